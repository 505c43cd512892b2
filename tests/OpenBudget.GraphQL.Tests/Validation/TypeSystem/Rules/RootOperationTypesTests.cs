using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class RootOperationTypesTests
{
    private const string Rule = nameof(RootOperationTypes);

    [Fact]
    public void Without_a_query_root_there_is_no_schema() =>
        AssertErrors(
            Rule,
            "type Mutation { a: Int }",
            "A schema needs a query root type.");

    [Fact]
    public void A_schema_definition_without_a_query_is_an_error_there() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            schema { mutation: Query }
            """,
            "A schema needs a query root type. (2:1)");

    [Fact]
    public void A_root_must_be_an_object_type() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            interface Mutation { a: Int } input Subscription { a: Int }
            """,
            "The Mutation root type must be an object type, which `Mutation` is not. (2:1)",
            "The Subscription root type must be an object type, which `Subscription` is not. (2:31)");

    [Fact]
    public void Two_operations_cannot_have_the_same_root() =>
        AssertErrors(
            Rule,
            "schema { query: Q mutation: Q } type Q { a: Int }",
            "The root types must be different, but `Q` is more than one of them. (1:17; 1:29)");

    [Fact]
    public void Where_a_schema_is_defined_a_type_named_Mutation_is_no_root() =>
        AssertValid("schema { query: Query } type Query { a: Int } enum Mutation { A }");
}
