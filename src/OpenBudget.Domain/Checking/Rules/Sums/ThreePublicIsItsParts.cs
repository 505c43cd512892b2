using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class ThreePublicIsItsParts : SumOfMeasures
{
    public override string Name => "three-public-is-its-parts";

    public override Bilingual Title => new("The three public expenses are the sum of their parts", "“三公”经费等于三项之和");

    public override Bilingual Description => new(
        "The three public expenses are the sum of travel abroad, official vehicles and official receptions.",
        "“三公”经费应等于因公出国（境）费、公务用车购置及运行费与公务接待费之和。");

    public override Bilingual Basis => new("财预〔2016〕143号: the three public expenses are these three.", "财预〔2016〕143号：“三公”经费包括此三项。");

    public override Bilingual Needs => new("The total and its three parts.", "合计及三项金额均已列示。");

    protected override Measure Total => Measure.ThreePublicExpenses;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) => [Measure.OverseasTravel, Measure.OfficialVehicles, Measure.OfficialReception];
}
