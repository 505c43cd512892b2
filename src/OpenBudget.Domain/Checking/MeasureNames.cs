using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>What a measure is called in a sentence.</summary>
internal static class MeasureNames
{
    /// <summary>The name, with the year where it is not the document's own.</summary>
    public static Bilingual Of(Measure measure, int year, CheckedDocument document)
    {
        var name = Of(measure);
        return year == document.Year || year == 0 ? name : OfYear(name, year);
    }

    /// <summary>A name with a year.</summary>
    public static Bilingual OfYear(Bilingual name, int year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name.English} of {year}"), string.Create(CultureInfo.InvariantCulture, $"{year}年{name.Chinese}"));

    public static Bilingual Of(Measure measure) => measure switch
    {
        Measure.TotalRevenue => new("total revenue", "收入合计"),
        Measure.FiscalAppropriation => new("fiscal appropriation", "财政拨款收入"),
        Measure.GeneralPublicBudget => new("general public budget", "一般公共预算拨款"),
        Measure.GovernmentFund => new("government funds", "政府性基金预算拨款"),
        Measure.StateCapital => new("state capital operations", "国有资本经营预算拨款"),
        Measure.QuotaSubsidy => new("quota subsidy", "事业费限额"),
        Measure.NonQuotaSubsidy => new("non-quota subsidy", "非限额补助"),
        Measure.PublicInstitutionRevenue => new("revenue of public institutions", "事业收入"),
        Measure.OperatingRevenue => new("operating revenue", "事业单位经营收入"),
        Measure.SuperiorSubsidy => new("subsidy from superior units", "上级补助收入"),
        Measure.OtherRevenue => new("other revenue", "其他收入"),
        Measure.TotalExpenditure => new("total expenditure", "支出合计"),
        Measure.BasicExpenditure => new("basic expenditure", "基本支出"),
        Measure.PersonnelExpenditure => new("personnel expenditure", "人员经费"),
        Measure.NonPersonnelExpenditure => new("public funds", "日常公用经费"),
        Measure.ProjectExpenditure => new("project expenditure", "项目支出"),
        Measure.AgencyOperatingExpenses => new("agency operating expenses", "机关运行经费"),
        Measure.ThreePublicExpenses => new("three public expenses", "“三公”经费"),
        Measure.OverseasTravel => new("travel abroad", "因公出国（境）费"),
        Measure.OfficialVehicles => new("official vehicles", "公务用车购置及运行费"),
        Measure.VehiclePurchase => new("vehicle purchase", "公务用车购置费"),
        Measure.VehicleOperation => new("vehicle operation", "公务用车运行维护费"),
        Measure.OfficialReception => new("official receptions", "公务接待费"),
        Measure.Procurement => new("government procurement", "政府采购"),
        Measure.ProcurementGoods => new("procurement of goods", "政府采购货物"),
        Measure.ProcurementWorks => new("procurement of works", "政府采购工程"),
        Measure.ProcurementServices => new("procurement of services", "政府采购服务"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, $"{measure} is not a member of Measure."),
    };
}
