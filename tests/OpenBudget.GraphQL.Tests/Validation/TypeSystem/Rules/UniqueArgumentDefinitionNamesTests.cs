using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueArgumentDefinitionNamesTests
{
    private const string Rule = nameof(UniqueArgumentDefinitionNames);

    [Fact]
    public void An_argument_that_repeats_is_an_error_of_a_field_and_of_a_directive() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: Int, c: Int, b: Int): Int }
            directive @d(e: Int, e: Int) on FIELD
            """,
            "`Query.a(b:)` is defined more than once. (1:16; 1:32)",
            "`@d(e:)` is defined more than once. (2:14; 2:22)");

    [Fact]
    public void Two_fields_may_have_the_same_argument() =>
        AssertValid("type Query { a(b: Int): Int c(b: Int): Int }");
}
