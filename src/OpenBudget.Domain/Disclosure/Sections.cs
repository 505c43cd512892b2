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
        var kind = KindOf(WithoutYear(folded)) ?? (numbering == Numbering.None ? KindByEnding(folded) : null);
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
            if (Wording.TryCutEnd(line, ending, out var before))
            {
                name = before.ToString();
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
        var inBrackets = line is ['（' or '(', ..];
        var isPart = line is ['第', ..];
        var start = inBrackets || isPart ? 1 : 0;
        var chinese = CountChineseDigits(line[start..], out var end);
        var digits = chinese > 0 ? chinese : Wording.CountDigits(line[start..], out end);
        var rest = Wording.Trim(line[(start + end)..]);
        if (digits is > 0 and <= 3 && EndsNumber(rest, inBrackets, isPart, out var length))
        {
            numbering = (isPart, inBrackets, chinese > 0) switch
            {
                (true, _, _) => Numbering.Part,
                (_, false, true) => Numbering.Chinese,
                (_, true, true) => Numbering.ChineseInBrackets,
                (_, false, false) => Numbering.Arabic,
                (_, true, false) => Numbering.ArabicInBrackets,
            };
            return Wording.Trim(Wording.Trim(rest[length..]).TrimStart("、.．:："));
        }
        numbering = Numbering.None;
        return line;
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

    private static bool EndsNumber(ReadOnlySpan<char> rest, bool inBrackets, bool isPart, out int length)
    {
        length = 1;
        if (isPart && rest is ['部', ..] && Wording.Trim(rest[1..]) is ['分', ..])
        {
            length = rest.IndexOf('分') + 1;
            return true;
        }
        return isPart ? rest is ['章' or '节', ..]
            : inBrackets ? rest is ['）' or ')', ..]
            : rest is ['、' or '.' or '．' or ',' or '，', ..];
    }

    private static int CountChineseDigits(ReadOnlySpan<char> words, out int end)
    {
        var digits = 0;
        end = 0;
        for (var i = 0; i < words.Length && (Wording.IsSpace(words[i]) || ChineseDigits.Contains(words[i])); i++)
        {
            if (!Wording.IsSpace(words[i]))
            {
                digits++;
                end = i + 1;
            }
        }
        return digits;
    }

    /// <summary>What a heading that ends with known words is about.</summary>
    private static SectionKind? KindByEnding(string title)
    {
        foreach (var (kind, endings) in Vocabulary.HeadingEndings)
        {
            if (Array.Exists(endings, ending => title.EndsWith(ending, StringComparison.Ordinal)))
            {
                return kind;
            }
        }
        return null;
    }
}
