using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The words of the sections that tell in prose: responsibilities, goals, terms, statements and the sentence under the asset table.</summary>
/// <remarks>As in <see cref="Vocabulary"/>: half width, round brackets, no quotation marks, no spaces.</remarks>
internal static class ProseVocabulary
{
    /// <summary>What stands at the end of a paragraph that is complete.</summary>
    public const string EndsOfParagraphs = "。;.!?:";

    /// <summary>What begins a list of the department's institutions.</summary>
    public static readonly string[] InstitutionLabels =
        ["机关科室:", "内设机构:", "内设科室:", "机关内设机构:", "所属事业单位:", "下属事业单位:", "下属单位:", "派出机构:"];

    /// <summary>What begins the sentence that names the rules a document follows; it also says that it discloses.</summary>
    public static readonly string[] LegalBasisBeginnings = ["按照《", "根据《", "依据《", "按照中华人民共和国", "根据中华人民共和国"];

    public const string Disclosing = "公开";

    /// <summary>What a statement of nothing is about, by the section it stands in: a word of the list is in it, as is one of <see cref="Nothing"/>.</summary>
    public static readonly FrozenDictionary<SectionKind, (StatementTopic Topic, string[] About)> Topics =
        new Dictionary<SectionKind, (StatementTopic Topic, string[] About)>
        {
            [SectionKind.Procurement] = (StatementTopic.Procurement, ["政府采购"]),
            [SectionKind.SpecialFunds] = (StatementTopic.SpecialFunds, ["专项资金"]),
            [SectionKind.OtherMatters] = (StatementTopic.Other, ["其他需要说明", "需要说明", "其他事项", "其他说明", "政府性基金", "国有资本经营预算"]),
            [SectionKind.Assets] = (StatementTopic.Assets, ["资产", "购置", "用车", "车辆", "设备", "房屋"]),
            [SectionKind.Institutions] = (StatementTopic.Institutions, ["机构", "下属单位", "所属单位", "预算单位"]),
        }.ToFrozenDictionary();

    /// <summary>What a document says where it has nothing to state.</summary>
    public static readonly string[] Nothing = [.. Vocabulary.NothingWords, "为零"];

    /// <summary>Headings inside the list of terms; terms of another kind follow.</summary>
    public static readonly FrozenSet<string> TermHeadings =
        FrozenSet.Create("功能分类名词解释", "支出功能分类名词解释", "支出功能分类科目名词解释", "功能分类科目名词解释", "经济分类名词解释", "支出经济分类名词解释");

    /// <summary>What marks the levels of the categories of expenditure.</summary>
    public static readonly (string Mark, ClassificationLevel Level)[] LevelMarks =
        [("(类)", ClassificationLevel.Class), ("(款)", ClassificationLevel.Section), ("(项)", ClassificationLevel.Item)];

    /// <summary>How names of tasks and organs end; only these head goals without a number.</summary>
    public static readonly string[] HeadingEndings =
        ["工作", "科", "室", "处", "局", "所", "站", "队", "院", "部", "办", "委", "会", "中心", "窗口", "机构", "单位", "建设", "管理", "服务"];

    /// <summary>How the name of a task ends.</summary>
    public const string Task = "工作";

    /// <summary>What follows the name of a task where its goal stands behind it without a mark: 维护稳定工作负责全区….</summary>
    public static readonly string[] BehindTasks = ["负责", "组织", "按照", "根据", "围绕", "加强", "做好", "开展", "完成", "推进", "落实"];

    /// <summary>What stands before the thing that an asset sentence counts.</summary>
    public static readonly string[] BeforeAssets =
        ["截至", "截止", "我部门", "本部门", "我单位", "本单位", "部门", "单位", "我委", "我局", "其中:", "其中,", "其中", "共有", "现有", "拥有", "共", "有", ",", ":", "、"];

    /// <summary>What stands between the name of an asset and its number.</summary>
    public static readonly string[] BehindAssets = ["账面价值", "账面原值", "价值", "原值", "金额", "数量", "共计", "共有", "为", "是", "有", ",", ":"];

    /// <summary>In what things are counted. The longer one first.</summary>
    public static readonly string[] QuantityUnits = ["台(套)", "台(辆)", "平方米", "万平方米", "件", "辆", "台", "套", "个", "宗", "栋", "处", "亩"];

    /// <summary>What follows an amount that is a bound in the name of an asset: 单价20万元以上的设备.</summary>
    public static readonly string[] BehindBounds = ["(含)以上", "以上", "及以上", "(含)", "以下"];

    /// <summary>What stands before a list, and what its sentence says where it lists units and not offices inside one.</summary>
    public const string Listing = "包括";

    public const string UnitWord = "单位";

    public const string InnerOffices = "内设";

    /// <summary>What is said of a unit whose money is in another's budget.</summary>
    public const string WithoutOwnBudget = "不单列";

    /// <summary>What stands between an owner and what is owned.</summary>
    public static readonly string[] BehindOwners = ["共有", "现有", "拥有", "占有"];

    /// <summary>What a sentence says of assets that are to be bought.</summary>
    public static readonly string[] PlannedPurchases = ["安排购置", "计划购置", "拟购置", "预计购置", "安排新增"];

    /// <summary>A remark in the name of equipment.</summary>
    public const string WithoutVehicles = "(不含车辆)";

    /// <summary>How the name of equipment of any kind ends.</summary>
    public const string Equipment = "设备";

    /// <summary>How kinds of vehicles are called.</summary>
    public const string VehicleKind = "用车";
}
