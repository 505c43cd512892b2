using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    private const string Rule = nameof(ExecutableDefinitions);

    [Fact]
    public void Operations_and_fragments_can_be_executed() =>
        AssertValid("{ dog { ...Name } } fragment Name on Dog { name }");

    [Fact]
    public void A_type_or_its_extension_cannot_be_executed() =>
        AssertErrors(
            Rule,
            """
            { dog { name } }
            type Cow { name: String }
            extend type Dog { color: String }
            """,
            "The type `Cow` cannot be defined in a document that is executed: it holds operations and fragments only. (2:1)",
            "The type `Dog` cannot be defined in a document that is executed: it holds operations and fragments only. (3:1)");

    [Fact]
    public void A_schema_or_directive_cannot_be_executed() =>
        AssertErrors(
            Rule,
            """
            schema { query: Query }
            directive @d on FIELD
            { dog { name } }
            """,
            "A schema cannot be defined in a document that is executed: it holds operations and fragments only. (1:1)",
            "The directive `d` cannot be defined in a document that is executed: it holds operations and fragments only. (2:1)");
}
