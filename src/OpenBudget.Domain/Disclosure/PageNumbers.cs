namespace OpenBudget.Domain.Disclosure;

/// <summary>Tells the number of a page, alone on a line at its foot or head, from an amount: joined with what stands on the next page it would make another.</summary>
/// <param name="lines">The document.</param>
internal sealed class PageNumbers(TextLines lines)
{
    /// <summary>Covers, tables of contents and blank pages are counted or left out as one likes.</summary>
    private const int FurthestOff = 6;

    private const int LongestNumber = 60;

    private readonly int[] _pageStarts = [.. StartsOf(lines)];

    /// <summary>Whether a line holds the number of its page and nothing else: - 3 -, — 3 —, 第3页, or 3 as the last line of the third page.</summary>
    public bool Is(int line)
    {
        if (_pageStarts.Length == 0 || lines[line].Length > LongestNumber || lines[line].IndexOfAnyInRange('0', '9') < 0 && lines[line].IndexOfAnyInRange('０', '９') < 0)
        {
            return false;
        }
        var folded = Wording.Fold(lines[line]).AsSpan();
        var digits = folded.Trim("-—–―─第页");
        if (digits.Length is 0 or > 3 || digits.ContainsAnyExceptInRange('0', '9') || !IsAtEdge(line))
        {
            return false;
        }
        var found = Array.BinarySearch(_pageStarts, line);
        var page = (found >= 0 ? found : ~found - 1) + 2;
        return Math.Abs(page - int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)) <= FurthestOff;
    }

    /// <summary>Whether nothing stands between the line and the end or the beginning of its page.</summary>
    private bool IsAtEdge(int line)
    {
        if (lines[line] is ['\f', ..])
        {
            return true;
        }
        var next = line + 1;
        while (next <= lines.Count && lines[next] is not ['\f', ..] && Wording.IsBlank(lines[next]))
        {
            next++;
        }
        return next > lines.Count || lines[next] is ['\f', ..];
    }

    private static IEnumerable<int> StartsOf(TextLines lines)
    {
        for (var line = 1; line <= lines.Count; line++)
        {
            if (lines[line] is ['\f', ..])
            {
                yield return line;
            }
        }
    }
}
