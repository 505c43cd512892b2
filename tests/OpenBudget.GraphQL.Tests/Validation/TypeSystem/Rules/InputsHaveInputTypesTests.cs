using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class InputsHaveInputTypesTests
{
    private const string Rule = nameof(InputsHaveInputTypes);

    [Fact]
    public void An_argument_or_input_field_of_an_output_type_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: [Query]): Int }
            input I { c: U } union U = Query
            directive @d(e: N!) on FIELD interface N { a: Int }
            """,
            "The type of `Query.a(b:)` is `[Query]`, which cannot be given. (1:19)",
            "The type of `I.c` is `U`, which cannot be given. (2:14)",
            "The type of `@d(e:)` is `N!`, which cannot be given. (3:17)");
}
