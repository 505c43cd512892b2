using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class RevenueIsItsSources : SumOfMeasures
{
    public override string Name => "revenue-is-its-sources";

    public override Bilingual Title => new("Revenue is the sum of its sources", "收入合计等于各项来源之和");

    public override Bilingual Description => new(
        "Total revenue is the sum of the sources that are printed: fiscal appropriation, quota and non-quota subsidy, revenue of public institutions, operating revenue, subsidy from superior units and other revenue.",
        "收入合计应等于所列各项来源之和：财政拨款收入、事业费限额、非限额补助、事业收入、事业单位经营收入、上级补助收入和其他收入。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The total and at least one source.", "收入合计及至少一项来源。");

    protected override Measure Total => Measure.TotalRevenue;

    protected override bool OnlyPrintedPartsCount => true;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) =>
    [
        .. document.Amount(Measure.FiscalAppropriation, year) is null ? AppropriationIsItsFunds.Funds : [Measure.FiscalAppropriation],
        Measure.QuotaSubsidy,
        Measure.NonQuotaSubsidy,
        Measure.PublicInstitutionRevenue,
        Measure.OperatingRevenue,
        Measure.SuperiorSubsidy,
        Measure.OtherRevenue,
    ];

    protected override Bilingual? Doubt(CheckedDocument document, BudgetLine total, Verdict failure) => OtherSources.OfRevenue(document, total);
}
