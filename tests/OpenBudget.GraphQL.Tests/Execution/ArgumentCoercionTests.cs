using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

public class ArgumentCoercionTests
{
    private static readonly Schema Schema = Coercing.Schema(
        """
        type Query { field(first: Int, unit: Unit! = WAN_YUAN, where: Filter, ids: [ID!], order: [Sort!]): Int }
        enum Unit { YUAN WAN_YUAN }
        enum Direction { ASC DESC }
        input Filter { and: [Filter!] eq: Int text: String = "x" unit: Unit! = YUAN }
        input Sort { name: Direction year: Direction }
        """);

    private static readonly Schema Required = Coercing.Schema("type Query { field(id: ID!, year: Int): Int }");

    [Theory]
    [InlineData("", "", "unit: WAN_YUAN")]
    [InlineData("", "(unit: YUAN)", "unit: YUAN")]
    [InlineData("", "(where: {}, first: 3)", "first: 3, unit: WAN_YUAN, where: { text: \"x\", unit: YUAN }")]
    [InlineData("", "(where: null)", "unit: WAN_YUAN, where: null")]
    [InlineData("", "(where: { text: null })", "unit: WAN_YUAN, where: { text: null, unit: YUAN }")]
    [InlineData("", "(ids: 5)", "unit: WAN_YUAN, ids: [\"5\"]")]
    [InlineData("", "(order: { year: DESC, name: ASC })", "unit: WAN_YUAN, order: [{ year: DESC, name: ASC }]")]
    public void Arguments_come_in_the_order_of_their_definition_with_defaults_for_what_is_missing(
        string declarations, string arguments, string expected) =>
        Assert.Equal(expected, Coercing.Arguments(Schema, declarations, arguments, "{}"));

    [Theory]
    [InlineData("($u: Unit)", "(unit: $u)", "{}", "unit: WAN_YUAN")]
    [InlineData("($u: Unit = YUAN)", "(unit: $u)", "{}", "unit: YUAN")]
    [InlineData("($f: Int)", "(first: $f)", "{}", "unit: WAN_YUAN")]
    [InlineData("($f: Int)", "(first: $f)", """{"f": null}""", "first: null, unit: WAN_YUAN")]
    [InlineData("($i: ID!)", "(ids: [$i, \"b\"])", """{"i": "a"}""", "unit: WAN_YUAN, ids: [\"a\", \"b\"]")]
    [InlineData("($f: Int)", "(where: { and: [{ eq: $f }] })", """{"f": 4}""", "unit: WAN_YUAN, where: { and: [{ eq: 4, text: \"x\", unit: YUAN }], text: \"x\", unit: YUAN }")]
    public void A_variable_brings_its_value_and_an_absent_one_leaves_the_argument_out(
        string declarations, string arguments, string json, string expected) =>
        Assert.Equal(expected, Coercing.Arguments(Schema, declarations, arguments, json));

    [Fact]
    public void A_null_where_null_is_not_allowed_is_an_error_of_the_field_although_there_is_a_default() =>
        Assert.Equal(
            "HC0018 at 1:33 The value of the argument `unit` is the variable `$u`, which is null: the type `Unit!` needs a value.",
            Coercing.Arguments(Schema, "($u: Unit = YUAN)", "(unit: $u)", """{"u": null}"""));

    [Fact]
    public void A_null_inside_an_object_is_told_with_its_place() =>
        Assert.Equal(
            "HC0018 at 1:26 The value of the argument `where.and[0].unit` is the variable `$u`, which is null: the type `Unit!` needs a value.",
            Coercing.Arguments(Schema, "($u: Unit)", "(where: { and: [{ unit: $u }] })", """{"u": null}"""));

    [Fact]
    public void A_required_argument_that_is_not_there_is_an_error_at_the_field() =>
        Assert.Equal(
            "HC0018 at 1:10 The argument `id` of type `ID!` is required, but was not given.",
            Coercing.Arguments(Required, "", "(year: 2021)", "{}"));

    [Fact]
    public void A_required_argument_whose_variable_is_absent_is_an_error_at_the_argument() =>
        Assert.Equal(
            "HC0018 at 1:24 The argument `id` of type `ID!` is required, but its variable was not given.",
            Coercing.Arguments(Required, "($i: ID)", "(id: $i)", "{}"));

    [Fact]
    public void A_literal_stands_in_the_document_and_what_a_variable_brings_does_not()
    {
        var variables = Coercing.GivenVariables(Schema, "($f: Int, $w: Filter!)", """{"f": 4, "w": {"eq": 5}}""");
        var where = Argument("where: { eq: $f, text: \"t\", and: [$w] }", variables);

        Assert.True(where.Origin.IsLiteral);
        Assert.Equal((0, ""), Origin(where["eq"]!));
        Assert.True(where["text"]!.Origin.IsLiteral);
        Assert.True(where["unit"]!.Origin.IsLiteral);
        var filter = (ObjectInput)((ListInput)where["and"]!).Items[0];
        Assert.True(where["and"]!.Origin.IsLiteral);
        Assert.Equal((1, ""), Origin(filter));
        Assert.Equal((1, "0"), Origin(filter["eq"]!));
        Assert.Equal((1, "1"), Origin(filter["text"]!));
    }

    private static ObjectInput Argument(string argument, VariableValues variables)
    {
        var document = GraphQLParser.Parse($"{{ field({argument}) }}");
        var node = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        Assert.Null(ArgumentCoercion.Coerce(Schema.Query!.Field("field")!, node, document.Source, variables, out var arguments));
        return (ObjectInput)arguments.Single(a => a.Key.Name == "where").Value;
    }

    private static (int, string) Origin(InputValue value) => (value.Origin.Variable, string.Join('.', value.Origin.Path));
}
