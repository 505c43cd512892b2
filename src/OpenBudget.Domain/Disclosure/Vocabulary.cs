using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The words of the field, in one place: headings, labels and their synonyms. A new wording is a new entry here.</summary>
/// <remarks>All words stand in the form that <see cref="Wording"/> compares in: half width, round brackets, no quotation marks, no spaces.</remarks>
internal static partial class Vocabulary
{
    public const string OfWhich = "其中";
    public const string UnitCaption = "单位:";
    public const string HeadUnitSuffix = "(本级)";
    public const string SubtotalSuffix = "小计";

    /// <summary>How the headings of sections begin; what follows on the heading (情况, 说明, 安排情况) does not matter.</summary>
    public static readonly (SectionKind Kind, string[] Beginnings)[] Headings =
    [
        (SectionKind.Responsibilities, ["部门职责", "部门主要职责", "部门主要职能", "单位职责", "单位主要职能", "主要职能", "主要职责"]),
        (SectionKind.Institutions, ["部门机构设置", "单位机构设置", "机构设置"]),
        (SectionKind.BudgetOverview, ["部门预算安排", "部门预算编制说明", "部门收支总体", "预算安排总体", "收支预算总体", "单位预算安排"]),
        (SectionKind.Revenue, ["收入说明", "收入预算说明", "收入预算情况", "收入情况", "收入总体情况"]),
        (SectionKind.Expenditure, ["支出说明", "支出预算说明", "支出预算情况", "支出情况", "支出总体情况"]),
        (SectionKind.Change, ["比上年增减", "与上年相比增减", "增减变化情况"]),
        (SectionKind.AgencyOperatingExpenses, ["机关运行经费"]),
        (SectionKind.ThreePublicExpenses, ["财政拨款三公经费", "一般公共预算三公经费", "三公经费"]),
        (SectionKind.Procurement, ["政府采购"]),
        (SectionKind.Assets, ["国有资产", "部门国有资产", "固定资产占用"]),
        (SectionKind.Glossary, ["名词解释", "专业名词解释", "专业性名词解释"]),
        (SectionKind.OtherMatters, ["其他需要说明", "其他相关情况说明", "其他重要事项"]),
        (SectionKind.Performance, ["部门预算绩效信息", "预算绩效信息", "绩效目标设置情况", "绩效目标情况"]),
        (SectionKind.OverallGoals, ["部门整体绩效目标", "总体绩效目标", "整体绩效目标"]),
        (SectionKind.ItemisedGoals, ["分项绩效目标"]),
        (SectionKind.Safeguards, ["工作保障措施", "保障措施", "实现年度发展规划目标的保障措施"]),
        (SectionKind.Duties, ["部门职责及工作活动绩效", "部门职责-工作活动绩效", "职责活动绩效"]),
        (SectionKind.SpecialFunds, ["专项资金绩效目标"]),
        (SectionKind.Projects, ["预算项目绩效目标", "项目绩效目标", "项目经费情况说明"]),
    ];

    /// <summary>How headings end that begin with a name: of the department, or of the project that is explained.</summary>
    public static readonly (SectionKind Kind, string[] Endings)[] HeadingEndings =
    [
        (SectionKind.Responsibilities, ["主要职能", "主要职责"]),
        (SectionKind.Institutions, ["机构设置"]),
        (SectionKind.Projects, ["经费情况说明"]),
    ];

    /// <summary>The heading of the table of contents.</summary>
    public const string Contents = "目录";

    /// <summary>Sections whose sentences state amounts of the budget. The others tell of duties, goals and terms, in whose prose amounts are examples.</summary>
    public static readonly FrozenSet<SectionKind> AmountSections = FrozenSet.Create(
        SectionKind.Preface,
        SectionKind.Unknown,
        SectionKind.BudgetOverview,
        SectionKind.Revenue,
        SectionKind.Expenditure,
        SectionKind.Change,
        SectionKind.AgencyOperatingExpenses,
        SectionKind.ThreePublicExpenses,
        SectionKind.Procurement,
        SectionKind.OtherMatters);

    /// <summary>What ends the heading over a project's table; the project's name stands before it. The longer one first.</summary>
    public static readonly string[] ProjectHeadingEndings = ["项目绩效目标申报表", "绩效目标申报表", "项目绩效目标表", "绩效目标表"];

    /// <summary>Headings like a project's that are about something else.</summary>
    public static readonly FrozenSet<string> NotProjects = FrozenSet.Create("部门", "部门整体", "整体", "部门预算", "预算", "单位整体");

    /// <summary>What a document says where it has nothing to state.</summary>
    public static readonly string[] NothingWords = ["无", "没有", "未安排", "不涉及"];

    /// <summary>What stands in a cell whose value is kept secret.</summary>
    public static readonly FrozenSet<string> Withheld = FrozenSet.Create("涉密", "(涉密)", "涉密事项", "保密");

    public static readonly FrozenSet<string> Dashes = FrozenSet.Create("-", "--", "—", "——", "–", "――", "―", "─", "──");

    /// <summary>The longer one first: 万元 ends in 元.</summary>
    public static readonly (string Word, MoneyUnit Unit)[] MoneyUnits =
    [
        ("百万元", MoneyUnit.MillionYuan),
        ("万元", MoneyUnit.WanYuan),
        ("亿元", MoneyUnit.YiYuan),
        ("千元", MoneyUnit.ThousandYuan),
        ("元", MoneyUnit.Yuan),
    ];

    /// <summary>Documents that print no unit beside a table count in 万元, as the sentences around it do.</summary>
    public const MoneyUnit UsualMoneyUnit = MoneyUnit.WanYuan;

    public static readonly FrozenDictionary<string, UnitColumn> UnitColumns = Words<UnitColumn>(
        (UnitColumn.Name, ["单位名称", "预算单位", "预算单位名称", "机构名称"]),
        (UnitColumn.Nature, ["单位性质", "机构性质", "单位类型"]),
        (UnitColumn.Rank, ["单位规格", "机构规格", "单位级别"]),
        (UnitColumn.Funding, ["经费保障形式", "经费保障方式", "经费来源", "经费形式"]));

    public static readonly (string Part, UnitNature Nature)[] UnitNatures =
    [
        ("行政", UnitNature.Administrative),
        ("机关", UnitNature.Administrative),
        ("事业", UnitNature.PublicInstitution),
        ("企业", UnitNature.Enterprise),
    ];

    public static readonly FrozenDictionary<string, ProcurementColumn> ProcurementColumns = Words<ProcurementColumn>(
        (ProcurementColumn.Source, ["政府采购项目来源", "采购项目来源"]),
        (ProcurementColumn.ProjectName, ["项目名称", "预算项目名称"]),
        (ProcurementColumn.ProjectFunds, ["预算资金", "项目预算资金"]),
        (ProcurementColumn.Item, ["采购物品名称", "采购品目", "采购品目名称", "采购内容"]),
        (ProcurementColumn.CatalogueCode, ["政府采购目录序号", "采购目录序号", "政府采购目录编码", "采购品目编码", "采购目录编码"]),
        (ProcurementColumn.UnitOfMeasure, ["计量单位"]),
        (ProcurementColumn.Quantity, ["数量", "采购数量"]),
        (ProcurementColumn.UnitPrice, ["单价"]),
        (ProcurementColumn.Amount, ["政府采购金额", "采购金额", "合计", "总计"]),
        (ProcurementColumn.GeneralPublicBudget, ["一般公共预算拨款", "一般公共预算", "一般公共预算财政拨款"]),
        (ProcurementColumn.GovernmentFund, ["基金预算拨款", "政府性基金预算拨款", "政府性基金", "政府性基金预算"]),
        (ProcurementColumn.StateCapital, ["国有资本经营预算拨款", "国有资本经营预算"]),
        (ProcurementColumn.SpecialAccount, ["财政专户核拨", "财政专户管理资金"]),
        (ProcurementColumn.OwnFunds, ["单位资金", "自有资金", "其他来源收入"]));

    /// <summary>Labels that stand over several columns, each with a label of its own below.</summary>
    public static readonly FrozenSet<string> HeaderGroups =
        FrozenSet.Create("政府采购项目来源", "采购项目来源", "政府采购金额", "采购金额", "指标值", "年度指标值", "目标值", "绩效标准");

    public static readonly FrozenSet<string> TotalRows = FrozenSet.Create("合计", "总计");

    public static readonly FrozenDictionary<string, AssetColumn> AssetColumns = Words<AssetColumn>(
        (AssetColumn.Label, ["项目", "资产类别", "资产项目"]),
        (AssetColumn.Quantity, ["数量"]),
        (AssetColumn.Value, ["价值", "账面价值", "资产价值"]));

    /// <summary>Part of an asset's label, and what it is. The first that fits decides; 20万元 and more comes before its parts.</summary>
    public static readonly (string Part, AssetCategory Category)[] AssetCategories =
    [
        ("资产总额", AssetCategory.Total),
        ("资产总计", AssetCategory.Total),
        ("资产合计", AssetCategory.Total),
        ("资产总价", AssetCategory.Total),
        ("资产总值", AssetCategory.Total),
        ("20万元以上", AssetCategory.EquipmentOver200K),
        ("其他固定资产", AssetCategory.OtherFixed),
        ("办公用房", AssetCategory.OfficeBuildings),
        ("土地、房屋", AssetCategory.LandAndBuildings),
        ("房屋", AssetCategory.Buildings),
        ("车辆", AssetCategory.Vehicles),
        ("通用设备", AssetCategory.GeneralEquipment),
        ("专用设备", AssetCategory.SpecialEquipment),
        ("家具", AssetCategory.Furniture),
    ];

    /// <summary>What stands before the day of an asset table.</summary>
    public static readonly string[] AsOfLabels = ["截止时间:", "截至时间:", "截止日期:", "截至日期:"];

    /// <summary>How the caption over an asset table ends.</summary>
    public const string AssetCaptionEnding = "资产占用情况表";

    public static readonly FrozenDictionary<string, DutyColumn> DutyTableColumns = Words<DutyColumn>(
        (DutyColumn.Name, ["职责活动", "职责-工作活动", "职责工作活动", "工作活动"]),
        (DutyColumn.Amount, ["年度预算数", "预算数", "年度预算"]),
        (DutyColumn.Description, ["内容描述", "工作内容"]),
        (DutyColumn.Goal, ["绩效目标"]),
        (DutyColumn.Indicator, ["绩效指标"]),
        (DutyColumn.Standards, ["绩效标准"]),
        (DutyColumn.Excellent, ["优"]),
        (DutyColumn.Good, ["良"]),
        (DutyColumn.Fair, ["中"]),
        (DutyColumn.Poor, ["差"]));

    /// <summary>What stands before the number of an activity under a duty: 工作活动1.1.</summary>
    public const string ActivityWord = "工作活动";

    public static readonly FrozenDictionary<string, FormLabel> FormLabels = Words<FormLabel>(
        (FormLabel.Code, ["项目编码", "项目代码", "项目编号"]),
        (FormLabel.Name, ["项目名称"]),
        (FormLabel.Unit, ["预算单位", "单位名称", "项目单位", "实施单位"]),
        (FormLabel.BudgetAndPurpose, ["预算规模及资金用途"]),
        (FormLabel.Amount, ["预算数", "预算金额", "项目资金总额", "年度资金总额"]),
        (FormLabel.FiscalFunds, ["财政资金", "财政拨款"]),
        (FormLabel.OtherFunds, ["其他资金"]),
        (FormLabel.Purpose, ["资金用途"]),
        (FormLabel.Schedule, ["资金支出计划"]),
        (FormLabel.Goals, ["绩效目标", "项目绩效目标", "年度绩效目标", "总体目标", "年度目标"]),
        (FormLabel.Indicators, ["绩效指标"]));

    /// <summary>How the label of a single goal begins; a number follows.</summary>
    public static readonly string[] GoalLabels = ["填入目标", "绩效目标", "目标"];

    public static readonly FrozenDictionary<string, IndicatorColumn> IndicatorColumns = Words<IndicatorColumn>(
        (IndicatorColumn.Side, ["绩效指标"]),
        (IndicatorColumn.Category, ["一级指标"]),
        (IndicatorColumn.Kind, ["二级指标"]),
        (IndicatorColumn.Name, ["三级指标", "指标名称"]),
        (IndicatorColumn.Description, ["绩效指标描述", "指标描述", "指标说明", "指标内容"]),
        (IndicatorColumn.Target, ["指标值", "年度指标值", "目标值"]),
        (IndicatorColumn.Operator, ["符号"]),
        (IndicatorColumn.Value, ["值"]),
        (IndicatorColumn.TargetUnit, ["单位", "计量单位"]),
        (IndicatorColumn.Basis, ["指标值确定依据", "确定依据", "指标确定依据"]));

    /// <summary>二级指标, without the word 指标, with their standard parents by 财预〔2021〕101号.</summary>
    public static readonly FrozenDictionary<string, (IndicatorKind Kind, IndicatorCategory Category)> IndicatorKinds =
        Words<(IndicatorKind Kind, IndicatorCategory Category)>(
            ((IndicatorKind.Quantity, IndicatorCategory.Output), ["数量"]),
            ((IndicatorKind.Quality, IndicatorCategory.Output), ["质量"]),
            ((IndicatorKind.Timeliness, IndicatorCategory.Output), ["时效"]),
            ((IndicatorKind.Cost, IndicatorCategory.Cost), ["成本"]),
            ((IndicatorKind.EconomicCost, IndicatorCategory.Cost), ["经济成本"]),
            ((IndicatorKind.SocialCost, IndicatorCategory.Cost), ["社会成本"]),
            ((IndicatorKind.EcologicalCost, IndicatorCategory.Cost), ["生态环境成本", "生态成本"]),
            ((IndicatorKind.EconomicBenefit, IndicatorCategory.Benefit), ["经济效益"]),
            ((IndicatorKind.SocialBenefit, IndicatorCategory.Benefit), ["社会效益"]),
            ((IndicatorKind.EcologicalBenefit, IndicatorCategory.Benefit), ["生态效益", "生态环境效益", "环境效益"]),
            ((IndicatorKind.SustainableImpact, IndicatorCategory.Benefit), ["可持续影响", "可持续发展影响"]),
            ((IndicatorKind.ServiceSatisfaction, IndicatorCategory.Satisfaction), ["服务对象满意度", "满意度", "受益对象满意度"]));

    public const string IndicatorWord = "指标";

    /// <summary>What stands before the number of a target. The longer one first.</summary>
    public static readonly (string Word, TargetOperator Operator)[] OperatorsBefore =
    [
        ("大于或等于", TargetOperator.Gte),
        ("小于或等于", TargetOperator.Lte),
        ("大于等于", TargetOperator.Gte),
        ("小于等于", TargetOperator.Lte),
        ("不少于", TargetOperator.Gte),
        ("不低于", TargetOperator.Gte),
        ("不小于", TargetOperator.Gte),
        ("不超过", TargetOperator.Lte),
        ("不高于", TargetOperator.Lte),
        ("不多于", TargetOperator.Lte),
        ("不大于", TargetOperator.Lte),
        ("至少", TargetOperator.Gte),
        ("大于", TargetOperator.Gt),
        ("高于", TargetOperator.Gt),
        ("小于", TargetOperator.Lt),
        ("低于", TargetOperator.Lt),
        ("等于", TargetOperator.Eq),
        (">=", TargetOperator.Gte),
        ("<=", TargetOperator.Lte),
        ("≥", TargetOperator.Gte),
        ("≧", TargetOperator.Gte),
        ("⩾", TargetOperator.Gte),
        ("≤", TargetOperator.Lte),
        ("≦", TargetOperator.Lte),
        ("⩽", TargetOperator.Lte),
        (">", TargetOperator.Gt),
        ("<", TargetOperator.Lt),
        ("=", TargetOperator.Eq),
    ];

    /// <summary>What stands behind the number of a target; by the Civil Code, art. 1259, 以上, 以下 and 以内 include the number.</summary>
    public static readonly (string Word, TargetOperator Operator)[] OperatorsBehind =
    [
        ("及以上", TargetOperator.Gte),
        ("及以下", TargetOperator.Lte),
        ("以上", TargetOperator.Gte),
        ("以下", TargetOperator.Lte),
        ("以内", TargetOperator.Lte),
    ];

    /// <summary>The month at whose end a step of a spending plan is due, where it is not a number.</summary>
    public static readonly FrozenDictionary<string, int> Months = Words<int>(
        (1, ["一月"]),
        (2, ["二月"]),
        (3, ["三月", "一季度", "第一季度", "1季度", "第1季度"]),
        (4, ["四月"]),
        (5, ["五月"]),
        (6, ["六月", "二季度", "第二季度", "2季度", "第2季度", "上半年"]),
        (7, ["七月"]),
        (8, ["八月"]),
        (9, ["九月", "三季度", "第三季度", "3季度", "第3季度"]),
        (10, ["十月"]),
        (11, ["十一月"]),
        (12, ["十二月", "四季度", "第四季度", "4季度", "第4季度", "全年", "年底", "年末"]));

    /// <summary>Names what each group of synonyms means.</summary>
    public static FrozenDictionary<string, T> Words<T>(params (T Meaning, string[] Synonyms)[] groups) =>
        groups.SelectMany(group => group.Synonyms, (group, word) => KeyValuePair.Create(word, group.Meaning)).ToFrozenDictionary();
}
