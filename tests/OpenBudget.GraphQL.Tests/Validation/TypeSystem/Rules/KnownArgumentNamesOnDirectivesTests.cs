using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class KnownArgumentNamesOnDirectivesTests
{
    private const string Rule = nameof(KnownArgumentNamesOnDirectives);

    [Fact]
    public void An_argument_that_the_directive_lacks_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int @deprecated(why: "b") }
            """,
            "The directive `@deprecated` has no argument `why`. (1:33)");

    [Fact]
    public void A_schema_s_own_definition_of_a_directive_counts() =>
        AssertValid(
            """
            type Query { a: Int @deprecated(why: "b") } directive @deprecated(why: String) on FIELD_DEFINITION
            """);
}
