using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class VehiclesArePurchasePlusOperation : SumOfMeasures
{
    public override string Name => "vehicles-are-purchase-plus-operation";

    public override Bilingual Title => new("Official vehicles are purchase plus operation", "公务用车费等于购置费与运行费之和");

    public override Bilingual Description => new(
        "The expenses for official vehicles are the sum of their purchase and their operation.",
        "公务用车购置及运行费应等于购置费与运行维护费之和。");

    public override Bilingual Basis => new(
        "财预〔2016〕143号: both parts are published.",
        "财预〔2016〕143号：公务用车购置及运行费细化为购置费和运行费。");

    public override Bilingual Needs => new("All three amounts.", "三项金额均已列示。");

    protected override Measure Total => Measure.OfficialVehicles;

    protected override IReadOnlyList<Measure> Parts(CheckedDocument document, int year) => [Measure.VehiclePurchase, Measure.VehicleOperation];
}
