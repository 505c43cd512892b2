using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class FieldsHaveOutputTypesTests
{
    private const string Rule = nameof(FieldsHaveOutputTypes);

    [Fact]
    public void A_field_of_an_input_object_type_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: [I!]! } input I { a: Int }
            interface N { b: I }
            """,
            "The type of `Query.a` is `[I!]!`, which cannot be answered. (1:17)",
            "The type of `N.b` is `I`, which cannot be answered. (2:18)");
}
