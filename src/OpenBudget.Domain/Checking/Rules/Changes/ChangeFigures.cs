using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

/// <summary>Two figures that a stated change may be held against: that of its year and that of the year it is measured against.</summary>
/// <param name="Now">That of its year.</param>
/// <param name="Before">That of the base year.</param>
/// <param name="Instead">What stands in for a figure that is not printed; null where both are printed. It can confirm a change and never refute it.</param>
internal sealed partial record ChangeFigures(Figure Now, Figure Before, Bilingual? Instead)
{
    private static readonly Measure[] ThreePublic = [Measure.OverseasTravel, Measure.OfficialVehicles, Measure.OfficialReception];

    /// <summary>Whether both are printed of the measure itself.</summary>
    public bool AreCertain => Instead is null;

    /// <summary>The change, with its sign.</summary>
    public long Difference => Now.Fen!.Value - Before.Fen!.Value;

    /// <summary>How far rounding may carry the change, in 分.</summary>
    public long ToleranceFen => (Now.StepFen + Before.StepFen) / 2;

    /// <summary>All pairs of figures for a change, the department's own document of each year first; none where a year prints nothing.</summary>
    public static IReadOnlyList<ChangeFigures> Of(CheckedDocument document, ReportedChange change) =>
    [
        .. from now in OfYear(document, change.Measure, change.Year)
           from before in OfYear(document, change.Measure, change.BaseYear)
           select new ChangeFigures(now.Figure, before.Figure, now.Instead ?? before.Instead),
    ];

    /// <summary>Whether the words compare with what was carried out in the base year; no budget prints that.</summary>
    public static bool IsOfExecution(ReportedChange change)
    {
        var words = FoldedLines.Of(change).Text;
        foreach (Match match in Comparisons().Matches(words))
        {
            var isUnchanged = match.Groups["amount"].Length == 0;
            var isSame = isUnchanged
                ? change.ReportedFen is null or 0
                : Amounts.TryReadMoney(match.Groups["amount"].Value, MoneyUnit.WanYuan, out var fen) == NumberFault.None && fen == Math.Abs(change.ReportedFen ?? -1);
            if (isSame && ExecutionWords().IsMatch(match.Groups["base"].Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The difference of the two, larger less smaller, named by year.</summary>
    public Figure Distance(ReportedChange change)
    {
        var (larger, smaller) = Difference < 0 ? (Before, Now) : (Now, Before);
        var (from, less) = Difference < 0 ? (change.BaseYear, change.Year) : (change.Year, change.BaseYear);
        return new Figure(
            new(
                string.Create(CultureInfo.InvariantCulture, $"{Figure.Wan(larger.Fen!.Value)} of {from} - {Figure.Wan(smaller.Fen!.Value)} of {less}"),
                string.Create(CultureInfo.InvariantCulture, $"{from}年{Figure.Wan(larger.Fen!.Value)}－{less}年{Figure.Wan(smaller.Fen!.Value)}")),
            Math.Abs(Difference),
            larger.StepFen + smaller.StepFen,
            null);
    }

    /// <summary>What a change that cannot be computed lacks.</summary>
    public static IReadOnlyList<Figure> Missing(CheckedDocument document, ReportedChange change) =>
    [
        .. new[] { change.Year, change.BaseYear }
            .Where(year => OfYear(document, change.Measure, year).Count == 0)
            .Select(year => new Figure(MeasureNames.OfYear(MeasureNames.Of(change.Measure), year), null, 0, null)),
    ];

    private static List<(Figure Figure, Bilingual? Instead)> OfYear(CheckedDocument document, Measure measure, int year)
    {
        CheckedDocument[] stating = [.. new[] { document.Previous?.Year == year ? document.Previous : null, document }.OfType<CheckedDocument>()];
        // A change is worked out from what the tables print in 元, or from what the sentences round to 万元.
        var printed = stating
            .SelectMany(d => new[] { FactOrigin.Table, FactOrigin.Text }.Select(origin => (Document: d, Line: d.Line(measure, year, null, origin))))
            .Where(of => of.Line?.AmountFen is not null)
            .Select(of => (Figure.Of(MeasureNames.Of(measure, year, of.Document), of.Line!.AmountFen, of.Line, of.Document), (Bilingual?)null))
            .DistinctBy(of => of.Item1.Fen)
            .ToList();
        return printed.Count > 0 ? printed : [.. stating.SelectMany(d => InItsPlace(d, measure, year)).Take(1)];
    }

    // What a department with no purchases calls operation is 购置及运行 too; and what the others leave of a whole is the most that a part can be.
    private static IEnumerable<(Figure Figure, Bilingual? Instead)> InItsPlace(CheckedDocument document, Measure measure, int year)
    {
        var own = MeasureNames.OfYear(MeasureNames.Of(measure), year);
        if (measure is Measure.VehicleOperation or Measure.OfficialVehicles && document.Amount(Measure.VehiclePurchase, year)?.AmountFen is null or 0)
        {
            var other = Figure.Of(measure == Measure.VehicleOperation ? Measure.OfficialVehicles : Measure.VehicleOperation, year, document);
            if (other.Fen is not null)
            {
                var instead = MeasureNames.Of(measure == Measure.VehicleOperation ? Measure.OfficialVehicles : Measure.VehicleOperation);
                yield return (
                    other,
                    new($"Not printed: {own.English}; {instead.English} stands in for it.", $"{own.Chinese}未单列，以{instead.Chinese}代之。"));
            }
        }

        if (Array.IndexOf(ThreePublic, measure) >= 0 && document.Amount(Measure.ThreePublicExpenses, year) is { AmountFen: { } whole } line)
        {
            var others = ThreePublic.Where(m => m != measure)
                .Select(m => document.Amount(m, year) ?? (m == Measure.OfficialVehicles ? document.Amount(Measure.VehicleOperation, year) : null))
                .OfType<BudgetLine>()
                .Where(l => l.AmountFen is not null)
                .ToList();
            if (others.Count > 0)
            {
                var rest = whole - others.Sum(l => l.AmountFen!.Value);
                var step = PrintedPrecision.StepOf(line.Quote, whole) + others.Sum(l => PrintedPrecision.StepOf(l.Quote, l.AmountFen!.Value));
                yield return (
                    new Figure(MeasureNames.Of(measure), rest, step, document.At(line)),
                    new(
                        $"Not printed: {own.English}; it is at most {Figure.Wan(rest)}, which the other parts leave of the three public expenses.",
                        $"{own.Chinese}未单列，按“三公”经费扣除其余所列各项，至多为{Figure.Wan(rest)}万元。"));
            }
        }
    }

    [GeneratedRegex(
        @"[与较比同于](?<base>(?:[0-9]{4}年|上年|去年|上一年)[^,;。、0-9]{0,20}?)(?:增加|增长|上升|提高|增支|减少|下降|降低|压减|节约|减支|持平|无变化|保持不变)(?:了|额|数|为|约|:){0,3}(?<amount>(?:[0-9][0-9,]*(?:\.[0-9]+)?(?:万元|元))?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Comparisons();

    [GeneratedRegex("执行|决算|完成|实际", RegexOptions.CultureInvariant)]
    private static partial Regex ExecutionWords();
}
