using OpenBudget.Domain.Checking.Rules.Sums;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

internal sealed class ChangeIsItsParts : CheckRule
{
    private static readonly (Measure Whole, IReadOnlyList<Measure> Parts)[] Wholes =
    [
        (Measure.TotalExpenditure, [Measure.BasicExpenditure, Measure.ProjectExpenditure]),
        (Measure.BasicExpenditure, [Measure.PersonnelExpenditure, Measure.NonPersonnelExpenditure]),
        (Measure.FiscalAppropriation, AppropriationIsItsFunds.Funds),
        (Measure.ThreePublicExpenses, [Measure.OverseasTravel, Measure.OfficialVehicles, Measure.OfficialReception]),
        (Measure.OfficialVehicles, [Measure.VehiclePurchase, Measure.VehicleOperation]),
    ];

    public override string Name => "change-is-its-parts";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A stated change is the sum of the changes of its parts", "总额的增减等于各分项增减之和");

    public override Bilingual Description => new(
        "Where a document states how a total changed and how its parts did, the changes of the parts add up to that of the total.",
        "文字同时说明总额与各分项增减的，各分项增减额之和应等于总额的增减额。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The change of the total and of all its parts, against the same year.", "总额及全部分项相对同一年度的增减额。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var stated = document.Facts.ReportedChanges
            .Where(c => c.ReportedFen is not null || c.Direction == ChangeDirection.Unchanged)
            .ToLookup(c => (c.Measure, c.Year, c.BaseYear, IsOfExecution: ChangeFigures.IsOfExecution(c)));
        foreach (var (whole, parts) in Wholes)
        {
            foreach (var same in stated.Where(s => s.Key.Measure == whole))
            {
                var found = parts.Select(part => (Part: part, Changes: Changes(part, same.Key))).ToList();
                var missing = found.Where(of => of.Changes.Count == 0).Select(of => new Figure(MeasureNames.Of(of.Part), null, 0, null)).ToList();
                if (missing.Count == parts.Count)
                {
                    continue;
                }

                foreach (var change in same)
                {
                    yield return Verdict(document, change, [.. found.SelectMany(of => of.Changes).Select(c => Signed(document, c))], missing) with { Subject = change };
                }
            }
        }

        List<ReportedChange> Changes(Measure part, (Measure Measure, int Year, int BaseYear, bool IsOfExecution) key)
        {
            var own = stated[key with { Measure = part }].Take(1).ToList();
            return part == Measure.OfficialVehicles && own.Count == 0
                ? [.. stated[key with { Measure = Measure.VehiclePurchase }].Take(1), .. stated[key with { Measure = Measure.VehicleOperation }].Take(1)]
                : own;
        }
    }

    private static Verdict Verdict(CheckedDocument document, ReportedChange change, List<Figure> parts, List<Figure> missing)
    {
        var sum = Arithmetic.SumOf(parts);
        var whole = Signed(document, change);
        if (change.Direction == ChangeDirection.Contradictory)
        {
            // Which way it went is what the words fail to say.
            whole = whole with { Fen = sum.Fen < 0 ? -Math.Abs(whole.Fen!.Value) : Math.Abs(whole.Fen!.Value) };
        }

        var measure = MeasureNames.Of(change.Measure);
        var verdict = Arithmetic.Equal(whole with { Name = new($"the stated change of {measure.English}", $"所述{measure.Chinese}增减额") }, sum) with
        {
            Sources = Arithmetic.Sources([whole, .. parts]),
        };
        return missing.Count > 0 && verdict.Status == CheckStatus.Fail ? Arithmetic.Insufficient(missing, verdict.Sources) : verdict;
    }

    private static Figure Signed(CheckedDocument document, ReportedChange change)
    {
        var measure = MeasureNames.Of(change.Measure);
        return Figure.Of(new($"{measure.English} by", $"{measure.Chinese}增减"), change.ReportedFen ?? 0, change, document);
    }
}
