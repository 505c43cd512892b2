namespace OpenBudget.GraphQL.Tests.Execution.Cost;

public sealed class CostFormulaTests
{
    [Theory]
    [InlineData("{ books { nodes { title } } }", 11, 12)]
    [InlineData("{ books(where: { title: { contains: \"abc\" } }) { nodes { title } } }", 42, 12)]
    [InlineData("{ books(where: { title: { eq: \"abc\" } }) { nodes { title } } }", 32, 12)]
    [InlineData("{ books(first: 50) { edges { node { title author { name } } } } }", 111, 152)]
    public void The_numbers_of_the_dialect_come_out(string document, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), Books.CostOf(document));

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ __schema { types { fields { name } } } }", 0, 1)]
    [InlineData("{ title }", 0, 1)]
    [InlineData("{ a: title b: title c: title }", 0, 1)]
    [InlineData("{ half }", 0.5, 1)]
    [InlineData("{ cheap half }", 0, 1)]
    [InlineData("{ untold { name } }", 1, 5)]
    [InlineData("{ tags { name } }", 1, 29)]
    [InlineData("{ tags { kind } }", 1, 43)]
    [InlineData("{ shelf { author { rating } } }", 51, 251)]
    [InlineData("{ shelf(take: 3) { author { rating } } }", 4, 16)]
    [InlineData("{ shelf(take: -3) { author { rating } } }", 1, 1)]
    [InlineData("{ shelf(take: null) { pages } }", 1, 51)]
    [InlineData("{ books { totalCount } }", 20, 2)]
    [InlineData("{ books { pageInfo { hasNextPage } } }", 11, 3)]
    [InlineData("{ books(last: 5) { nodes { title } edges { cursor } } }", 12, 12)]
    [InlineData("{ books(first: 2, last: 5) { nodes { author { name } } } }", 16, 12)]
    [InlineData("{ books(order: [{ title: ASC }, { title: DESC }]) { nodes { title } } }", 41, 12)]
    [InlineData("{ matching(by: { title: { eq: null } }) }", 12, 1)]
    [InlineData("{ matching(by: { and: [{ title: { eq: null } }, { author: { name: { eq: null } } }] }) }", 25, 1)]
    public void Weights_arguments_and_lists_add_up(string document, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), Books.CostOf(document));

    [Theory]
    [InlineData("{ books { nodes { title } } a: books { nodes { title } } }", 22, 23)]
    [InlineData("{ books { nodes { title } } books { nodes { pages } } }", 11, 12)]
    [InlineData("{ books { ...F ...F } } fragment F on BooksConnection { nodes { title } }", 11, 12)]
    [InlineData("{ books @skip(if: true) { nodes { title } } }", 0, 1)]
    public void A_field_counts_once_for_each_response_name(string document, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), Books.CostOf(document));

    [Theory]
    [InlineData("{ anything { ... on Book { title author { name } } } }", 4, 13)]
    [InlineData("{ anything { ... on Tag { kind } } }", 1, 19)]
    [InlineData("{ anything { ... on Book { author { name } } ... on Tag { kind } } }", 4, 19)]
    public void A_value_that_can_be_of_several_types_costs_as_much_as_the_dearest(string document, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), Books.CostOf(document));

    [Theory]
    [InlineData("{\"n\": 50}", 61, 102)]
    [InlineData("{\"n\": 0}", 11, 2)]
    [InlineData("{\"n\": null}", 21, 22)]
    [InlineData("{}", 21, 22)]
    public void The_length_of_a_page_is_the_value_of_its_variable(string variables, double fieldCost, double typeCost) =>
        Assert.Equal(
            (fieldCost, typeCost),
            Books.CostOf("query($n: Int) { books(first: $n) { nodes { author { name } } } }", variables));

    [Theory]
    [InlineData("{}", 21, 22)]
    [InlineData("{\"w\": null}", 71, 22)]
    [InlineData("{\"w\": {\"title\": {\"eq\": \"a\"}}}", 71, 22)]
    [InlineData("{\"w\": {\"and\": [{\"title\": {\"contains\": \"a\"}}, {\"title\": {\"contains\": \"b\"}}, {\"title\": {\"contains\": \"c\"}}]}}", 95, 22)]
    public void A_filter_in_a_variable_counts_five_times_or_what_it_holds(string variables, double fieldCost, double typeCost) =>
        Assert.Equal(
            (fieldCost, typeCost),
            Books.CostOf("query($w: BookFilterInput) { books(where: $w) { nodes { author { name } } } }", variables));

    [Fact]
    public void The_default_of_a_variable_counts_like_a_value() =>
        Assert.Equal((111, 152), Books.CostOf("query($n: Int = 50) { books(first: $n) { edges { node { author { name } } } } }"));
}
