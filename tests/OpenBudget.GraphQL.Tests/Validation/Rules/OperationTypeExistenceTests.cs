using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceTests
{
    [Fact]
    public void Operations_that_the_schema_has_a_root_type_for_are_valid() =>
        AssertValid("query Q { dog { name } } subscription S { newMessage { body } }");

    [Fact]
    public void A_mutation_is_an_error_where_the_schema_has_none() =>
        AssertErrors(
            nameof(OperationTypeExistence),
            "mutation M { addDog { name } }",
            "The schema has no type for the operation `mutation`. (1:1)");
}
