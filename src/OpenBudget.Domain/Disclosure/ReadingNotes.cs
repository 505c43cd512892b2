namespace OpenBudget.Domain.Disclosure;

/// <summary>Collects what was not understood.</summary>
/// <remarks>The same complaint about neighbouring lines is one note over all of them: a table that breaks a rule breaks it in every row.</remarks>
internal sealed class ReadingNotes
{
    private const int LongestToken = 64;

    /// <summary>A row can break as many rules as it has columns that are not known.</summary>
    private const int MostColumns = 8;

    private readonly List<ReadingNote> _notes = [];

    /// <summary>Notes that something was not understood.</summary>
    /// <exception cref="DocumentReadException">There is no end of what is not understood.</exception>
    public void Add(int lineStart, int lineEnd, string message) => Add(lineStart, lineEnd, message, 1);

    /// <summary>Notes that a column of a table was not understood, once for all its rows.</summary>
    /// <exception cref="DocumentReadException">There is no end of what is not understood.</exception>
    public void AddOfColumn(int lineStart, int lineEnd, string message) => Add(lineStart, lineEnd, message, MostColumns);

    private void Add(int lineStart, int lineEnd, string message, int among)
    {
        for (var at = _notes.Count - 1; at >= 0 && at >= _notes.Count - among; at--)
        {
            if (_notes[at] is var known && known.Message == message && lineStart >= known.LineStart && lineStart <= known.LineEnd + 2)
            {
                _notes[at] = known with { LineEnd = Math.Max(known.LineEnd, lineEnd) };
                return;
            }
        }
        if (_notes.Count == ReadingLimits.MostNotes)
        {
            throw ReadingLimits.Exceeded(lineStart, ReadingLimits.MostNotes, "places that are not understood");
        }
        _notes.Add(new ReadingNote(lineStart, lineEnd, message));
    }

    public IReadOnlyList<ReadingNote> InDocumentOrder() => [.. _notes.OrderBy(note => note.LineStart)];

    /// <summary>The document's own words inside a message: never more than 64 characters of them, and on one line.</summary>
    public static string Token(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        var cut = words.Length <= LongestToken ? words.Length : LongestToken - 1;
        if (cut < words.Length && char.IsHighSurrogate(words[cut - 1]))
        {
            cut--;
        }
        var token = words[..cut].ToString().ReplaceLineEndings(" ").Replace('\t', ' ');
        return cut < words.Length ? $"“{token}…”" : $"“{token}”";
    }
}
