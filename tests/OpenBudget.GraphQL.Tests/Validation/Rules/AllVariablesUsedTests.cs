using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class AllVariablesUsedTests
{
    private const string Rule = nameof(AllVariablesUsed);

    [Fact]
    public void A_variable_used_in_a_fragment_only_is_used() =>
        AssertValid("query Q($b: Boolean) { dog { ...A } } fragment A on Dog { isHouseTrained(atOtherHomes: $b) }");

    [Fact]
    public void A_variable_that_is_not_used_is_an_error() =>
        AssertErrors(
            Rule,
            "query Q($a: Boolean, $b: Boolean) { dog { isHouseTrained(atOtherHomes: $b) } }",
            "The following variables were not used: a. It is declared by the operation `Q`. (1:9)");

    [Fact]
    public void A_variable_of_the_same_name_in_another_operation_does_not_count() =>
        AssertErrors(
            Rule,
            """
            query A($b: Boolean) { dog { isHouseTrained(atOtherHomes: $b) } }
            query B($b: Boolean) { dog { name } }
            """,
            "The following variables were not used: b. It is declared by the operation `B`. (2:9)");
}
