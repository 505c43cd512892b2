using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class KnownTypeNamesTests
{
    private const string Rule = nameof(KnownTypeNames);

    [Fact]
    public void Built_in_scalars_and_introspection_types_are_known() =>
        AssertValid("type Query { a(b: ID, c: Float): Boolean d: __Type e: [Int!]! f: String }");

    [Fact]
    public void A_type_that_is_not_defined_is_an_error_at_each_place() =>
        AssertErrors(
            Rule,
            """
            schema { query: Query mutation: A } type Query implements B {
              a(b: [C!]): D!
            }
            union U = E
            input I { f: [F] }
            directive @d(g: G) on FIELD
            """,
            "The type `A` is not defined. (1:33)",
            "The type `B` is not defined. (1:59)",
            "The type `C` is not defined. (2:9)",
            "The type `D` is not defined. (2:15)",
            "The type `E` is not defined. (4:11)",
            "The type `F` is not defined. (5:15)",
            "The type `G` is not defined. (6:17)");
}
