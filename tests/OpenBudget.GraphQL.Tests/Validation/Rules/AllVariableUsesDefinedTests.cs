using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsesDefinedTests
{
    private const string Rule = nameof(AllVariableUsesDefined);

    [Fact]
    public void A_variable_declared_by_the_operation_can_be_used_in_its_fragments() =>
        AssertValid("query Q($b: Boolean) { dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { isHouseTrained(atOtherHomes: $b) }");

    [Fact]
    public void A_variable_that_is_not_declared_is_an_error_at_its_use_and_the_operation() =>
        AssertErrors(
            Rule,
            "query Q { dog { isHouseTrained(atOtherHomes: $b) } }",
            "The following variables were not declared: b. It is used in the operation `Q`. (1:46; 1:1)");

    [Fact]
    public void It_is_found_in_lists_input_objects_and_directives() =>
        AssertErrors(
            Rule,
            """
            {
              booleanList(booleanListArg: [true, $a])
              findDog(searchBy: { name: $b }) { name }
              dog @include(if: $c) { name }
            }
            """,
            "The following variables were not declared: a. It is used in the query without a name. (2:38; 1:1)",
            "The following variables were not declared: b. It is used in the query without a name. (3:29; 1:1)",
            "The following variables were not declared: c. It is used in the query without a name. (4:20; 1:1)");

    [Fact]
    public void Each_operation_must_declare_what_its_fragments_use() =>
        AssertErrors(
            Rule,
            """
            query A($b: Boolean) { dog { ...F } }
            query B { dog { ...F } }
            fragment F on Dog { isHouseTrained(atOtherHomes: $b) }
            """,
            "The following variables were not declared: b. It is used in the operation `B`. (3:50; 2:1)");

    [Fact]
    public void It_is_found_among_many_variables()
    {
        var declared = string.Concat(Enumerable.Range(0, 12).Select(i => $"$v{i}: Boolean! "));
        var used = string.Concat(Enumerable.Range(0, 12).Select(i => $"$v{i} "));

        AssertValid($"query Q({declared}) {{ booleanList(booleanListArg: [{used}]) }}");
        AssertErrors(
            Rule,
            $"query Q({declared}) {{ booleanList(booleanListArg: [$v12 {used}]) }}",
            $"The following variables were not declared: v12. It is used in the operation `Q`. (1:{42 + declared.Length}; 1:1)");
    }
}
