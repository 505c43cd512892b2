using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the sentence under the asset table: 通用设备类450件,价值239.32万元; 我部门共有车辆1辆,其中,机要通信用车1辆.</summary>
/// <remarks>
/// A number belongs to the words right before it; a second one without words of its own belongs to the same thing. The total, each class, the
/// vehicles and each of their kinds are rows of their own beside those of the table; the kinds are parts of the sentence's own vehicles,
/// or of the table's where the sentence counts only kinds.
/// </remarks>
internal sealed partial class AssetSentences(TextLines lines, ReadingNotes notes)
{
    /// <summary>A longer run of characters is not read as one sentence.</summary>
    private const int LongestSentence = 20_000;

    private readonly List<AssetLine> _read = [];
    private AssetLine? _current;
    private AssetLine? _vehicles;

    public IReadOnlyList<AssetLine> InDocumentOrder => _read;

    /// <summary>The day that the first sentence with one counts on (截至2024年8月31日); null where none tells it.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Reads lines of text beside the table.</summary>
    public void Read(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            if (AssetTables.IsBesideTable(Wording.Fold(lines[line])))
            {
                ReadParagraphs(first, line - 1);
                first = line + 1;
            }
        }
        ReadParagraphs(first, last);
    }

    private void ReadParagraphs(int first, int last)
    {
        foreach (var paragraph in Paragraph.Of(lines, first, last))
        {
            Read(paragraph);
        }
    }

    private void Read(Paragraph paragraph)
    {
        var passage = new Passage(lines);
        for (var line = paragraph.LineStart; line <= paragraph.LineEnd; line++)
        {
            var characters = lines[line];
            for (var column = 0; column < characters.Length; column++)
            {
                var c = characters[column];
                if (passage.Length <= LongestSentence && !Wording.IsSpace(c) && !Wording.IsQuote(c))
                {
                    passage.Add(Wording.Fold(c), line, column);
                }
                if (c == '。')
                {
                    ReadSentence(passage);
                }
            }
        }
        ReadSentence(passage);
    }

    private void ReadSentence(Passage passage)
    {
        _current = null;
        if (passage.Length <= LongestSentence)
        {
            var sentence = passage.Text;
            if (Array.Exists(ProseVocabulary.PlannedPurchases, words => sentence.Contains(words, StringComparison.Ordinal)))
            {
                notes.Add(passage.LineOf(0), passage.LineOf(passage.Length - 1), "Purchases of assets are planned here; no fact holds what is not owned yet.");
                passage.Clear();
                return;
            }
            AsOf ??= DayOf(sentence);
            for (var (at, lead) = (0, 0); at < sentence.Length;)
            {
                if (!char.IsAsciiDigit(sentence[at]))
                {
                    lead = sentence[at] is ';' or '。' ? at + 1 : lead;
                    at++;
                }
                else
                {
                    var run = Amounts.RunOfNumber(sentence.AsSpan(at));
                    var end = ReadNumber(passage, lead, at, at + run);
                    (at, lead) = (Math.Max(end, at + run), end > 0 ? end : lead);
                }
            }
        }
        passage.Clear();
    }

    /// <summary>Reads a number that may count or value something.</summary>
    /// <returns>Where its unit ends; 0 where it is a part of a name or of a date.</returns>
    private int ReadNumber(Passage passage, int lead, int start, int unit)
    {
        var sentence = passage.Text;
        var behind = sentence.AsSpan(unit);
        var isMoney = Amounts.StartsWithUnit(behind, out _, out var length);
        var counted = isMoney ? null : Array.Find(ProseVocabulary.QuantityUnits, word => sentence.AsSpan(unit).StartsWith(word, StringComparison.Ordinal));
        length = counted?.Length ?? length;
        if (length == 0 || (isMoney && StartsWithAny(behind[length..], ProseVocabulary.BehindBounds)))
        {
            return 0;
        }
        var end = unit + length;
        if (TryReadLabel(sentence, lead, start, out var from, out var to))
        {
            _current = Begin(passage, from, to);
            if (_current is null)
            {
                notes.Add(passage.LineOf(from), passage.LineOf(end - 1), $"A number is stated of no known asset: {ReadingNotes.Token(sentence.AsSpan(from, to - from))}.");
            }
        }
        if (_current is { } line)
        {
            lines.Locate(line, line.LineStart, passage.LineOf(end - 1));
            var printed = sentence.AsSpan(start, end - start);
            long scaled;
            var fault = isMoney
                ? Amounts.TryReadMoney(printed, Vocabulary.UsualMoneyUnit, out scaled)
                : Amounts.TryReadMillionths(sentence.AsSpan(start, unit - start), out scaled);
            if (fault != NumberFault.None)
            {
                notes.Add(line.LineStart, line.LineEnd, NumberNotes.Message(fault, printed));
            }
            else if (isMoney)
            {
                line.ValueFen ??= scaled;
            }
            else if (line.Quantity is null)
            {
                (line.Quantity, line.QuantityUnit) = (scaled, passage.AsPrinted(unit, end));
            }
        }
        return end;
    }

    private AssetLine? Begin(Passage passage, int from, int to)
    {
        var folded = passage.Text[from..to];
        folded = folded.Replace(ProseVocabulary.WithoutVehicles, "", StringComparison.Ordinal);
        var isKind = folded.EndsWith(ProseVocabulary.VehicleKind, StringComparison.Ordinal);
        AssetCategory? category = isKind ? AssetCategory.Vehicles : null;
        foreach (var (part, known) in Vocabulary.AssetCategories)
        {
            if (category is null && folded.Contains(part, StringComparison.Ordinal))
            {
                category = known;
            }
        }
        category ??= folded.EndsWith(ProseVocabulary.Equipment, StringComparison.Ordinal) ? AssetCategory.Other : null;
        if (category is null)
        {
            return null;
        }
        var line = lines.Locate(
            new AssetLine { Category = category.Value, Label = passage.AsPrinted(from, to), Origin = FactOrigin.Text, Parent = isKind ? _vehicles : null },
            passage.LineOf(from),
            passage.LineOf(to - 1));
        _vehicles = category == AssetCategory.Vehicles && !isKind ? line : _vehicles;
        _read.Add(line);
        return line;
    }

    private static DateOnly? DayOf(string sentence) =>
        AsOfPattern().Match(sentence) is { Success: true } match
            && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The words before a number that name a thing, without the date, the owner and the verb around them.</summary>
    private static bool TryReadLabel(string sentence, int lead, int start, out int from, out int to)
    {
        (from, to) = (lead, start);
        foreach (var word in ProseVocabulary.BehindOwners)
        {
            from = Math.Max(from, sentence.LastIndexOf(word, Math.Max(start - 1, 0), start - lead, StringComparison.Ordinal) is >= 0 and var at && at + word.Length < start ? at + word.Length : from);
        }
        while (from < to && PrefixOf(sentence.AsSpan(from, to - from)) is > 0 and var cut)
        {
            from += cut;
        }
        while (from < to && SuffixOf(sentence.AsSpan(from, to - from)) is > 0 and var cut)
        {
            to -= cut;
        }
        return from < to;
    }

    private static int SuffixOf(ReadOnlySpan<char> words)
    {
        foreach (var word in ProseVocabulary.BehindAssets)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }
        return 0;
    }

    private static int PrefixOf(ReadOnlySpan<char> words)
    {
        foreach (var date in DatePattern().EnumerateMatches(words))
        {
            return date.Length;
        }
        foreach (var word in ProseVocabulary.BeforeAssets)
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }
        return 0;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex("截[至止](?:到)?([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)", RegexOptions.CultureInvariant)]
    private static partial Regex AsOfPattern();

    [GeneratedRegex("^[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|末|底|初)?", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
