using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <content>The words of the nine national tables of a department's budget.</content>
internal static partial class Vocabulary
{
    /// <summary>What stands before a remark under a table.</summary>
    public static readonly string[] RemarkLabels = ["注:", "注：", "备注:", "说明:", "注1"];

    /// <summary>Columns that tell what a row is, not how much.</summary>
    public static readonly FrozenSet<string> RowLabelColumns = FrozenSet.Create(
        "项目", "类", "款", "项", "类款项", "编码", "科目编码", "科目代码", "功能分类科目编码", "经济分类科目编码", "部门预算经济分类科目", "部门预算经济分类科目编码", "功能分类科目",
        "功能分类科目名称", "经济分类科目名称", "科目名称", "支出功能分类科目", "支出功能分类科目名称", "支出功能分类", "单位名称", "单位编码", "部门名称", "序号", "栏次", "科目");

    /// <summary>Columns of tables whose rows are projects or purchases, whatever codes stand beside them.</summary>
    public static readonly FrozenSet<string> ColumnsOfProjects = FrozenSet.Create("项目名称", "项目编码", "项目代码", "采购品目", "采购品目名称", "采购项目名称");

    /// <summary>What the titles of the national tables say that they are of; the word 表 stands behind it.</summary>
    public static readonly string[] TableTitles =
    [
        "收支总", "收支预算总", "收入总", "收入预算", "支出总", "支出预算", "财政拨款收支", "财政拨款支出", "一般公共预算", "基本支出", "三公经费", "政府性基金", "国有资本经营",
        "支出功能分类", "支出经济分类",
    ];

    /// <summary>How labels name the year of their column, and how far it is from the document's own.</summary>
    public static readonly (string Words, int Offset)[] YearsOfColumns = [("上一年", -1), ("上年", -1), ("去年", -1), ("本年", 0), ("今年", 0), ("当年", 0)];

    /// <summary>What stands behind the year over a group of columns.</summary>
    public static readonly FrozenSet<string> YearGroups = FrozenSet.Create("", "预算", "年初预算", "部门预算", "三公经费预算数", "三公经费预算", "三公经费");

    /// <summary>The label of a column with the whole of its table.</summary>
    public static readonly FrozenSet<string> WholeColumns = FrozenSet.Create("合计", "总计", "预算数", "金额", "本年预算数", "年初预算数", "预算金额", "小计", "预算合计");

    /// <summary>Columns of amounts that no measure holds.</summary>
    public static readonly FrozenSet<string> ColumnsWithoutMeasure = FrozenSet.Create(
        "财政专户管理资金", "财政专户管理资金收入", "附属单位上缴收入", "上年结转", "上年结转结余", "使用非财政拨款结余", "用事业基金弥补收支差额", "单位资金", "事业单位经营支出",
        "经营支出", "上缴上级支出", "对附属单位补助支出", "非财政拨款", "结转下年", "年终结转结余", "资本性支出");

    /// <summary>What a column of 三公经费 is called inside its group; elsewhere the words mean nothing.</summary>
    public static readonly FrozenDictionary<string, Measure> ThreePublicColumns = Words<Measure>(
        (Measure.ThreePublicExpenses, ["合计", "总计", "三公经费合计", "三公经费", "三公经费预算数", "三公经费总额"]),
        (Measure.OverseasTravel, ["因公出国费", "因公出国费用", "因公出国", "因公出国境费", "因公出国境"]),
        (Measure.OfficialVehicles, ["小计", "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费", "公务用车费", "公务用车购置及运维费"]),
        (Measure.VehiclePurchase, ["购置费", "公务用车购置费", "公务用车购置"]),
        (Measure.VehicleOperation, ["运行费", "运行维护费", "运维费", "公务用车运行费", "公务用车运行维护费", "公务用车运维费"]),
        (Measure.OfficialReception, ["公务接待费", "公务接待", "接待费"]),
        (Measure.AgencyOperatingExpenses, ["机关运行经费", "机关运行经费预算", "机关运行经费预算数"]));

    /// <summary>Columns that say which earlier figures they hold; no measure of a budget holds those.</summary>
    public static readonly string[] ExecutionWords = ["执行", "决算", "增减", "增长", "增幅", "占比", "比例", "比上年", "较上年", "同比", "%"];

    /// <summary>The whole of one side of a summary.</summary>
    public static readonly FrozenDictionary<string, Measure> SummaryTotals = Words<Measure>(
        (Measure.TotalRevenue, ["收入总计", "本年收入合计", "收入合计", "本年收入总计", "收入总额", "本年收入"]),
        (Measure.TotalExpenditure, ["支出总计", "本年支出合计", "支出合计", "本年支出总计", "支出总额", "本年支出"]));

    /// <summary>The 类 of 支出功能分类, for documents that print their names without codes.</summary>
    public static readonly FrozenDictionary<string, string> FunctionalClasses = Words<string>(
        ("201", ["一般公共服务支出", "一般公共服务"]),
        ("202", ["外交支出"]),
        ("203", ["国防支出"]),
        ("204", ["公共安全支出"]),
        ("205", ["教育支出"]),
        ("206", ["科学技术支出"]),
        ("207", ["文化旅游体育与传媒支出", "文化体育与传媒支出"]),
        ("208", ["社会保障和就业支出"]),
        ("210", ["卫生健康支出", "医疗卫生与计划生育支出"]),
        ("211", ["节能环保支出"]),
        ("212", ["城乡社区支出"]),
        ("213", ["农林水支出"]),
        ("214", ["交通运输支出"]),
        ("215", ["资源勘探工业信息等支出", "资源勘探信息等支出"]),
        ("216", ["商业服务业等支出"]),
        ("217", ["金融支出"]),
        ("219", ["援助其他地区支出"]),
        ("220", ["自然资源海洋气象等支出", "国土海洋气象等支出"]),
        ("221", ["住房保障支出"]),
        ("222", ["粮油物资储备支出"]),
        ("223", ["国有资本经营预算支出"]),
        ("224", ["灾害防治及应急管理支出"]),
        ("227", ["预备费"]),
        ("229", ["其他支出"]),
        ("230", ["转移性支出"]),
        ("231", ["债务还本支出"]),
        ("232", ["债务付息支出"]),
        ("233", ["债务发行费用支出"]));

    /// <summary>What the title of a table says of the fund that it is limited to; the first that fits decides.</summary>
    public static readonly (string Words, Measure Measure)[] Funds =
    [
        ("政府性基金", Measure.GovernmentFund),
        ("国有资本", Measure.StateCapital),
        ("一般公共预算", Measure.GeneralPublicBudget),
        ("财政拨款", Measure.FiscalAppropriation),
    ];
}
