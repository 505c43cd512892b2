using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class RequiredInputsAreNotDeprecatedTests
{
    private const string Rule = nameof(RequiredInputsAreNotDeprecated);

    [Fact]
    public void A_required_input_that_is_deprecated_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: Int! @deprecated): Int }
            input I { c: Int! @deprecated }
            directive @d(e: Int! @deprecated) on FIELD
            """,
            "`Query.a(b:)` is required, so it cannot be deprecated. (1:24; 1:19)",
            "`I.c` is required, so it cannot be deprecated. (2:19; 2:14)",
            "`@d(e:)` is required, so it cannot be deprecated. (3:22; 3:17)");

    [Fact]
    public void An_optional_one_may_be_deprecated() =>
        AssertValid("type Query { a(b: Int! = 1 @deprecated, c: Int @deprecated): Int }");
}
