namespace OpenBudget.Domain.Disclosure;

/// <summary>Collects what was not understood.</summary>
/// <remarks>The same complaint about neighbouring lines is one note over all of them: a table that breaks a rule breaks it in every row.</remarks>
internal sealed class ReadingNotes
{
    private const int LongestToken = 64;

    private readonly List<ReadingNote> notes = [];

    /// <exception cref="DocumentReadException">There is no end of what is not understood.</exception>
    public void Add(int lineStart, int lineEnd, string message)
    {
        if (notes.Count > 0 && notes[^1] is var last && last.Message == message && lineStart >= last.LineStart && lineStart <= last.LineEnd + 2)
        {
            notes[^1] = last with { LineEnd = Math.Max(last.LineEnd, lineEnd) };
            return;
        }
        if (notes.Count == ReadingLimits.MostNotes)
        {
            throw ReadingLimits.Exceeded(lineStart, ReadingLimits.MostNotes, "places that are not understood");
        }
        notes.Add(new ReadingNote(lineStart, lineEnd, message));
    }

    public IReadOnlyList<ReadingNote> InDocumentOrder() => [.. notes.OrderBy(note => note.LineStart)];

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
