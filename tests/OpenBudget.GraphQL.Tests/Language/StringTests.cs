using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\"", "escaped \n\r\b\t\f")]
    [InlineData("\"slashes \\\\ \\/\"", "slashes \\ /")]
    [InlineData("\"unescaped 预算 \U0001F600\"", "unescaped 预算 \U0001F600")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\\uabcd\"", "unicode \u1234\u5678\u90AB\uCDEF\uABCD")]
    [InlineData("\"unicode \\u{1234}\\u{00005678}\\u{9}\"", "unicode \u1234\u5678\t")]
    [InlineData("\"beyond the first plane \\u{1F600}\"", "beyond the first plane \U0001F600")]
    [InlineData("\"last \\u{10FFFF}\"", "last \U0010FFFF")]
    [InlineData("\"pair \\uD83D\\uDE00\"", "pair \U0001F600")]
    [InlineData("\"first and last pair \\uD800\\uDC00 \\uDBFF\\uDFFF\"", "first and last pair \U00010000 \U0010FFFF")]
    [InlineData("\"control \u0000 \u0007 characters\"", "control \u0000 \u0007 characters")]
    [InlineData("\"no comment # here\"", "no comment # here")]
    [InlineData("\"mark \uFEFF kept\"", "mark \uFEFF kept")]
    [InlineData("\"other \u2028 line ends\"", "other \u2028 line ends")]
    public void A_string_is_read_with_its_escapes(string literal, string value)
    {
        var node = Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(literal));
        Assert.Equal(value, node.Value);
        Assert.False(node.IsBlock);
    }

    [Theory]
    [InlineData("\"", "1:2")]
    [InlineData("\"no end quote", "1:14")]
    [InlineData("\"not in\none line\"", "1:8")]
    [InlineData("\"not in\rone line\"", "1:8")]
    [InlineData("\"预算", "1:4")]
    [InlineData("\"ends in an escaped quote\\\"", "1:28")]
    public void A_string_that_is_not_closed_on_its_line_is_refused_there(string literal, string location)
    {
        Assert.Equal(
            $"{location} The string is not closed: expected `\"` on the same line (a string over several lines is written `\"\"\"`).",
            SyntaxErrorOf.Value(literal));
    }

    [Theory]
    [InlineData("\"bad \\z esc\"", "1:6 `\\z` is not an escape sequence.")]
    [InlineData("\"bad \\预 esc\"", "1:6 `\\预` is not an escape sequence.")]
    [InlineData("\"bad \\x esc\"", "1:6 `\\x` is not an escape sequence.")]
    [InlineData("\"bad \\U0041\"", "1:6 `\\U` is not an escape sequence.")]
    [InlineData("\"bad \\\n\"", "1:6 `\\\n` is not an escape sequence.")]
    [InlineData("\"bad \\", "1:6 `\\` is not an escape sequence.")]
    [InlineData("\"bad \\u1 esc\"", "1:6 `\\u1 es` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u0XX1 esc\"", "1:6 `\\u0XX1` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u-123\"", "1:6 `\\u-123` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\uXXXF esc\"", "1:6 `\\uXXXF` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u12", "1:6 `\\u12` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\uD83D esc\"", "1:6 `\\uD83D` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\uDE00\\uD83D\"", "1:6 `\\uDE00` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\uD83D\\uD83D\"", "1:6 `\\uD83D` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\uD83D\\u{DE00}\"", "1:6 `\\uD83D` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{D83D}\\u{DE00}\"", "1:6 `\\u{D83D}` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{}\"", "1:6 `\\u{}` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{FXXX}\"", "1:6 `\\u{FX` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{FFFF\"", "1:6 `\\u{FFFF\"` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{110000}\"", "1:6 `\\u{110000}` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{FFFFFFFF}\"", "1:6 `\\u{FFFFFFFF}` does not name a Unicode scalar value.")]
    [InlineData("\"bad \\u{000000041}\"", "1:6 `\\u{000000041` does not name a Unicode scalar value.")]
    public void A_wrong_escape_is_refused_at_its_backslash(string literal, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Value(literal));
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" three quotes\"\"\"", "contains \"\"\" three quotes")]
    [InlineData("\"\"\"backslashes \\\\ \\n \\u0041 stay\"\"\"", "backslashes \\\\ \\n \\u0041 stay")]
    [InlineData("\"\"\"multi\nline\"\"\"", "multi\nline")]
    [InlineData("\"\"\"line ends\rbecome\r\nLF\"\"\"", "line ends\nbecome\nLF")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"\n\n\n  no blank ends\n\n\n\"\"\"", "no blank ends")]
    [InlineData("\"\"\"    first\n    second\"\"\"", "    first\nsecond")]
    [InlineData("\"\"\"\n  a\n \t\n  b   \n\"\"\"", "a\n\nb   ")]
    [InlineData("\"\"\"\n\ttab\n  two spaces\"\"\"", "tab\n two spaces")]
    [InlineData("\"\"\"\n \n\t\n\"\"\"", "")]
    [InlineData("\"\"\"other \u2028 line\u0085 ends\"\"\"", "other \u2028 line\u0085 ends")]
    public void A_block_string_loses_its_indentation_and_blank_ends(string literal, string value)
    {
        var node = Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(literal));
        Assert.Equal(value, node.Value);
        Assert.True(node.IsBlock);
    }

    [Theory]
    [InlineData("\"\"\"", "1:4")]
    [InlineData("\"\"\"no end", "1:10")]
    [InlineData("\"\"\"almost\n\"\"", "2:3")]
    [InlineData("\"\"\"escaped \\\"\"\"", "1:16")]
    public void A_block_string_that_is_not_closed_is_refused_at_the_end(string literal, string location)
    {
        Assert.Equal($"{location} The block string is not closed: expected `\"\"\"`.", SyntaxErrorOf.Value(literal));
    }
}
