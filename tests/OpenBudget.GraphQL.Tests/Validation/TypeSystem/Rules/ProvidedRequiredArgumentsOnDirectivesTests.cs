using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class ProvidedRequiredArgumentsOnDirectivesTests
{
    private const string Rule = nameof(ProvidedRequiredArgumentsOnDirectives);

    [Fact]
    public void An_argument_with_a_default_may_be_left_out() =>
        AssertValid("type Query { a: Int @d } directive @d(e: Int! = 1, f: Int) on FIELD_DEFINITION");

    [Fact]
    public void A_required_argument_that_is_left_out_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int @d }
            scalar S @specifiedBy directive @d(e: Int!) on FIELD_DEFINITION
            """,
            "The argument `@d(e:)` is required, but it is not given. (1:21)",
            "The argument `@specifiedBy(url:)` is required, but it is not given. (2:10)");
}
