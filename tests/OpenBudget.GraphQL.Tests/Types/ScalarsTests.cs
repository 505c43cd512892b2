using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Types;

public class ScalarsTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("-0", 0)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("-2147483648", -2147483648)]
    public void Int_takes_whole_numbers_of_32_bits(string text, int value)
    {
        Assert.Equal(value, Literal(Scalars.Int, text));
        Assert.Equal(value, Json(Scalars.Int, text));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("99999999999999999999")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void Int_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.Int, text));
        Assert.Null(Json(Scalars.Int, text));
    }

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1e3", -1000.0)]
    [InlineData("123456789012", 123456789012.0)]
    [InlineData("1e-400", 0.0)]
    public void Float_takes_any_finite_number(string text, double value)
    {
        Assert.Equal(value, Literal(Scalars.Float, text));
        Assert.Equal(value, Json(Scalars.Float, text));
    }

    [Theory]
    [InlineData("\"1.5\"")]
    [InlineData("\"NaN\"")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("false")]
    [InlineData("[]")]
    public void Float_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.Float, text));
        Assert.Null(Json(Scalars.Float, text));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"项目 \\u0041\"", "项目 A")]
    public void String_takes_strings(string text, string value)
    {
        Assert.Equal(value, Literal(Scalars.String, text));
        Assert.Equal(value, Json(Scalars.String, text));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("[\"a\"]")]
    [InlineData("{}")]
    public void String_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.String, text));
        Assert.Null(Json(Scalars.String, text));
    }

    [Fact]
    public void Block_strings_are_strings_and_enum_values_are_none()
    {
        Assert.Equal("a\nb", Literal(Scalars.String, "\"\"\"\n  a\n  b\n\"\"\""));
        Assert.Null(Literal(Scalars.String, "A"));
        Assert.Null(Literal(Scalars.Boolean, "TRUE"));
        Assert.Null(Literal(Scalars.Id, "A"));
    }

    [Fact]
    public void A_lone_surrogate_escaped_in_JSON_is_no_string()
    {
        Assert.Null(Json(Scalars.String, "\"\\ud800\""));
        Assert.Null(Json(Scalars.Id, "\"\\udc00 \""));
        Assert.Null(Json(Scalars.LocalDate, "\"\\ud800\""));
    }

    [Fact]
    public void Boolean_takes_true_and_false()
    {
        Assert.Equal(true, Literal(Scalars.Boolean, "true"));
        Assert.Equal(false, Literal(Scalars.Boolean, "false"));
        Assert.Equal(true, Json(Scalars.Boolean, "true"));
        Assert.Equal(false, Json(Scalars.Boolean, "false"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("\"true\"")]
    [InlineData("\"\"")]
    [InlineData("[true]")]
    public void Boolean_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.Boolean, text));
        Assert.Null(Json(Scalars.Boolean, text));
    }

    [Theory]
    [InlineData("\"UHJvamVjdDox\"", "UHJvamVjdDox")]
    [InlineData("\"\"", "")]
    [InlineData("4", "4")]
    [InlineData("-4", "-4")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void ID_takes_strings_and_integers_of_any_size(string text, string value)
    {
        Assert.Equal(value, Literal(Scalars.Id, text));
        Assert.Equal(value, Json(Scalars.Id, text));
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4e1")]
    [InlineData("true")]
    [InlineData("[4]")]
    public void ID_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.Id, text));
        Assert.Null(Json(Scalars.Id, text));
    }

    [Fact]
    public void The_built_in_five_have_no_specification_of_their_own()
    {
        Assert.Equal(["Int", "Float", "String", "Boolean", "ID"], Scalars.BuiltIn.Select(s => s.Name));
        Assert.All(Scalars.BuiltIn, s => Assert.Null(s.SpecifiedByUrl));
        Assert.All(Scalars.BuiltIn, s => Assert.True(Scalars.IsBuiltIn(s.Name)));
        Assert.False(Scalars.IsBuiltIn("Decimal"));
    }

    internal static object? Literal(ScalarType scalar, string text) => scalar.ParseLiteral(GraphQLParser.ParseValue(text));

    internal static object? Json(ScalarType scalar, string text)
    {
        using var json = JsonDocument.Parse(text);
        return scalar.ParseJson(json.RootElement);
    }
}
