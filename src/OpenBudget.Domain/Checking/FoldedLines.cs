using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>Words that run over lines, in the form that is compared (<see cref="Wording"/>), and the line where each stands.</summary>
internal sealed class FoldedLines
{
    private readonly List<(int Offset, int Line)> _lines = [];

    private FoldedLines(string text, List<(int Offset, int Line)> lines)
    {
        Text = text;
        _lines = lines;
    }

    /// <summary>The words without spaces, quotation marks and line breaks, each character in its plain form.</summary>
    public string Text { get; }

    /// <summary>The words where something stands that a document states.</summary>
    public static FoldedLines Of(Sourced fact)
    {
        var text = new StringBuilder();
        var starts = new List<(int Offset, int Line)>();
        var line = fact.LineStart;
        foreach (var range in fact.Quote.AsSpan().Split('\n'))
        {
            starts.Add((text.Length, line++));
            text.Append(Wording.Fold(fact.Quote.AsSpan(range)));
        }

        return new FoldedLines(text.ToString(), starts);
    }

    /// <summary>The line of a place in the words.</summary>
    public int LineAt(int offset) => Start(offset).Line;

    /// <summary>The line of a place in the words, and how many characters of the words stand before it in that line.</summary>
    public (int Line, int Column) At(int offset)
    {
        var (start, line) = Start(offset);
        return (line, offset - start);
    }

    /// <summary>The sentences of a document, one after the other; headings and cells of tables are sentences of their own.</summary>
    /// <remarks>A sentence ends at 。, at a heading or a cell, and where it is longer than any; nothing is held but the one that is read.</remarks>
    public static IEnumerable<FoldedLines> Sentences(CheckedDocument document)
    {
        var lines = document.Text;
        var headings = document.Facts.Sections.Where(s => s.Heading.Length > 0).Select(s => s.LineStart).ToHashSet();
        var text = new StringBuilder();
        var starts = new List<(int Offset, int Line)>();
        for (var line = 1; line <= lines.Count; line++)
        {
            if (text.Length > 0 && (lines[line] is ['\t', ..] || headings.Contains(line) || headings.Contains(line - 1)))
            {
                yield return Take();
            }

            var rest = Wording.Fold(lines[line]);
            while (rest.Length > 0)
            {
                starts.Add((text.Length, line));
                var end = rest.IndexOf('。', StringComparison.Ordinal);
                text.Append(rest, 0, end < 0 ? rest.Length : end + 1);
                rest = end < 0 ? "" : rest[(end + 1)..];
                if (end >= 0 || text.Length > LongestSentence)
                {
                    yield return Take();
                }
            }
        }

        if (text.Length > 0)
        {
            yield return Take();
        }

        FoldedLines Take()
        {
            var taken = new FoldedLines(text.ToString(), [.. starts]);
            text.Clear();
            starts.Clear();
            return taken;
        }
    }

    private const int LongestSentence = 2000;

    private (int Offset, int Line) Start(int offset)
    {
        var at = _lines.BinarySearch((offset, int.MaxValue));
        return _lines[at >= 0 ? at : ~at - 1];
    }
}
