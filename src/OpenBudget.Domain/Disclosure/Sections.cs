using System.Buffers;
using System.Collections.Frozen;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A heading that the reader knows, or one of the first levels that it does not.</summary>
internal readonly record struct Heading(SectionKind Kind, Numbering Numbering);

/// <summary>Recognises headings by their words; numbering, year, field codes and spaces may be as they like.</summary>
internal static class Sections
{
    /// <summary>No heading is longer than a line of print.</summary>
    private const int LongestHeading = 48;

    /// <summary>Names of projects are longer than other headings.</summary>
    private const int LongestProjectHeading = 160;

    /// <summary>What stands in sentences and in lines of a table of contents, but in no heading.</summary>
    private static readonly SearchValues<char> MarksOfSentences = SearchValues.Create("。,;:…|");

    private static readonly FrozenDictionary<char, (string Beginning, SectionKind Kind)[]> BeginningsByFirstCharacter = Vocabulary.Headings
        .SelectMany(heading => heading.Beginnings, (heading, beginning) => (Beginning: beginning, heading.Kind))
        .GroupBy(entry => entry.Beginning[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Beginning.Length).ToArray());

    private const string ChineseDigits = "〇零一二三四五六七八九十百";

    /// <summary>Whether the line is a heading of any kind, so that it belongs to no cell.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        TryReadProjectHeading(line, out _, out _) || (TryReadHeading(line, out var heading) && heading.Kind != SectionKind.Unknown);

    /// <summary>Reads the heading of a section.</summary>
    public static bool TryReadHeading(ReadOnlySpan<char> line, out Heading heading)
    {
        heading = default;
        line = Wording.Trim(WithoutFieldCodes(line));
        if (line.Length is 0 or > LongestHeading)
        {
            return false;
        }
        var title = WithoutNumbering(line, out var numbering);
        var folded = Wording.Fold(title).TrimEnd(':', '。', '.');
        if (folded.Length == 0 || folded.AsSpan().ContainsAny(MarksOfSentences))
        {
            return false;
        }
        var kind = KindOf(WithoutYear(folded));
        if (kind is null && numbering is not (Numbering.Part or Numbering.Chinese))
        {
            return false;
        }
        heading = new Heading(kind ?? SectionKind.Unknown, numbering);
        return true;
    }

    /// <summary>Reads the heading over a project's table, which names the project.</summary>
    public static bool TryReadProjectHeading(ReadOnlySpan<char> line, out string name, out Numbering numbering)
    {
        (name, numbering) = ("", Numbering.None);
        line = Wording.Trim(WithoutFieldCodes(line));
        if (line.Length is 0 or > LongestProjectHeading)
        {
            return false;
        }
        line = WithoutNumbering(line, out numbering);
        foreach (var ending in Vocabulary.ProjectHeadingEndings)
        {
            if (line.EndsWith(ending, StringComparison.Ordinal))
            {
                name = Wording.Trim(line[..^ending.Length]).ToString();
                return name.Length > 0 && !Vocabulary.NotProjects.Contains(WithoutYear(Wording.Fold(name)));
            }
        }
        return false;
    }

    /// <summary>Cuts the codes by which Word marks an entry of a table of contents (TC … \f C \l 1) or of an index (XE).</summary>
    public static ReadOnlySpan<char> WithoutFieldCodes(ReadOnlySpan<char> line)
    {
        foreach (var code in (ReadOnlySpan<string>)["TC ", "XE "])
        {
            var at = line.IndexOf(code, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || Wording.IsSpace(line[at - 1])) && (code == "XE " || line[at..].Contains('\\')))
            {
                line = line[..at];
            }
        }
        return line;
    }

    /// <summary>Cuts the number in front: 第一部分, 一、, （一）, 1、, 1. or （1）.</summary>
    public static ReadOnlySpan<char> WithoutNumbering(ReadOnlySpan<char> line, out Numbering numbering)
    {
        line = Wording.Trim(line);
        if (line is ['第', ..] && PartEnd(line) is > 0 and var end)
        {
            numbering = Numbering.Part;
            return Wording.Trim(line[end..].TrimStart("、.．:："));
        }
        var open = line is ['（' or '(', ..];
        var start = open ? 1 : 0;
        var chinese = Run(line, start, static c => ChineseDigits.Contains(c));
        var stop = chinese > start ? chinese : Run(line, start, static c => char.IsAsciiDigit(Wording.Fold(c)));
        var next = stop;
        while (next < line.Length && Wording.IsSpace(line[next]))
        {
            next++;
        }
        if (stop == start || stop - start > 3 || next == line.Length || !(open ? line[next] is '）' or ')' : line[next] is '、' or '.' or '．' or ',' or '，'))
        {
            numbering = Numbering.None;
            return line;
        }
        numbering = (open, chinese > start) switch
        {
            (false, true) => Numbering.Chinese,
            (true, true) => Numbering.ChineseInBrackets,
            (false, false) => Numbering.Arabic,
            (true, false) => Numbering.ArabicInBrackets,
        };
        return Wording.Trim(line[(next + 1)..].TrimStart("、.．"));
    }

    /// <summary>Cuts a year in front: 2020年, 2020年度.</summary>
    public static string WithoutYear(string folded)
    {
        if (folded.Length < 5 || folded[4] != '年' || folded.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return folded;
        }
        return folded.Length > 5 && folded[5] == '度' ? folded[6..] : folded[5..];
    }

    /// <summary>What the heading that begins with the longest known words is about.</summary>
    private static SectionKind? KindOf(string title)
    {
        if (BeginningsByFirstCharacter.TryGetValue(title.Length > 0 ? title[0] : default, out var beginnings))
        {
            foreach (var (beginning, kind) in beginnings)
            {
                if (title.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }
        return null;
    }

    private static int PartEnd(ReadOnlySpan<char> line)
    {
        var end = Run(line, 1, static c => ChineseDigits.Contains(c) || char.IsAsciiDigit(Wording.Fold(c)));
        if (end == 1)
        {
            return 0;
        }
        return line[end..] switch
        {
            ['部', '分', ..] => end + 2,
            ['章' or '节', ..] => end + 1,
            _ => 0,
        };
    }

    private static int Run(ReadOnlySpan<char> line, int start, Func<char, bool> belongs)
    {
        while (start < line.Length && belongs(line[start]))
        {
            start++;
        }
        return start;
    }
}
