using System.Text;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>A part of a snippet.</summary>
/// <param name="Text">The characters as published.</param>
/// <param name="Hit">Whether it is what was searched for.</param>
public sealed record SnippetPart(string Text, bool Hit);

/// <summary>Shows the words of a search in a text.</summary>
internal static class SearchSnippet
{
    /// <summary>The most characters that are shown.</summary>
    public const int Length = 100;

    /// <summary>How many characters are shown before the first hit.</summary>
    public const int Before = 30;

    /// <summary>The published characters around the first hit, in parts; hits that touch are one.</summary>
    public static IReadOnlyList<SnippetPart> Of(string published, IReadOnlyList<string> words)
    {
        var hits = Hits(published, words);
        var first = Array.IndexOf(hits, true);
        var start = first <= Before ? 0 : Back(published, first - Before);
        var end = published.Length - start <= Length ? published.Length : Back(published, start + Length);
        var parts = new List<SnippetPart>();
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && hits[to] == hits[from])
            {
                to++;
            }

            parts.Add(new SnippetPart(published[from..to], hits[from]));
            from = to;
        }

        return parts;
    }

    // A character of two units is not cut.
    private static int Back(string text, int at) => char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static bool[] Hits(string published, IReadOnlyList<string> words)
    {
        // Where each unit of the searched form starts and ends in the published text.
        var form = new StringBuilder(published.Length);
        var places = new List<(int Start, int End)>(published.Length);
        var at = 0;
        foreach (var character in published.EnumerateRunes())
        {
            if (SearchForm.Of(character) is { } kept)
            {
                var text = kept.ToString();
                form.Append(text);
                places.AddRange(Enumerable.Repeat((at, at + character.Utf16SequenceLength), text.Length));
            }

            at += character.Utf16SequenceLength;
        }

        var searched = form.ToString();
        var hits = new bool[published.Length];
        foreach (var word in words)
        {
            for (var i = searched.IndexOf(word, StringComparison.Ordinal); i >= 0; i = searched.IndexOf(word, i + 1, StringComparison.Ordinal))
            {
                Array.Fill(hits, true, places[i].Start, places[i + word.Length - 1].End - places[i].Start);
            }
        }

        return hits;
    }
}
