using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueFieldDefinitionNamesTests
{
    private const string Rule = nameof(UniqueFieldDefinitionNames);

    [Fact]
    public void A_field_that_repeats_is_an_error_in_every_kind_of_type() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int a: Int }
            interface I { b: Int } extend interface I { b: Int }
            input N { c: Int c: Int }
            """,
            "`Query.a` is defined more than once. (1:14; 1:21)",
            "`I.b` is defined more than once. (2:15; 2:45)",
            "`N.c` is defined more than once. (3:11; 3:18)");

    [Fact]
    public void A_field_of_the_extended_type_counts() =>
        AssertErrorsInExtension(
            Rule,
            "type Query { a: Int } input N { c: Int }",
            "extend type Query { a: Int } extend input N { c: Int d: Int }",
            "`Query.a` is defined more than once. (1:21)",
            "`N.c` is defined more than once. (1:47)");
}
