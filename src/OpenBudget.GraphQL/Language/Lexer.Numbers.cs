namespace OpenBudget.GraphQL.Language;

internal ref partial struct Lexer
{
    // IntValue   :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue :: IntegerPart FractionalPart ExponentPart [lookahead != {Digit, `.`, NameStart}]
    //             | IntegerPart FractionalPart [lookahead != {Digit, `.`, NameStart}]
    //             | IntegerPart ExponentPart [lookahead != {Digit, `.`, NameStart}]
    private void ReadNumber()
    {
        var kind = TokenKind.Integer;

        // IntegerPart :: NegativeSign? 0 | NegativeSign? NonZeroDigit Digit*
        var position = ByteAt(Start) == '-' ? Start + 1 : Start;
        if (ByteAt(position) == '0')
        {
            position++;
            if (IsDigit(ByteAt(position)))
            {
                throw SyntaxErrors.LeadingZero(Source, position);
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        // FractionalPart :: `.` Digit+
        if (ByteAt(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        // ExponentPart :: ExponentIndicator Sign? Digit+
        if (ByteAt(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = SkipDigits(ByteAt(position) is '+' or '-' ? position + 1 : position);
        }

        if (ByteAt(position) == '.' || IsNameStart((byte)ByteAt(position)))
        {
            throw SyntaxErrors.NumberNotEnded(Source, position);
        }

        Kind = kind;
        End = position;
    }

    private readonly int SkipDigits(int position)
    {
        if (!IsDigit(ByteAt(position)))
        {
            throw SyntaxErrors.ExpectedDigit(Source, position);
        }

        while (IsDigit(ByteAt(position)))
        {
            position++;
        }

        return position;
    }

    // NUL stands for the end: it is in no number, so a comparison with any part of one fails as it should.
    private readonly char ByteAt(int position) => position < _text.Length ? (char)_text[position] : '\0';

    private static bool IsDigit(char character) => char.IsAsciiDigit(character);
}
