using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueInputFieldNamesTests
{
    private const string Rule = nameof(UniqueInputFieldNames);

    [Fact]
    public void An_input_field_that_is_given_twice_is_an_error_however_deep() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: [I] = [{ c: 1, c: 2 }]): Int @d(e: { f: { g: 1, g: 2 } }) } input I { c: Int }
            scalar J directive @d(e: J) on FIELD_DEFINITION
            """,
            "The input field `c` is given more than once. (1:28; 1:34)",
            "The input field `g` is given more than once. (1:61; 1:67)");
}
