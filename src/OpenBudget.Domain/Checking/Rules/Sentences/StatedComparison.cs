using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

/// <summary>A sentence that gives two amounts and the change between them: 2023年执行数为60.13万元,2024年预算安排25.77万元,比2023年执行数减少57.14%.</summary>
internal sealed partial record StatedComparison
{
    /// <summary>A category is explained in a few lines.</summary>
    private const int MostLinesApart = 8;

    private const string Number = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";

    /// <summary>The sentence's words on it, in the form that is compared.</summary>
    public required string Words { get; init; }

    /// <summary>Its lines.</summary>
    public required Evidence Source { get; init; }

    /// <summary>The line of the category that it explains; null where it explains none.</summary>
    public BudgetLine? Subject { get; init; }

    /// <summary>The year of the earlier amount.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The year of the later amount.</summary>
    public required int Year { get; init; }

    /// <summary>The year that the change is said to be against; null where none is named.</summary>
    public int? NamedYear { get; init; }

    /// <summary>The earlier amount.</summary>
    public required Figure Before { get; init; }

    /// <summary>The later amount.</summary>
    public required Figure Now { get; init; }

    /// <summary>Which way it is said to have changed.</summary>
    public required ChangeDirection Direction { get; init; }

    /// <summary>The percentage, without its sign; null where none is stated.</summary>
    public decimal? Percent { get; init; }

    /// <summary>How many decimals the percentage is printed with.</summary>
    public int PercentDecimals { get; init; }

    /// <summary>The reason that the next sentence gives; null where it gives none.</summary>
    public string? Reason { get; init; }

    /// <summary>The lines of the reason.</summary>
    public Evidence? ReasonSource { get; init; }

    /// <summary>All comparisons of a document, in its order.</summary>
    public static IEnumerable<StatedComparison> Of(CheckedDocument document)
    {
        var stated = document.Facts.Lines.Where(l => l is { Origin: FactOrigin.Text, Classification: not null }).ToLookup(l => l.LineStart);
        StatedComparison? open = null;
        int? category = null;
        foreach (var sentence in FoldedLines.Sentences(document))
        {
            if (open is not null)
            {
                yield return WithReason(open, sentence, document);
                open = null;
            }

            if (CategoryNamedAsInTable.PathIn(sentence) is { } path)
            {
                category = sentence.LineAt(path.Groups["class"].Index);
            }

            foreach (Match match in Comparisons().Matches(sentence.Text))
            {
                var line = sentence.LineAt(match.Index);
                var subject = category is { } at && line - at <= MostLinesApart ? stated[at].LastOrDefault() : null;
                if (open is not null)
                {
                    yield return open;
                }

                open = Read(document, sentence, match, subject);
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static StatedComparison? Read(CheckedDocument document, FoldedLines sentence, Match match, BudgetLine? subject)
    {
        var (years, percent) = ((YearOf(match, "first"), YearOf(match, "second")), match.Groups["percent"]);
        if (years.Item1 == years.Item2 || Fen(match, "firstAmount") is not { } first || Fen(match, "secondAmount") is not { } second)
        {
            return null;
        }

        var source = document.At(sentence.LineAt(match.Index), sentence.LineAt(match.Index + match.Length - 1));
        var (before, now) = years.Item1 < years.Item2 ? (first, second) : (second, first);
        var (baseYear, year) = (Math.Min(years.Item1, years.Item2), Math.Max(years.Item1, years.Item2));
        return new StatedComparison
        {
            Words = match.Value,
            Source = source,
            Subject = subject,
            BaseYear = baseYear,
            Year = year,
            NamedYear = match.Groups["named"].Success ? YearOf(match, "named") : null,
            Before = Amount(before, baseYear, match.Value, source),
            Now = Amount(now, year, match.Value, source),
            Direction = match.Groups["up"].Success ? ChangeDirection.Increase : match.Groups["down"].Success ? ChangeDirection.Decrease : ChangeDirection.Unchanged,
            Percent = percent.Success ? decimal.Parse(percent.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : null,
            PercentDecimals = percent.Success && percent.Value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? percent.Length - point - 1 : 0,
        };
    }

    private static StatedComparison WithReason(StatedComparison open, FoldedLines sentence, CheckedDocument document)
    {
        if (!sentence.Text.StartsWith("主要原因是", StringComparison.Ordinal))
        {
            return open;
        }

        return open with
        {
            Reason = sentence.Text["主要原因是".Length..].TrimStart(':', ',').TrimEnd('。'),
            ReasonSource = document.At(sentence.LineAt(0), sentence.LineAt(sentence.Text.Length - 1)),
        };
    }

    private static Figure Amount(long fen, int year, string words, Evidence source) => new(
        new(string.Create(CultureInfo.InvariantCulture, $"the amount of {year}"), string.Create(CultureInfo.InvariantCulture, $"所述{year}年金额")),
        fen,
        PrintedPrecision.StepOf(words, fen),
        source);

    private static int YearOf(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static long? Fen(Match match, string group) =>
        Amounts.TryReadMoney(match.Groups[group].Value, MoneyUnit.WanYuan, out var fen) == NumberFault.None ? fen : null;

    [GeneratedRegex(
        "(?<first>(?:19|20)[0-9]{2})年[^,;。、0-9:]{0,16}?(?<firstAmount>" + Number + "(?:万元|元))[,;]"
        + "(?<second>(?:19|20)[0-9]{2})年[^,;。、0-9:]{0,16}?(?<secondAmount>" + Number + "(?:万元|元))[,;]"
        + "(?:[比较与同](?:(?<named>(?:19|20)[0-9]{2})年|上年|去年)?[^,;。、0-9]{0,16}?)?(?:(?<up>增加|增长|上升|提高)|(?<down>减少|下降|降低)|持平)(?:了|额|约){0,2}"
        + "(?:" + Number + "(?:万元|元)[,(]?(?:增长|下降|增幅|降幅|幅度)?(?:为|达)?)?(?:(?<percent>" + Number + ")%)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Comparisons();
}
