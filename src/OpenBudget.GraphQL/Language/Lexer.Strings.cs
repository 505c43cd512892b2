using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenBudget.GraphQL.Language;

internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> BlockStringStops = SearchValues.Create("\"\\"u8);

    /// <summary>The value of the current string: escapes resolved, a block string's indentation removed.</summary>
    public readonly string StringText()
    {
        if (Kind == TokenKind.BlockString)
        {
            var raw = Encoding.UTF8.GetString(_text[(Start + 3)..(End - 3)]);
            return BlockString.Value(raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
        }

        var content = _text[(Start + 1)..(End - 1)];
        return _hasEscapes ? Unescape(content) : Encoding.UTF8.GetString(content);
    }

    // StringValue :: `""` [lookahead != `"`] | `"` StringCharacter+ `"` | BlockString
    private void ReadString()
    {
        var position = Start + 1;
        if (_text[Start..].StartsWith("\"\"\""u8))
        {
            ReadBlockString();
            return;
        }

        Kind = TokenKind.String;
        _hasEscapes = false;
        while (true)
        {
            var length = _text[position..].IndexOfAny(StringStops);
            if (length < 0)
            {
                throw SyntaxErrors.UnterminatedString(Source, _text.Length, isBlock: false);
            }

            position += length;
            switch (_text[position])
            {
                case (byte)'"':
                    End = position + 1;
                    return;
                case (byte)'\\':
                    _hasEscapes = true;
                    position += EscapeLength(position);
                    break;
                default:
                    throw SyntaxErrors.UnterminatedString(Source, position, isBlock: false);
            }
        }
    }

    // BlockString :: `"""` BlockStringCharacter* `"""`, where `\"""` does not end it
    private void ReadBlockString()
    {
        Kind = TokenKind.BlockString;
        var position = Start + 3;
        while (true)
        {
            var length = _text[position..].IndexOfAny(BlockStringStops);
            if (length < 0)
            {
                throw SyntaxErrors.UnterminatedString(Source, _text.Length, isBlock: true);
            }

            position += length;
            var rest = _text[position..];
            if (rest.StartsWith("\"\"\""u8))
            {
                End = position + 3;
                return;
            }

            position += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
        }
    }

    // EscapedCharacter :: one of `"` `\` `/` b f n r t
    private readonly int EscapeLength(int position)
    {
        switch (ByteAt(position + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return 2;
            case 'u':
                return ByteAt(position + 2) == '{' ? BracedEscapeLength(position) : FixedEscapeLength(position);
            default:
                Rune.DecodeFromUtf8(_text[(position + 1)..], out _, out var length);
                throw SyntaxErrors.InvalidEscape(Source, position, 1 + length);
        }
    }

    // EscapedUnicode :: `{` HexDigit+ `}`, at most 10FFFF and no surrogate
    private readonly int BracedEscapeLength(int position)
    {
        var length = 3;
        var point = 0;
        while (char.IsAsciiHexDigit(ByteAt(position + length)) && length < 11)
        {
            point = (point << 4) | HexValue(_text.Slice(position + length, 1));
            length++;
        }

        return length > 3 && ByteAt(position + length) == '}' && Rune.IsValid(point)
            ? length + 1
            : throw SyntaxErrors.InvalidUnicodeEscape(Source, position, length + 1);
    }

    // EscapedUnicode :: HexDigit HexDigit HexDigit HexDigit; a leading surrogate needs the escape of a trailing one behind it
    private readonly int FixedEscapeLength(int position)
    {
        if (TryReadFixedEscape(position, out var first))
        {
            if (!char.IsSurrogate(first))
            {
                return 6;
            }

            if (char.IsHighSurrogate(first) && TryReadFixedEscape(position + 6, out var second) && char.IsLowSurrogate(second))
            {
                return 12;
            }
        }

        throw SyntaxErrors.InvalidUnicodeEscape(Source, position, 6);
    }

    private readonly bool TryReadFixedEscape(int position, out char codeUnit)
    {
        codeUnit = '\0';
        for (var i = position + 2; i < position + 6; i++)
        {
            if (!char.IsAsciiHexDigit(ByteAt(i)))
            {
                return false;
            }
        }

        codeUnit = (char)HexValue(_text.Slice(position + 2, 4));
        return ByteAt(position) == '\\' && ByteAt(position + 1) == 'u';
    }

    private static int HexValue(ReadOnlySpan<byte> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // The escapes are known to be right: EscapeLength has read them.
    private static string Unescape(ReadOnlySpan<byte> content)
    {
        var value = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var length = content.IndexOf((byte)'\\');
            if (length != 0)
            {
                value.Append(Encoding.UTF8.GetString(length < 0 ? content : content[..length]));
                content = length < 0 ? [] : content[length..];
                continue;
            }

            if (content[1] != (byte)'u')
            {
                value.Append((char)content[1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var self => self });
                content = content[2..];
            }
            else if (content[2] == (byte)'{')
            {
                var close = content.IndexOf((byte)'}');
                value.Append(new Rune(HexValue(content[3..close])).ToString());
                content = content[(close + 1)..];
            }
            else
            {
                value.Append((char)HexValue(content[2..6]));
                content = content[6..];
            }
        }

        return value.ToString();
    }
}
