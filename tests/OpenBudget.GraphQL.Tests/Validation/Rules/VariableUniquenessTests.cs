using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class VariableUniquenessTests
{
    [Fact]
    public void Two_operations_can_declare_the_same_variable() =>
        AssertValid(
            """
            query A($b: Boolean) { dog { isHouseTrained(atOtherHomes: $b) } }
            query B($b: Boolean) { dog { isHouseTrained(atOtherHomes: $b) } }
            """);

    [Fact]
    public void A_variable_declared_again_is_one_error_with_all_places() =>
        AssertErrors(
            nameof(VariableUniqueness),
            "query A($b: Boolean, $b: Boolean, $b: Boolean) { dog { isHouseTrained(atOtherHomes: $b) } }",
            "The variable `b` is declared more than once. (1:10; 1:23; 1:36)");
}
