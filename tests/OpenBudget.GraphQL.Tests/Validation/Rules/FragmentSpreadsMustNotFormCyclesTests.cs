using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadsMustNotFormCyclesTests
{
    private const string Rule = nameof(FragmentSpreadsMustNotFormCycles);

    [Fact]
    public void A_fragment_spread_at_many_places_is_no_cycle() =>
        AssertValid("{ dog { ...A ...B } } fragment A on Dog { ...B ...C } fragment B on Dog { ...C } fragment C on Dog { name }");

    [Fact]
    public void A_fragment_that_spreads_itself_is_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { ...A } } fragment A on Dog { name ...A }",
            "The fragment `A` contains itself, directly or through other fragments. (1:43)");

    [Fact]
    public void A_cycle_is_found_below_fields() =>
        AssertErrors(
            Rule,
            "{ dog { ...A } } fragment A on Dog { name owner { pets { ... on Dog { ...A } } } }",
            "The fragment `A` contains itself, directly or through other fragments. (1:71)");

    [Fact]
    public void A_longer_cycle_is_named_spread_by_spread() =>
        AssertErrors(
            Rule,
            """
            { dog { ...A } }
            fragment A on Dog { name ...B }
            fragment B on Dog { barkVolume ...C }
            fragment C on Dog { nickname ...A }
            """,
            "The fragment `A` contains itself, directly or through other fragments. (2:26; 3:32; 4:30)");

    [Fact]
    public void A_way_into_a_cycle_is_not_part_of_it() =>
        AssertErrors(
            Rule,
            """
            { dog { ...In } }
            fragment In on Dog { ...A }
            fragment A on Dog { ...B }
            fragment B on Dog { name ...A }
            """,
            "The fragment `A` contains itself, directly or through other fragments. (3:21; 4:26)");
}
