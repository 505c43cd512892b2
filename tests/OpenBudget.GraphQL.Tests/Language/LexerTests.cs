using System.Text;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public class LexerTests
{
    [Fact]
    public void An_empty_text_has_only_its_end()
    {
        Assert.Empty(Tokens(""));
        Assert.Empty(Tokens(" \t\r\n,# nothing"));
    }

    [Fact]
    public void Every_punctuator_is_a_token_of_its_own()
    {
        Assert.Equal(
            [
                "Bang !", "Dollar $", "Ampersand &", "LeftParenthesis (", "RightParenthesis )", "Spread ...", "Colon :", "Equal =", "At @",
                "LeftBracket [", "RightBracket ]", "LeftBrace {", "Pipe |", "RightBrace }",
            ],
            Tokens("!$&()...:=@[]{|}"));
    }

    [Fact]
    public void Names_hold_letters_digits_and_underscores()
    {
        Assert.Equal(["Name simple", "Name _1", "Name Case9", "Name __typename"], Tokens("simple _1 Case9 __typename"));
    }

    [Fact]
    public void White_space_line_ends_commas_and_comments_part_tokens_and_are_none()
    {
        Assert.Equal(["Name a", "Name b", "Name c", "Name d", "Name e"], Tokens("a,,,b\tc#d\r\n#, \"\"\" {\rd\n\n  ,e # end"));
    }

    [Fact]
    public void A_byte_order_mark_is_ignored_between_any_tokens()
    {
        Assert.Equal(["LeftBrace {", "Name a", "Name b", "RightBrace }"], Tokens("\uFEFF{\uFEFFa\uFEFFb\uFEFF}\uFEFF"));
    }

    [Fact]
    public void Comments_may_hold_any_character()
    {
        Assert.Equal(["Name a"], Tokens("# 预算 \u0007 \U0001F600 \uFEFF \"\na"));
    }

    [Fact]
    public void Tokens_know_their_offsets_in_bytes()
    {
        var lexer = new Lexer(SourceText.From("# 预算\n  foo"));
        lexer.Next();
        Assert.Equal((11, 14), (lexer.Start, lexer.End));
        lexer.Next();
        Assert.Equal((TokenKind.EndOfFile, 14, 14), (lexer.Kind, lexer.Start, lexer.End));
    }

    [Fact]
    public void After_the_end_comes_the_end()
    {
        var lexer = new Lexer(SourceText.From("a"));
        lexer.Next();
        lexer.Next();
        lexer.Next();
        Assert.Equal(TokenKind.EndOfFile, lexer.Kind);
    }

    [Theory]
    [InlineData("4", "Integer")]
    [InlineData("-4", "Integer")]
    [InlineData("9", "Integer")]
    [InlineData("0", "Integer")]
    [InlineData("-0", "Integer")]
    [InlineData("123456789012345678901234567890", "Integer")]
    [InlineData("4.123", "Float")]
    [InlineData("-4.123", "Float")]
    [InlineData("0.123", "Float")]
    [InlineData("123e4", "Float")]
    [InlineData("123E4", "Float")]
    [InlineData("123e-4", "Float")]
    [InlineData("123e+4", "Float")]
    [InlineData("-1.123e4567", "Float")]
    [InlineData("0e0", "Float")]
    public void Numbers_keep_their_text(string number, string kind)
    {
        Assert.Equal([$"{kind} {number}"], Tokens(number));
        Assert.Equal([$"{kind} {number}", "RightBrace }"], Tokens(number + "}"));
    }

    [Theory]
    [InlineData("00", "1:2 A number cannot start with 0 and another digit, but `0` (U+0030) follows.")]
    [InlineData("-01", "1:3 A number cannot start with 0 and another digit, but `1` (U+0031) follows.")]
    [InlineData("01.23", "1:2 A number cannot start with 0 and another digit, but `1` (U+0031) follows.")]
    [InlineData("+1", "1:1 Unexpected character `+` (U+002B).")]
    [InlineData("1.", "1:3 Expected a digit of a number, but found the end of the document.")]
    [InlineData("1.e1", "1:3 Expected a digit of a number, but found `e` (U+0065).")]
    [InlineData(".123", "1:1 Unexpected character `.` (U+002E).")]
    [InlineData("1.A", "1:3 Expected a digit of a number, but found `A` (U+0041).")]
    [InlineData("-A", "1:2 Expected a digit of a number, but found `A` (U+0041).")]
    [InlineData("-", "1:2 Expected a digit of a number, but found the end of the document.")]
    [InlineData("1.0e", "1:5 Expected a digit of a number, but found the end of the document.")]
    [InlineData("1.0eA", "1:5 Expected a digit of a number, but found `A` (U+0041).")]
    [InlineData("1.0e\"", "1:5 Expected a digit of a number, but found `\"` (U+0022).")]
    [InlineData("1.2e+ 3", "1:6 Expected a digit of a number, but found U+0020.")]
    [InlineData("1.2e3e", "1:6 A number cannot be followed by `e` (U+0065).")]
    [InlineData("1.2e3.4", "1:6 A number cannot be followed by `.` (U+002E).")]
    [InlineData("1.23.4", "1:5 A number cannot be followed by `.` (U+002E).")]
    [InlineData("0xF1", "1:2 A number cannot be followed by `x` (U+0078).")]
    [InlineData("0b10", "1:2 A number cannot be followed by `b` (U+0062).")]
    [InlineData("123abc", "1:4 A number cannot be followed by `a` (U+0061).")]
    [InlineData("1_234", "1:2 A number cannot be followed by `_` (U+005F).")]
    [InlineData("1.2_3", "1:4 A number cannot be followed by `_` (U+005F).")]
    public void Malformed_numbers_are_refused_at_the_first_wrong_character(string number, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Value(number));
    }

    [Theory]
    [InlineData("..", "1:1 Unexpected character `.` (U+002E).")]
    [InlineData("~", "1:1 Unexpected character `~` (U+007E).")]
    [InlineData("?", "1:1 Unexpected character `?` (U+003F).")]
    [InlineData("  \u0000", "1:3 Unexpected character U+0000.")]
    [InlineData("\u200B", "1:1 Unexpected character U+200B.")]
    [InlineData("\u00A0", "1:1 Unexpected character U+00A0.")]
    [InlineData("\n\n  ☃", "3:3 Unexpected character `☃` (U+2603).")]
    [InlineData("预", "1:1 Unexpected character `预` (U+9884).")]
    [InlineData("\U0001F600", "1:1 Unexpected character `\U0001F600` (U+1F600).")]
    [InlineData("'one'", "1:1 Unexpected character `'` (U+0027): a string is written in double quotes.")]
    public void Characters_that_start_no_token_are_refused(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Document(text));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "1:1 The document is not UTF-8: byte 0xFF at offset 0 does not belong there.")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', 0xE9, 0xA2, (byte)'}' }, "2:1 The document is not UTF-8: byte 0xE9 at offset 2 does not belong there.")]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xA0, 0x80 }, "1:2 The document is not UTF-8: byte 0xED at offset 1 does not belong there.")]
    [InlineData(new byte[] { (byte)'a', 0xC0, 0x80 }, "1:2 The document is not UTF-8: byte 0xC0 at offset 1 does not belong there.")]
    public void Bytes_that_are_not_UTF_8_are_refused_at_the_first_of_them(byte[] utf8, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Bytes(utf8));
    }

    [Fact]
    public void A_lone_surrogate_is_refused_at_its_place()
    {
        // Not InlineData: an attribute's strings are kept as UTF-8, which would mend them.
        Assert.Equal(
            "1:10 The document is not UTF-8: byte 0xFF at offset 11 does not belong there.",
            SyntaxErrorOf.Document("{ a(b: \"预\uD800算\") }"));
        Assert.Equal("1:3 The document is not UTF-8: byte 0xFF at offset 2 does not belong there.", SyntaxErrorOf.Document("# \uDC00"));
        Assert.Equal("1:1 The document is not UTF-8: byte 0xFF at offset 0 does not belong there.", SyntaxErrorOf.Document("\uDEAD\uD83D"));
    }

    [Fact]
    public void Columns_count_UTF_16_code_units()
    {
        Assert.Equal("1:16 Unexpected character `?` (U+003F).", SyntaxErrorOf.Document("{ a(b: \"预算\U0001F600\") ? }"));
    }

    [Theory]
    [InlineData("#\n?", "2:1")]
    [InlineData("#\r?", "2:1")]
    [InlineData("#\r\n?", "2:1")]
    [InlineData("#\n\r?", "3:1")]
    [InlineData("#\u2028\u0085\f\n ?", "2:2")]
    public void Lines_end_at_LF_CR_and_both_together_and_nowhere_else(string text, string location)
    {
        Assert.Equal(location + " Unexpected character `?` (U+003F).", SyntaxErrorOf.Document(text));
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(SourceText.From(text));
        for (lexer.Next(); lexer.Kind != TokenKind.EndOfFile; lexer.Next())
        {
            tokens.Add($"{lexer.Kind} {Encoding.UTF8.GetString(lexer.Text)}");
        }

        return tokens;
    }
}
