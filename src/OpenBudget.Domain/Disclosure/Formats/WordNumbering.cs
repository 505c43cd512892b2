using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordLevel = DocumentFormat.OpenXml.Wordprocessing.Level;
using WordLists = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>The numbers that Word puts in front of paragraphs and does not store with their words.</summary>
/// <remarks>Written are numbers in digits, in Chinese, in letters and in circles; a list with other marks, as bullets, keeps its words alone.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level?[]> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly Dictionary<int, int> _countedAs = [];
    private readonly Dictionary<string, (int? List, int? Level, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    private sealed record Level(string Text, NumberFormatValues Format, int Start, string Suffix);

    public WordNumbering(MainDocumentPart document)
    {
        ReadLists(document.NumberingDefinitionsPart?.Numbering);
        foreach (var style in document.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } name)
            {
                var number = style.StyleParagraphProperties?.NumberingProperties;
                _styles[name] = (Value(number?.NumberingId?.Val), Value(number?.NumberingLevelReference?.Val), style.BasedOn?.Val?.Value);
            }
        }
    }

    /// <summary>Counts a paragraph, and gives the number in front of it with what parts it from the words; empty where it has none.</summary>
    /// <param name="list">The list that the paragraph names, 0 for none; null where its style decides.</param>
    /// <param name="level">The level that the paragraph names, from 0.</param>
    /// <param name="style">The paragraph's style.</param>
    public string Next(int? list, int? level, string? style)
    {
        // A style may be based on itself in a broken file; no real one stands on more than ten others.
        for (var steps = 0; steps < 10 && style is not null && (list is null || level is null) && _styles.TryGetValue(style, out var known); steps++)
        {
            list ??= known.List;
            level ??= known.Level;
            style = known.BasedOn;
        }
        var at = level ?? 0;
        if (list is not { } number || at is < 0 or >= Levels || !_lists.TryGetValue(number, out var levels) || levels[at] is not { } current)
        {
            return "";
        }
        var count = _counts[_countedAs[number]];
        count[at] = count[at] == int.MinValue ? current.Start : count[at] + 1;
        count.AsSpan(at + 1).Fill(int.MinValue);
        return NumberText(levels, current, count) is { Length: > 0 } text ? text + current.Suffix : "";
    }

    private static string NumberText(Level?[] levels, Level current, int[] count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < current.Text.Length; i++)
        {
            if (current.Text[i] != '%' || i + 1 == current.Text.Length || current.Text[i + 1] is < '1' or > '9')
            {
                text.Append(current.Text[i]);
                continue;
            }
            var at = current.Text[++i] - '1';
            if (levels[at] is not { } named || Digits(count[at] == int.MinValue ? named.Start : count[at], named.Format) is not { } digits)
            {
                return "";
            }
            text.Append(digits);
        }
        return current.Format == NumberFormatValues.Bullet || current.Format == NumberFormatValues.None ? "" : text.ToString();
    }

    private static string? Digits(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.Decimal => number.ToString(CultureInfo.InvariantCulture),
        NumberFormatValues.ChineseCounting or NumberFormatValues.ChineseCountingThousand or NumberFormatValues.JapaneseCounting
            or NumberFormatValues.TaiwaneseCountingThousand or NumberFormatValues.TaiwaneseCounting => Chinese(number),
        NumberFormatValues.DecimalEnclosedCircle or NumberFormatValues.DecimalEnclosedCircleChinese when number is >= 1 and <= 20 =>
            ((char)('①' + number - 1)).ToString(),
        NumberFormatValues.LowerLetter when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        NumberFormatValues.UpperLetter when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        NumberFormatValues.DecimalFullWidth or NumberFormatValues.DecimalFullWidth2 =>
            string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０'))),
        _ => null,
    };

    private static string? Chinese(int number)
    {
        const string Names = "〇一二三四五六七八九";
        return number switch
        {
            < 0 or > 99 => null,
            < 10 => Names[number].ToString(),
            _ => (number < 20 ? "" : Names[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Names[number % 10].ToString()),
        };
    }

    private void ReadLists(WordLists? numbering)
    {
        var kinds = new Dictionary<int, Level?[]>();
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (Value(kind.AbstractNumberId) is { } id)
            {
                var levels = new Level?[Levels];
                foreach (var level in kind.Elements<WordLevel>())
                {
                    if (Value(level.LevelIndex) is { } at and >= 0 and < Levels)
                    {
                        levels[at] = LevelOf(level);
                    }
                }
                kinds[id] = levels;
            }
        }
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (Value(list.NumberID) is { } id and not 0 && Value(list.AbstractNumId?.Val) is { } kind && kinds.TryGetValue(kind, out var levels))
            {
                AddList(id, kind, levels, list);
            }
        }
    }

    // Lists of one kind go on counting where the other stopped, unless a list starts anew.
    private void AddList(int id, int kind, Level?[] levels, NumberingInstance list)
    {
        var own = (Level?[])levels.Clone();
        var startsAnew = false;
        foreach (var change in list.Elements<LevelOverride>())
        {
            if (Value(change.LevelIndex) is { } at and >= 0 and < Levels)
            {
                own[at] = change.Level is { } level ? LevelOf(level) : own[at];
                if (Value(change.StartOverrideNumberingValue?.Val) is { } start && own[at] is { } changed)
                {
                    own[at] = changed with { Start = start };
                    startsAnew = true;
                }
            }
        }
        _lists[id] = own;
        _countedAs[id] = startsAnew ? -id : kind;
        if (!_counts.ContainsKey(_countedAs[id]))
        {
            _counts[_countedAs[id]] = Enumerable.Repeat(int.MinValue, Levels).ToArray();
        }
    }

    private static Level LevelOf(WordLevel level) => new(
        level.LevelText?.Val?.Value ?? "",
        level.NumberingFormat?.Val is { HasValue: true } format ? format.Value : NumberFormatValues.None,
        Value(level.StartNumberingValue?.Val) ?? 1,
        level.LevelSuffix?.Val is { HasValue: true, Value: LevelSuffixValues.Nothing } ? "" : " ");

    private static int? Value(DocumentFormat.OpenXml.Int32Value? value) => value is { HasValue: true } ? value.Value : null;
}
