using System.Text;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A paragraph of prose: its number and its text, and the lines it stands on.</summary>
/// <param name="Number">The printed number; null where none is.</param>
/// <param name="Style">How it is numbered.</param>
/// <param name="Text">The text without the number, as printed.</param>
/// <param name="LineStart">The first line.</param>
/// <param name="LineEnd">The last line.</param>
internal sealed record Paragraph(int? Number, Numbering Style, string Text, int LineStart, int LineEnd)
{
    /// <summary>A heading is a few words.</summary>
    private const int LongestHeading = 60;

    /// <summary>Whether it is a few words without any mark of a sentence, as headings are.</summary>
    public bool IsHeading =>
        Text.Length <= LongestHeading && Wording.Fold(Text).AsSpan().TrimEnd(":。").IndexOfAny(",。;:") < 0 && Text.AsSpan().IndexOf('\n') < 0;

    /// <summary>The words of a heading, without the mark behind them.</summary>
    public string Title => Wording.Trim(Text.AsSpan().TrimEnd("：:。")).ToString();

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool IsComplete => Ends(Text);

    /// <summary>Reads the paragraphs of some lines: each line is one, unless the one above it plainly goes on.</summary>
    public static IEnumerable<Paragraph> Of(TextLines lines, int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            if (Wording.IsBlank(lines[line]))
            {
                continue;
            }
            var text = Cut(lines, line, out var number, out var style);
            var (start, end) = (line, line);
            if (line < last && GoesOn(lines, line))
            {
                var whole = new StringBuilder(text);
                while (line < last && GoesOn(lines, line))
                {
                    whole.Append(Wording.Trim(lines[++line]));
                    end = line;
                }
                text = whole.ToString();
            }
            yield return new Paragraph(number, style, text, start, end);
        }
    }

    /// <summary>A long line that ends without a mark, above one without a number, was wrapped.</summary>
    private static bool GoesOn(TextLines lines, int line) =>
        Wording.Trim(lines[line]).Length >= LongestHeading / 2
        && !Ends(lines[line])
        && !Wording.IsBlank(lines[line + 1])
        && lines[line + 1].IndexOf('\t') < 0
        && !IsNumbered(lines[line + 1]);

    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        Sections.WithoutNumbering(line, out var style);
        return style != Numbering.None;
    }

    private static bool Ends(ReadOnlySpan<char> text)
    {
        text = Wording.Trim(text);
        while (text is [.. var before, var mark] && (Wording.IsQuote(mark) || Wording.Fold(mark) == ')'))
        {
            text = before;
        }
        return text is [.., var last] && ProseVocabulary.EndsOfParagraphs.Contains(Wording.Fold(last));
    }

    private static string Cut(TextLines lines, int line, out int? number, out Numbering style)
    {
        var words = Wording.Trim(Sections.WithoutFieldCodes(lines[line]));
        var rest = Sections.WithoutNumbering(words, out style);
        number = style == Numbering.None ? null : NumberIn(words[..^rest.Length]);
        return rest.ToString();
    }

    private static int? NumberIn(ReadOnlySpan<char> printed)
    {
        var (tens, ones) = (0, 0);
        var any = false;
        foreach (var c in printed)
        {
            var folded = Wording.Fold(c);
            if (char.IsAsciiDigit(folded))
            {
                (ones, any) = ((ones * 10) + (folded - '0'), true);
            }
            else if (folded == '十')
            {
                (tens, ones, any) = (ones == 0 ? 10 : ones * 10, 0, true);
            }
            else if ("〇一二三四五六七八九".IndexOf(folded, StringComparison.Ordinal) is >= 0 and var digit)
            {
                (ones, any) = (digit, true);
            }
        }
        return any ? tens + ones : null;
    }
}
