using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the terms a document explains, and among them the categories of expenditure, which are told by their codes.</summary>
internal sealed class Glossary(TextLines lines, LineUses uses)
{
    /// <summary>A term is a few words; what stands before the first colon of a longer sentence is none.</summary>
    private const int LongestTerm = 40;

    private readonly List<GlossaryTerm> _terms = [];
    private readonly List<DisclosedClassification> _classifications = [];
    private readonly HashSet<string> _codes = [];

    public IReadOnlyList<GlossaryTerm> Terms => _terms;

    public IReadOnlyList<DisclosedClassification> Classifications => _classifications;

    /// <summary>Reads lines of the section.</summary>
    public void Read(int first, int last)
    {
        foreach (var paragraph in Paragraph.Of(lines, first, last))
        {
            var colon = paragraph.Text.AsSpan().IndexOfAny('：', ':');
            if (ProseVocabulary.TermHeadings.Contains(Wording.Fold(paragraph.Text).TrimEnd(':')))
            {
                uses.Mark(paragraph.LineStart, LineUse.Heading);
            }
            else if (colon > 0 && char.IsAsciiDigit(Wording.Fold(paragraph.Text[0])))
            {
                ReadCategories(paragraph, colon);
            }
            else if (colon is > 0 and <= LongestTerm && colon + 1 < paragraph.Text.Length && paragraph.Text.AsSpan(0, colon).IndexOfAny("，。；,;") < 0)
            {
                _terms.Add(lines.Locate(
                    new GlossaryTerm
                    {
                        Term = Wording.Trim(paragraph.Text.AsSpan(0, colon)).ToString(),
                        Definition = Wording.Trim(paragraph.Text.AsSpan(colon + 1)).ToString(),
                    },
                    paragraph.LineStart,
                    paragraph.LineEnd));
            }
        }
    }

    /// <summary>208社会保障和就业支出(类)20805行政事业单位离退休(款):反映…: the definition is of the last one.</summary>
    private void ReadCategories(Paragraph paragraph, int colon)
    {
        var found = new List<DisclosedClassification>();
        for (var at = 0; at < colon;)
        {
            var digits = DigitsAt(paragraph.Text, at);
            var next = at + digits;
            while (next < colon && DigitsAt(paragraph.Text, next) is var behind && LevelOf(behind) is null)
            {
                next = Math.Min(next + Math.Max(behind, 1), colon);
            }
            if (LevelOf(digits) is not { } level || !TryReadName(paragraph.Text.AsSpan((at + digits)..next), level, out var name))
            {
                return;
            }
            var definition = next == colon ? Wording.Trim(paragraph.Text.AsSpan(colon + 1)).ToString() : "";
            found.Add(new DisclosedClassification
            {
                Scheme = paragraph.Text[at] is '3' or '5' ? ClassificationScheme.Economic : ClassificationScheme.Functional,
                Code = Wording.Fold(paragraph.Text.AsSpan(at, digits)),
                Level = level,
                Name = name,
                Definition = definition.Length > 0 ? definition : null,
            });
            at = next;
        }
        foreach (var category in found)
        {
            uses.AddFact(paragraph.LineStart, paragraph.LineEnd);
            if (_codes.Add(category.Code))
            {
                _classifications.Add(lines.Locate(category, paragraph.LineStart, paragraph.LineEnd));
            }
        }
    }

    private static int DigitsAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(Wording.Fold(text[end])))
        {
            end++;
        }
        return end - at;
    }

    private static ClassificationLevel? LevelOf(int digits) => digits switch
    {
        3 => ClassificationLevel.Class,
        5 => ClassificationLevel.Section,
        7 => ClassificationLevel.Item,
        _ => null,
    };

    /// <summary>The name between a code and the next, without the mark of its level, which stands before or behind it and must fit the code.</summary>
    private static bool TryReadName(ReadOnlySpan<char> printed, ClassificationLevel level, out string name)
    {
        name = "";
        printed = Wording.Trim(printed);
        foreach (var (mark, marked) in ProseVocabulary.LevelMarks)
        {
            var before = printed.Length > mark.Length && Wording.Fold(printed[..mark.Length]) == mark;
            var behind = printed.Length > mark.Length && Wording.Fold(printed[^mark.Length..]) == mark;
            if ((before || behind) && marked != level)
            {
                return false;
            }
            printed = Wording.Trim(before ? printed[mark.Length..] : behind ? printed[..^mark.Length] : printed);
        }
        name = printed.ToString();
        return name.Length > 0;
    }
}
