using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;
using M = OpenBudget.Domain.Model.Measure;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about budgets and their units.</summary>
internal static class BudgetEnums
{
    internal static EnumDeclaration<Measure> Measure { get; } = new EnumDeclaration<Measure>(new(
            "What an amount of a budget measures.",
            "收支项。预算金额所反映的收入或支出。"))
        .Value(
            M.TotalRevenue,
            "All revenue.",
            "收入合计。部门全部收入。")
        .Value(
            M.FiscalAppropriation,
            "What the treasury appropriates.",
            "财政拨款收入。财政当年拨付的资金。")
        .Value(
            M.GeneralPublicBudget,
            "What is appropriated from the general public budget.",
            "一般公共预算拨款。由一般公共预算安排的拨款。")
        .Value(
            M.GovernmentFund,
            "What is appropriated from the budgets of government funds.",
            "政府性基金预算拨款。由政府性基金预算安排的拨款。")
        .Value(
            M.StateCapital,
            "What is appropriated from the state capital operations budget.",
            "国有资本经营预算拨款。由国有资本经营预算安排的拨款。")
        .Value(
            M.QuotaSubsidy,
            "Operating funds granted within a quota, as some documents before 2021 divide revenue.",
            "事业费限额。限额以内安排的事业费，见于2021年以前的部分文件。")
        .Value(
            M.NonQuotaSubsidy,
            "Subsidies granted outside the quota, as some documents before 2021 divide revenue.",
            "非限额补助。限额以外安排的补助，见于2021年以前的部分文件。")
        .Value(
            M.PublicInstitutionRevenue,
            "What public institutions earn by their professional services.",
            "事业收入。事业单位开展专业业务活动及其辅助活动取得的收入。")
        .Value(
            M.OperatingRevenue,
            "What public institutions earn by business beside their professional services.",
            "事业单位经营收入。事业单位在专业业务活动之外开展经营活动取得的收入。")
        .Value(
            M.SuperiorSubsidy,
            "What superior units grant.",
            "上级补助收入。从主管部门和上级单位取得的补助。")
        .Value(
            M.OtherRevenue,
            "Revenue of any other kind.",
            "其他收入。上述各项以外的收入。")
        .Value(
            M.TotalExpenditure,
            "All expenditure.",
            "支出合计。部门全部支出。")
        .Value(
            M.BasicExpenditure,
            "What staff and daily operation cost.",
            "基本支出。保障机构正常运转的人员支出和公用支出。")
        .Value(
            M.PersonnelExpenditure,
            "The part of basic expenditure that pays staff.",
            "人员经费。基本支出中用于人员的部分。")
        .Value(
            M.NonPersonnelExpenditure,
            "The part of basic expenditure that pays daily operation.",
            "日常公用经费。基本支出中用于日常运转的部分。")
        .Value(
            M.ProjectExpenditure,
            "What projects cost, beyond basic expenditure.",
            "项目支出。基本支出之外为特定任务和事业发展安排的支出。")
        .Value(
            M.AgencyOperatingExpenses,
            "What running the agency costs, as disclosed in a section of its own.",
            "机关运行经费。保证机关正常运转的办公、差旅、维修等经费，文件中单独公开。")
        .Value(
            M.ThreePublicExpenses,
            "Travel abroad, official vehicles and official receptions together.",
            "“三公”经费。因公出国（境）费、公务用车购置及运行费、公务接待费之和。")
        .Value(
            M.OverseasTravel,
            "Official travel abroad, including Hong Kong, Macao and Taiwan; one of the three public expenses.",
            "因公出国（境）费。公务出国（境）的支出，“三公”经费之一。")
        .Value(
            M.OfficialVehicles,
            "Buying and running official vehicles; one of the three public expenses.",
            "公务用车购置及运行费。购置费与运行维护费之和，“三公”经费之一。")
        .Value(
            M.VehiclePurchase,
            "Buying official vehicles.",
            "公务用车购置费。购置公务用车的支出。")
        .Value(
            M.VehicleOperation,
            "Running and maintaining official vehicles.",
            "公务用车运行维护费。公务用车的燃料、维修、保险等支出。")
        .Value(
            M.OfficialReception,
            "Official receptions; one of the three public expenses.",
            "公务接待费。按规定开支的公务接待支出，“三公”经费之一。")
        .Value(
            M.Procurement,
            "All government procurement.",
            "政府采购。政府采购预算合计。")
        .Value(
            M.ProcurementGoods,
            "Government procurement of goods.",
            "政府采购货物。政府采购预算中的货物类。")
        .Value(
            M.ProcurementWorks,
            "Government procurement of works.",
            "政府采购工程。政府采购预算中的工程类。")
        .Value(
            M.ProcurementServices,
            "Government procurement of services.",
            "政府采购服务。政府采购预算中的服务类。");

    internal static EnumDeclaration<UnitNature> UnitNature { get; } = new EnumDeclaration<UnitNature>(new(
            "What kind of unit a budget unit is.",
            "单位性质。预算单位的类别。"))
        .Value(
            Domain.Model.UnitNature.Administrative,
            "An administrative organ.",
            "行政。行政单位。")
        .Value(
            Domain.Model.UnitNature.PublicInstitution,
            "A public institution, which provides services and is not an organ of government.",
            "事业。事业单位。")
        .Value(
            Domain.Model.UnitNature.Enterprise,
            "An enterprise.",
            "企业。企业单位。")
        .Value(
            Domain.Model.UnitNature.Other,
            "A unit of any other kind; `natureLabel` has what is printed.",
            "其他。其他性质的单位，原文见 natureLabel。");
}
