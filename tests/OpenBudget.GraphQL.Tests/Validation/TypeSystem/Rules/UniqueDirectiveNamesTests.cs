using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueDirectiveNamesTests
{
    private const string Rule = nameof(UniqueDirectiveNames);

    [Fact]
    public void A_directive_that_repeats_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            directive @d on FIELD
            directive @d on QUERY
            """,
            "`@d` is defined more than once. (2:12; 3:12)");

    [Fact]
    public void A_schema_may_define_a_built_in_directive_its_own_way() =>
        AssertValid("type Query { a: Int @skip } directive @skip on FIELD_DEFINITION");

    [Fact]
    public void A_built_in_directive_of_the_extended_schema_counts() =>
        AssertErrorsInExtension(
            Rule,
            "type Query { a: Int }",
            "directive @skip on FIELD",
            "`@skip` is defined more than once. (1:12)");
}
