namespace OpenBudget.Domain.Disclosure;

/// <summary>How the reader compares words: what a typist may vary without meaning anything by it does not count.</summary>
/// <remarks>Only comparisons use this form. What becomes a fact keeps the characters of the document.</remarks>
internal static class Wording
{
    /// <summary>Whether a character is only there for the eye: spaces of all widths, and marks of no width.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\u200d' or '\ufeff';

    /// <summary>Whether a character is a quotation mark; “三公”经费 and 三公经费 are one term.</summary>
    public static bool IsQuote(char c) => c is '“' or '”' or '‘' or '’' or '"' or '\'' or '「' or '」' or '『' or '』';

    /// <summary>One character in its plain form: half width, round brackets, and one minus sign.</summary>
    public static char Fold(char c) => c switch
    {
        '〔' or '［' or '【' or '[' => '(',
        '〕' or '］' or '】' or ']' => ')',
        '\u2212' => '-',
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        _ => c,
    };

    /// <summary>Words without spaces and quotation marks, each character in its plain form.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        var folded = words.Length <= 256 ? stackalloc char[words.Length] : new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (!IsSpace(c) && !IsQuote(c))
            {
                folded[length++] = Fold(c);
            }
        }
        return folded[..length].ToString();
    }

    /// <summary>Whether nothing but spaces stands there.</summary>
    public static bool IsBlank(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!IsSpace(c))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Words without the spaces around them, of any width.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> words)
    {
        while (words.Length > 0 && IsSpace(words[0]))
        {
            words = words[1..];
        }
        return TrimEnd(words);
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> words)
    {
        while (words.Length > 0 && IsSpace(words[^1]))
        {
            words = words[..^1];
        }
        return words;
    }

    /// <summary>The words before an ending, if they have it; spaces inside the ending do not count.</summary>
    public static bool TryCutEnd(ReadOnlySpan<char> words, string ending, out ReadOnlySpan<char> before)
    {
        before = words;
        for (var i = ending.Length - 1; i >= 0; i--)
        {
            before = TrimEnd(before);
            if (before.IsEmpty || Fold(before[^1]) != ending[i])
            {
                return false;
            }
            before = before[..^1];
        }
        before = TrimEnd(before);
        return true;
    }

    /// <summary>How many digits, of either width and with spaces between them, the words start with, and where they end.</summary>
    public static int CountDigits(ReadOnlySpan<char> words, out int end)
    {
        var digits = 0;
        end = 0;
        for (var i = 0; i < words.Length && (IsSpace(words[i]) || char.IsAsciiDigit(Fold(words[i]))); i++)
        {
            if (!IsSpace(words[i]))
            {
                digits++;
                end = i + 1;
            }
        }
        return digits;
    }

    /// <summary>The label in folded words: without what stands in brackets, a leading 其中, a number in front, and a colon behind.</summary>
    public static string Label(string folded)
    {
        var label = WithoutBrackets(folded);
        label = WithoutNumber(label);
        if (label.StartsWith(Vocabulary.OfWhich, StringComparison.Ordinal))
        {
            label = label[Vocabulary.OfWhich.Length..].TrimStart(':');
        }
        return label.TrimEnd(':');
    }

    private static string WithoutBrackets(string folded)
    {
        while (folded.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open
            && folded.IndexOf(')', open) is >= 0 and var close)
        {
            folded = string.Concat(folded.AsSpan(0, open), folded.AsSpan(close + 1));
        }
        return folded;
    }

    private static string WithoutNumber(string folded)
    {
        var digits = 0;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits]))
        {
            digits++;
        }
        return digits is > 0 and <= 2 && digits < folded.Length && folded[digits] is '、' or '.' ? folded[(digits + 1)..] : folded;
    }
}
