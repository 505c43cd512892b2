namespace OpenBudget.Domain.Disclosure;

/// <summary>A sentence in the form that is compared, which knows for each character where it stands in the document.</summary>
/// <remarks>Line breaks are spaces like others: a number may break over lines.</remarks>
internal sealed class Passage(TextLines lines)
{
    private readonly List<(char Folded, int Line, int Column)> _characters = [];
    private string? _text;

    public int Length => _characters.Count;

    /// <summary>The sentence without spaces and quotation marks, each character in its plain form.</summary>
    public string Text => _text ??= string.Create(_characters.Count, _characters, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i].Folded;
        }
    });

    public void Add(char folded, int line, int column)
    {
        _characters.Add((folded, line, column));
        _text = null;
    }

    public void Clear()
    {
        _characters.Clear();
        _text = null;
    }

    public int LineOf(int index) => _characters[index].Line;

    /// <summary>The document's own characters from one place to another, without line breaks.</summary>
    public string AsPrinted(int start, int end)
    {
        if (start >= end)
        {
            return "";
        }
        var (_, first, from) = _characters[start];
        var (_, last, to) = _characters[end - 1];
        if (first == last)
        {
            return WithOpeningQuote(lines[first], from, to + 1);
        }
        return string.Concat(Enumerable.Range(first, last - first + 1).Select(line =>
            Wording.Trim(line == first ? lines[line][from..] : line == last ? lines[line][..(to + 1)] : lines[line]).ToString()));
    }

    /// <summary>A quotation mark closed inside the words was opened right before them.</summary>
    private static string WithOpeningQuote(ReadOnlySpan<char> line, int from, int to)
    {
        var words = line[from..to];
        return words.Contains('”') && !words.Contains('“') && from > 0 && line[from - 1] == '“' ? line[(from - 1)..to].ToString() : words.ToString();
    }
}
