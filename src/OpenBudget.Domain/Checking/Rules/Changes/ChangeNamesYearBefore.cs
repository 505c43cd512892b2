using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed partial class ChangeNamesYearBefore : CheckRule
{
    /// <summary>A comparison over more years than these is hardly meant where budgets of two years stand side by side.</summary>
    private const int FurthestBase = 3;

    /// <summary>Changes that share a line stand near each other in the list.</summary>
    private const int MostBeside = 64;

    public override string Name => "change-names-the-year-before";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A change is measured against an earlier year that can be meant", "所比较的年度合理");

    public override Bilingual Description => new(
        "A change of a year’s budget is measured against the year before: not against the year itself or a later one, and against one further back only where its amounts are not those against the year before.",
        "增减应与上年比较：不应与本年或以后年度比较；所写年度早于上年而金额实为与上年之差的，所写年度有误。");

    public override Bilingual Basis => new(
        "A budget is compared with that of the year before (财预〔2016〕143号: 增减变化情况).",
        "预算与上年预算比较（财预〔2016〕143号：增减变化情况）。");

    public override Bilingual Needs => new("A base year that is printed.", "文字写明所比较的年度。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var seen = new HashSet<(int Line, int Column)>();
        var judged = new HashSet<ReportedChange>();
        for (var i = 0; i < document.Facts.ReportedChanges.Count; i++)
        {
            var first = document.Facts.ReportedChanges[i];
            if (first.BaseYearPublished is not { } printed || first.Year == 0)
            {
                continue;
            }

            var words = FoldedLines.Of(first);
            foreach (Match match in Years().Matches(words.Text))
            {
                if (match.Groups["year"].ValueSpan.SequenceEqual(printed.ToString(CultureInfo.InvariantCulture)) && seen.Add(words.At(match.Index)))
                {
                    var line = words.LineAt(match.Index);
                    var changes = document.Facts.ReportedChanges
                        .Skip(i - MostBeside).Take(2 * MostBeside)
                        .Where(c => c.BaseYearPublished == printed && c.Year == first.Year && c.LineStart <= line && line <= c.LineEnd)
                        .ToList();
                    var subject = changes.Find(c => !judged.Contains(c)) ?? first;
                    judged.Add(subject);
                    yield return Verdict(document, changes, printed, match.Value, document.At(first, line, words.LineAt(match.Index + match.Length - 1))) with
                    {
                        Subject = subject,
                        Place = match.Value,
                        Expected = (first.Year - 1).ToString(CultureInfo.InvariantCulture),
                        Actual = printed.ToString(CultureInfo.InvariantCulture),
                    };
                }
            }
        }
    }

    private static Verdict Verdict(CheckedDocument document, List<ReportedChange> changes, int printed, string words, Evidence source)
    {
        var year = changes[0].Year;
        if (printed == year - 1)
        {
            return new Verdict(
                CheckStatus.Pass,
                new($"“{words}” is the year before.", $"“{words}”即上年。"),
                [source]);
        }

        if (printed == year && document.Facts.Kind == DocumentKind.FinalAccounts)
        {
            return new Verdict(
                CheckStatus.Pass,
                new($"“{words}” is the budget that the accounts are of.", $"“{words}”为决算所对应年度的预算。"),
                [source]);
        }

        if (printed >= year)
        {
            return new Verdict(
                CheckStatus.Fail,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"“{words}” measures the budget of {year} against {(printed == year ? "itself" : "a later year")}; the year before is {year - 1}."),
                    string.Create(CultureInfo.InvariantCulture, $"{year}年预算“{words}”，是与{(printed == year ? "本年自身" : "以后年度")}比较；上年为{year - 1}年。")),
                [source]);
        }

        foreach (var change in changes.Where(c => c.BaseYear == year - 1 && c.ReportedFen is not (null or 0)))
        {
            var stated = ChangeNames.Stated(document, change);
            if (ChangeFigures.Of(document, change).FirstOrDefault(f => f.AreCertain && f.Distance(change).Fen == stated.Fen) is { } figures)
            {
                var measure = MeasureNames.Of(change.Measure);
                return new Verdict(
                    CheckStatus.Fail,
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"“{words}”, but the change of {measure.English} is that against {year - 1}: {figures.Distance(change).Name.English} = {Figure.Wan(stated.Fen!.Value)} 万元."),
                        string.Create(CultureInfo.InvariantCulture, $"写作“{words}”，而{measure.Chinese}的增减额是与{year - 1}年之差：{figures.Distance(change).Name.Chinese}＝{Figure.Wan(stated.Fen!.Value)}万元。")),
                    [source, .. Arithmetic.Sources([figures.Now, figures.Before])]);
            }
        }

        return year - printed > FurthestBase
            ? new Verdict(
                CheckStatus.Fail,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"“{words}” measures the budget of {year} against a year {year - printed} years back."),
                    string.Create(CultureInfo.InvariantCulture, $"{year}年预算“{words}”，相隔{year - printed}年。")),
                [source])
            {
                Severity = Severity.Warning,
            }
            : new Verdict(
                CheckStatus.Insufficient,
                new($"“{words}” is not the year before, and nothing printed tells whether it is meant.", $"“{words}”不是上年，所列金额不足以判断是否有误。"),
                [source]);
    }

    [GeneratedRegex("[与较比同于](?<year>(?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
