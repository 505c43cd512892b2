using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OpenBudget.GraphQL.Language;

/// <summary>The tokens of a document, one at a time, over its bytes. Spec: sec-Language.Source-Text.</summary>
/// <remarks>
/// A ref struct, so that a token costs no allocation; a string is made only where a node keeps one. The bytes are checked to be UTF-8
/// once and all at once, which is faster than a check at every character and leaves no lone surrogate for the tokens to worry about.
/// </remarks>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\n\r"u8);

    private readonly ReadOnlySpan<byte> _text;
    private bool _hasEscapes;

    public Lexer(SourceText source)
    {
        Source = source;
        _text = source.Utf8.Span;
        Kind = TokenKind.StartOfFile;
        if (!Utf8.IsValid(_text))
        {
            throw SyntaxErrors.InvalidUtf8(source, FirstInvalid(_text));
        }
    }

    public SourceText Source { get; }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of the current token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after the current token's last byte; where the search for the next one begins.</summary>
    public int End { get; private set; }

    /// <summary>The current token's bytes.</summary>
    public readonly ReadOnlySpan<byte> Text => _text[Start..End];

    /// <summary>Moves to the next token.</summary>
    public void Next()
    {
        var position = SkipIgnored();
        Start = position;
        if (position == _text.Length)
        {
            Kind = TokenKind.EndOfFile;
            End = position;
            return;
        }

        var first = _text[position];
        if (IsNameStart(first))
        {
            ReadName();
            return;
        }

        switch (first)
        {
            case (byte)'{': Punctuator(TokenKind.LeftBrace); break;
            case (byte)'}': Punctuator(TokenKind.RightBrace); break;
            case (byte)'(': Punctuator(TokenKind.LeftParenthesis); break;
            case (byte)')': Punctuator(TokenKind.RightParenthesis); break;
            case (byte)':': Punctuator(TokenKind.Colon); break;
            case (byte)'$': Punctuator(TokenKind.Dollar); break;
            case (byte)'!': Punctuator(TokenKind.Bang); break;
            case (byte)'[': Punctuator(TokenKind.LeftBracket); break;
            case (byte)']': Punctuator(TokenKind.RightBracket); break;
            case (byte)'=': Punctuator(TokenKind.Equal); break;
            case (byte)'@': Punctuator(TokenKind.At); break;
            case (byte)'|': Punctuator(TokenKind.Pipe); break;
            case (byte)'&': Punctuator(TokenKind.Ampersand); break;
            case (byte)'.' when _text[position..].StartsWith("..."u8):
                Kind = TokenKind.Spread;
                End = position + 3;
                break;
            case (byte)'"':
                ReadString();
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ReadNumber();
                break;
            case (byte)'\'':
                throw SyntaxErrors.SingleQuote(Source, position);
            default:
                throw SyntaxErrors.UnexpectedCharacter(Source, position);
        }
    }

    /// <summary>Whether the current token is a name with the given text.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Name && Text.SequenceEqual(keyword);

    /// <summary>The text of the current name or number, which is ASCII.</summary>
    public readonly string AsciiText() => Encoding.Latin1.GetString(Text);

    private void Punctuator(TokenKind kind)
    {
        Kind = kind;
        End = Start + 1;
    }

    // Name :: NameStart NameContinue*
    private void ReadName()
    {
        var end = Start + 1;
        while (end < _text.Length && IsNameContinue(_text[end]))
        {
            end++;
        }

        Kind = TokenKind.Name;
        End = end;
    }

    // Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma
    private readonly int SkipIgnored()
    {
        var position = End;
        while (position < _text.Length)
        {
            switch (_text[position])
            {
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'#':
                    var length = _text[position..].IndexOfAny(LineEnds);
                    position = length < 0 ? _text.Length : position + length;
                    break;
                case 0xEF when _text[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private static bool IsNameStart(byte character) => char.IsAsciiLetter((char)character) || character == (byte)'_';

    private static bool IsNameContinue(byte character) => char.IsAsciiLetterOrDigit((char)character) || character == (byte)'_';

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
