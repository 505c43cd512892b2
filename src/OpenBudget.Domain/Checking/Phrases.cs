namespace OpenBudget.Domain.Checking;

/// <summary>The document's own words inside a message.</summary>
internal static class Phrases
{
    private const int LongestPhrase = 40;

    private const int MostListed = 5;

    /// <summary>Words on one line, and no more of them than a message bears.</summary>
    public static string Cut(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        if (line.Length <= LongestPhrase)
        {
            return line;
        }

        var cut = char.IsHighSurrogate(line[LongestPhrase - 2]) ? LongestPhrase - 2 : LongestPhrase - 1;
        return line[..cut] + "…";
    }

    /// <summary>Some words one after the other; of many the first ones, and that there are more.</summary>
    public static Bilingual List(IReadOnlyCollection<string> words)
    {
        var shown = words.Take(MostListed).Select(Cut).ToList();
        var more = words.Count - shown.Count;
        return more == 0
            ? new(string.Join(", ", shown), string.Join("、", shown))
            : new($"{string.Join(", ", shown)} and {more} more", $"{string.Join("、", shown)}等{words.Count}处");
    }
}
