using System.Buffers;
using System.Text;

namespace OpenBudget.GraphQL.Language;

/// <summary>The texts of all errors of the lexer and the parser.</summary>
/// <remarks>Each returns the exception for the caller to throw, so that the paths without errors stay small.</remarks>
internal static class SyntaxErrors
{
    /// <summary>The dialect's code of a document that cannot be parsed. It is that of documents that came in a request, and all did.</summary>
    public const string Code = "HC0011";

    private const int MaxEchoed = 64;

    public static GraphQLException Expected(ref readonly Lexer found, TokenKind expected) =>
        At(found.Source, found.Start, $"Expected {Article(expected)}, but found {Describe(in found)}.");

    public static GraphQLException ExpectedKeyword(ref readonly Lexer found, string keyword) =>
        At(found.Source, found.Start, $"Expected the keyword `{keyword}`, but found {Describe(in found)}.");

    public static GraphQLException Unexpected(ref readonly Lexer found) =>
        At(found.Source, found.Start, $"{Describe(in found, capital: true)} cannot stand here.");

    public static GraphQLException UnknownDirectiveLocation(ref readonly Lexer found) =>
        At(found.Source, found.Start, $"`{Echo(found.Text)}` is not a directive location.");

    public static GraphQLException ReservedEnumValue(ref readonly Lexer found) =>
        At(found.Source, found.Start, $"`{Echo(found.Text)}` is reserved and cannot name an enum value.");

    public static GraphQLException ReservedFragmentName(ref readonly Lexer found) =>
        At(found.Source, found.Start, "`on` is reserved and cannot name a fragment.");

    public static GraphQLException VariableInConstant(SourceText source, int offset) =>
        At(source, offset, "A variable cannot stand in a constant value: a default value or a definition's directive.");

    public static GraphQLException DescribedShorthand(SourceText source, int offset) =>
        At(source, offset, "A query in the short form cannot have a description: write `query` before its `{`.");

    public static GraphQLException DescribedExtension(SourceText source, int offset) =>
        At(source, offset, "An extension cannot have a description: describe the definition that it extends.");

    public static GraphQLException DescribesNothing(SourceText source, int offset) =>
        At(source, offset, "A description stands before a definition; none follows this one.");

    public static GraphQLException UnexpectedCharacter(SourceText source, int offset) =>
        At(source, offset, $"Unexpected character {DescribeCharacter(source, offset)}.");

    public static GraphQLException SingleQuote(SourceText source, int offset) =>
        At(source, offset, "Unexpected character `'` (U+0027): a string is written in double quotes.");

    public static GraphQLException InvalidUtf8(SourceText source, int offset) =>
        At(source, offset, $"The document is not UTF-8: byte 0x{source.Utf8.Span[offset]:X2} at offset {offset} does not belong there.");

    public static GraphQLException LeadingZero(SourceText source, int offset) =>
        At(source, offset, $"A number cannot start with 0 and another digit, but {DescribeCharacter(source, offset)} follows.");

    public static GraphQLException ExpectedDigit(SourceText source, int offset) =>
        At(source, offset, $"Expected a digit of a number, but found {DescribeCharacter(source, offset)}.");

    public static GraphQLException NumberNotEnded(SourceText source, int offset) =>
        At(source, offset, $"A number cannot be followed by {DescribeCharacter(source, offset)}.");

    public static GraphQLException UnterminatedString(SourceText source, int offset, bool isBlock) => At(
        source,
        offset,
        isBlock
            ? "The block string is not closed: expected `\"\"\"`."
            : "The string is not closed: expected `\"` on the same line (a string over several lines is written `\"\"\"`).");

    public static GraphQLException InvalidEscape(SourceText source, int offset, int length) => At(
        source,
        offset,
        $"`{Echo(source.Utf8.Span.Slice(offset, Math.Min(length, source.Utf8.Length - offset)))}` is not an escape sequence.");

    public static GraphQLException InvalidUnicodeEscape(SourceText source, int offset, int length) => At(
        source,
        offset,
        $"`{Echo(source.Utf8.Span.Slice(offset, Math.Min(length, source.Utf8.Length - offset)))}` does not name a Unicode scalar value.");

    public static GraphQLException TooLong(int bytes, int limit) =>
        new(new GraphQLError($"The document has {bytes} bytes; at most {limit} are allowed.") { Code = Code });

    public static GraphQLException TooManyTokens(SourceText source, int offset, int limit) =>
        At(source, offset, $"The document has more than {limit} tokens, which is the limit.");

    public static GraphQLException TooDeep(SourceText source, int offset, int limit) =>
        At(source, offset, $"The document nests deeper than {limit} levels, which is the limit.");

    public static GraphQLException TooManyDirectives(SourceText source, int offset, int limit) =>
        At(source, offset, $"More than {limit} directives stand at one location, which is the limit.");

    public static GraphQLException TooManyFields(SourceText source, int offset, int limit) =>
        At(source, offset, $"The document selects more than {limit} fields, which is the limit.");

    private static GraphQLException At(SourceText source, int offset, string message) =>
        new(new GraphQLError(message) { Code = Code, Locations = [source.LocationOf(offset)] });

    private static string Describe(ref readonly Lexer token, bool capital = false)
    {
        var kind = Article(token.Kind, capital);
        return token.Kind is TokenKind.Name or TokenKind.Integer or TokenKind.Float ? $"{kind} (`{Echo(token.Text)}`)" : kind;
    }

    private static string Article(TokenKind kind, bool capital = false)
    {
        var name = kind.ToString();
        var article = "AEIOU".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";
        return $"{(capital ? article.Replace('a', 'A') : article)} `{name}`-token";
    }

    private static string DescribeCharacter(SourceText source, int offset)
    {
        if (Rune.DecodeFromUtf8(source.Utf8.Span[offset..], out var rune, out _) != OperationStatus.Done)
        {
            return "the end of the document";
        }

        var isVisible = Rune.GetUnicodeCategory(rune) is not (
            System.Globalization.UnicodeCategory.Control or
            System.Globalization.UnicodeCategory.Format or
            System.Globalization.UnicodeCategory.LineSeparator or
            System.Globalization.UnicodeCategory.ParagraphSeparator or
            System.Globalization.UnicodeCategory.SpaceSeparator or
            System.Globalization.UnicodeCategory.OtherNotAssigned or
            System.Globalization.UnicodeCategory.PrivateUse);
        return isVisible ? $"`{rune}` (U+{rune.Value:X4})" : $"U+{rune.Value:X4}";
    }

    private static string Echo(ReadOnlySpan<byte> text)
    {
        var echoed = Encoding.UTF8.GetString(text);
        if (echoed.Length <= MaxEchoed)
        {
            return echoed;
        }

        var length = char.IsHighSurrogate(echoed[MaxEchoed - 2]) ? MaxEchoed - 2 : MaxEchoed - 1;
        return echoed[..length] + "…";
    }
}
