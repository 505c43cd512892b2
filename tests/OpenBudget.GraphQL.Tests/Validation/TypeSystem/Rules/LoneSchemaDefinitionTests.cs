using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class LoneSchemaDefinitionTests
{
    private const string Rule = nameof(LoneSchemaDefinition);

    [Fact]
    public void One_schema_definition_may_be_extended() =>
        AssertValid("schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int }");

    [Fact]
    public void A_second_one_is_an_error() =>
        AssertErrors(
            Rule,
            """
            schema { query: Q } type Q { a: Int }
            schema { mutation: M } type M { a: Int }
            """,
            "A schema is defined once. Use `extend schema` to add to it. (2:1)");

    [Fact]
    public void A_schema_that_has_roots_is_extended_and_not_defined() =>
        AssertErrorsInExtension(
            Rule,
            "type Mutation { a: Int }",
            "schema { query: Query } type Query { a: Int }",
            "A schema is defined once. Use `extend schema` to add to it. (1:1)");
}
