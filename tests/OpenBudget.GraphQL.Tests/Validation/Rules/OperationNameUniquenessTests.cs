using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class OperationNameUniquenessTests
{
    private const string Rule = nameof(OperationNameUniqueness);

    [Fact]
    public void Operations_of_different_names_are_valid() =>
        AssertValid("query A { dog { name } } query B { dog { name } }");

    [Fact]
    public void An_operation_and_a_fragment_can_share_a_name() =>
        AssertValid("query A { dog { ...A } } fragment A on Dog { name }");

    [Fact]
    public void Two_operations_of_one_name_are_an_error_even_of_different_kinds() =>
        AssertErrors(
            Rule,
            "query A { dog { name } } subscription A { newMessage { body } }",
            "The operation name `A` is not unique. (1:7; 1:39)");

    [Fact]
    public void Each_repetition_is_reported_with_the_first() =>
        AssertErrors(
            Rule,
            "query A { dog { name } } query A { dog { name } } query A { dog { name } }",
            "The operation name `A` is not unique. (1:7; 1:32)",
            "The operation name `A` is not unique. (1:7; 1:57)");
}
