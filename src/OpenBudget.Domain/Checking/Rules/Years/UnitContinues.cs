using System.Globalization;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Years;

internal sealed class UnitContinues : CheckRule
{
    public override string Name => "unit-continues";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("A unit stands in the documents of both years", "预算单位两年一致");

    public override Bilingual Description => new(
        "A unit of one year is a unit of the next. One that appears or vanishes is no error; it makes the totals of the two years hard to compare.",
        "上年的预算单位本年应继续列示；新增或消失的单位并非错误，但两年总额的可比性受影响。");

    public override Bilingual Basis => new("The scope of a department’s budget is its units.", "部门预算的范围为其所属预算单位。");

    public override Bilingual Needs => new("The units of both documents.", "两年文件均列有预算单位。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Previous is not { Facts.Units.Count: > 0 } previous || document.Facts.Units.Count == 0)
        {
            yield break;
        }

        var (earlier, later) = (new UnitsByName(previous.Facts.Units), new UnitsByName(document.Facts.Units));
        foreach (var unit in document.Facts.Units)
        {
            var before = earlier.Find(unit);
            yield return before is null
                ? new Verdict(
                    CheckStatus.Fail,
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"{unit.Code}{unit.Name} is a unit in {document.Year} and was none in {previous.Year}."),
                        string.Create(CultureInfo.InvariantCulture, $"{unit.Code}{unit.Name}为{document.Year}年新列单位，{previous.Year}年文件未列。")),
                    [document.At(unit), .. previous.Facts.Units.Select(previous.At)])
                {
                    Subject = unit,
                    Actual = unit.Name,
                }
                : new Verdict(
                    CheckStatus.Pass,
                    new(
                        string.Create(CultureInfo.InvariantCulture, $"{unit.Code}{unit.Name} is a unit in {previous.Year} and {document.Year}."),
                        string.Create(CultureInfo.InvariantCulture, $"{unit.Code}{unit.Name}两年均列为预算单位。")),
                    [document.At(unit), previous.At(before)])
                {
                    Subject = unit,
                };
        }

        foreach (var gone in previous.Facts.Units.Where(before => later.Find(before) is null))
        {
            yield return new Verdict(
                CheckStatus.Fail,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"{gone.Code}{gone.Name} was a unit in {previous.Year} and is none in {document.Year}."),
                    string.Create(CultureInfo.InvariantCulture, $"{gone.Code}{gone.Name}为{previous.Year}年单位，{document.Year}年文件未列。")),
                [previous.At(gone), .. document.Facts.Units.Select(document.At)])
            {
                Place = gone.Name,
                Expected = gone.Name,
            };
        }
    }

    /// <summary>The units of a document by code and, where a year prints none, by name without （本级）.</summary>
    private sealed class UnitsByName(IReadOnlyList<BudgetUnit> units)
    {
        private readonly ILookup<string, BudgetUnit> _byCode = units.Where(u => u.Code is not null).ToLookup(u => u.Code!);
        private readonly ILookup<string, BudgetUnit> _byName = units.ToLookup(u => UnitNames.Key(u.Name));

        public BudgetUnit? Find(BudgetUnit unit) =>
            (unit.Code is null ? null : _byCode[unit.Code].FirstOrDefault()) ?? _byName[UnitNames.Key(unit.Name)].FirstOrDefault();
    }
}
