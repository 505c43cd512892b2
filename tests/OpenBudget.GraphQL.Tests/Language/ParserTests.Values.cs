using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public partial class ParserTests
{
    [Fact]
    public void Numbers_are_kept_as_written()
    {
        Assert.Equal("-0", Assert.IsType<IntValueNode>(GraphQLParser.ParseValue("-0")).Value);
        Assert.Equal("9223372036854775808", Assert.IsType<IntValueNode>(GraphQLParser.ParseValue("9223372036854775808")).Value);
        Assert.Equal("1.10e+3", Assert.IsType<FloatValueNode>(GraphQLParser.ParseValue("1.10e+3")).Value);
    }

    [Fact]
    public void True_false_and_null_are_values_and_any_other_name_is_an_enum_value()
    {
        Assert.True(Assert.IsType<BooleanValueNode>(GraphQLParser.ParseValue("true")).Value);
        Assert.False(Assert.IsType<BooleanValueNode>(GraphQLParser.ParseValue("false")).Value);
        Assert.IsType<NullValueNode>(GraphQLParser.ParseValue("null"));
        Assert.Equal("TRUE", Assert.IsType<EnumValueNode>(GraphQLParser.ParseValue("TRUE")).Value);
        Assert.Equal("nullable", Assert.IsType<EnumValueNode>(GraphQLParser.ParseValue("nullable")).Value);
    }

    [Fact]
    public void Lists_and_objects_hold_values_of_any_kind()
    {
        var list = Assert.IsType<ListValueNode>(GraphQLParser.ParseValue("[1 [] {}, $a { b: c, d: [\"e\"] }]"));
        Assert.Equal(
            [typeof(IntValueNode), typeof(ListValueNode), typeof(ObjectValueNode), typeof(VariableNode), typeof(ObjectValueNode)],
            list.Items.Select(i => i.GetType()));
        var fields = Assert.IsType<ObjectValueNode>(list.Items[4]).Fields;
        Assert.Equal(["b", "d"], fields.Select(f => f.Name.Value));
        Assert.IsType<ListValueNode>(fields[1].Value);
    }

    [Fact]
    public void Lists_longer_than_any_buffer_keep_their_order()
    {
        var numbers = Enumerable.Range(0, 100).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var list = Assert.IsType<ListValueNode>(GraphQLParser.ParseValue($"[{string.Join(' ', numbers)}]"));
        Assert.Equal(numbers, list.Items.Select(i => Assert.IsType<IntValueNode>(i).Value));
    }

    [Theory]
    [InlineData("", "1:1 An `EndOfFile`-token cannot stand here.")]
    [InlineData("1 2", "1:3 Expected an `EndOfFile`-token, but found an `Integer`-token (`2`).")]
    [InlineData("[1", "1:3 An `EndOfFile`-token cannot stand here.")]
    [InlineData("[1}", "1:3 A `RightBrace`-token cannot stand here.")]
    [InlineData("{", "1:2 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("{ a }", "1:5 Expected a `Colon`-token, but found a `RightBrace`-token.")]
    [InlineData("{ \"a\": 1 }", "1:3 Expected a `Name`-token, but found a `String`-token.")]
    [InlineData("{ a: }", "1:6 A `RightBrace`-token cannot stand here.")]
    [InlineData("$", "1:2 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("$1", "1:2 Expected a `Name`-token, but found an `Integer`-token (`1`).")]
    [InlineData("@a", "1:1 An `At`-token cannot stand here.")]
    public void What_is_no_value_is_refused(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Value(text));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A!")]
    [InlineData("[A]")]
    [InlineData("[A!]!")]
    [InlineData("[[[A!]]!]!")]
    public void A_type_reference_is_a_name_in_lists_and_non_nulls(string text)
    {
        Assert.Equal(text, GraphQLParser.ParseType(text).ToString());
    }

    [Theory]
    [InlineData("", "1:1 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("A!!", "1:3 Expected an `EndOfFile`-token, but found a `Bang`-token.")]
    [InlineData("[A", "1:3 Expected a `RightBracket`-token, but found an `EndOfFile`-token.")]
    [InlineData("[]", "1:2 Expected a `Name`-token, but found a `RightBracket`-token.")]
    [InlineData("[A B]", "1:4 Expected a `RightBracket`-token, but found a `Name`-token (`B`).")]
    public void What_is_no_type_reference_is_refused(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Type(text));
    }
}
