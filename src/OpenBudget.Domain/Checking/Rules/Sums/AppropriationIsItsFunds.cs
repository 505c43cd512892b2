using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class AppropriationIsItsFunds : SumOfMeasures
{
    /// <summary>The funds that fiscal appropriation comes from.</summary>
    public static IReadOnlyList<Measure> Funds { get; } = [Measure.GeneralPublicBudget, Measure.GovernmentFund, Measure.StateCapital];

    public override string Name => "appropriation-is-its-funds";

    public override Bilingual Title => new("Fiscal appropriation is the sum of its funds", "财政拨款等于三本预算拨款之和");

    public override Bilingual Description => new(
        "Fiscal appropriation is the sum of what comes from the general public budget, government funds and state capital operations.",
        "财政拨款收入应等于一般公共预算、政府性基金预算和国有资本经营预算拨款之和。");

    public override Bilingual Basis => new(
        "Arithmetic; the documents explain fiscal appropriation as the money of these three budgets.",
        "算术关系；财政拨款包括一般公共预算、政府性基金预算和国有资本经营预算财政拨款。");

    public override Bilingual Needs => new("The total and at least one fund; one that is not printed may hold what is missing.", "财政拨款及至少一本预算的拨款；未列示的预算可能含有差额。");

    protected override Measure Total => Measure.FiscalAppropriation;

    protected override bool OnlyPrintedPartsCount => true;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) => Funds;

    protected override Bilingual? Doubt(CheckedDocument document, BudgetLine total, Verdict failure)
    {
        var unprinted = Funds.Where(fund => document.Amount(fund, total.Year) is null).Select(MeasureNames.Of).ToList();
        return OtherSources.OfRevenue(document, total)
            ?? (failure.DifferenceFen > 0 && unprinted.Count > 0
                ? new($"Not printed: {string.Join(", ", unprinted.Select(n => n.English))}.", $"未列示：{string.Join("、", unprinted.Select(n => n.Chinese))}。")
                : null);
    }
}
