using System.Text;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>Cuts a text into pieces that overlap, so that every word stands whole in one of them.</summary>
internal static class SearchPieces
{
    /// <summary>The characters of a piece in the form that is searched.</summary>
    public const int Length = 1024;

    /// <summary>How much of a piece the next repeats: as much as the longest word, less one.</summary>
    public const int Overlap = SearchWords.MaxLength - 1;

    /// <summary>The pieces of a text; none where it has no characters that count.</summary>
    public static IEnumerable<SearchPiece> Of(string published)
    {
        var from = 0;
        while (Cut(published, ref from) is { } piece)
        {
            yield return piece;
        }
    }

    // Leaves the start of the next piece in from; the text's end after the last.
    private static SearchPiece? Cut(string published, ref int from)
    {
        var form = new StringBuilder();
        int count = 0, start = -1, end = 0, next = published.Length;
        for (var at = from; at < published.Length && count < Length;)
        {
            var width = Rune.TryGetRuneAt(published, at, out var character) ? character.Utf16SequenceLength : 1;
            if (SearchForm.Of(width == 1 && char.IsSurrogate(published[at]) ? Rune.ReplacementChar : character) is { } kept)
            {
                start = start < 0 ? at : start;
                next = count == Length - Overlap ? at : next;
                form.Append(kept.ToString());
                count++;
                end = at + width;
            }

            at += width;
        }

        from = count < Length ? published.Length : next;
        return count == 0 ? null : new SearchPiece(form.ToString(), published[start..end]);
    }
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">In the form that is searched.</param>
/// <param name="Published">As published, from the first character that counts to the last.</param>
internal readonly record struct SearchPiece(string Text, string Published);
