namespace OpenBudget.Bench.Data;

/// <summary>The words that synthetic budgets are written in.</summary>
internal static class Vocabulary
{
    private const string FirstSyllables = "海山河江湖泉石松柳梅兰竹青白金银龙凤云天";
    private const string MiddleSyllables = "安平宁和丰盛昌隆兴福";
    private const string LastSyllables = "港城阳州湾岭坡桥镇庄";

    /// <summary>What departments do; a region has one of each.</summary>
    public static readonly IReadOnlyList<string> Functions =
        ["教育局", "卫生健康局", "民政局", "交通运输局", "住房和城乡建设局", "农业农村局", "文化和旅游局", "生态环境局", "应急管理局", "财政局"];

    /// <summary>What projects are about.</summary>
    public static readonly IReadOnlyList<string> Topics =
    [
        "道路养护", "桥梁加固", "排水管网改造", "学校校舍维修", "义务教育保障", "城乡居民医疗救助", "老年人福利补贴", "残疾人康复服务",
        "林业病虫害防治", "河道清淤", "大气污染防治", "垃圾分类收运", "公共文化场馆免费开放", "群众体育设施建设", "安全生产监督检查", "消防装备购置",
        "信息系统运行维护", "档案数字化整理", "人才引进", "职业技能培训", "法律援助", "信访维稳", "社区矫正", "平安建设宣传",
        "防汛抗旱物资储备", "农村危房改造", "高标准农田建设", "畜禽疫病防控", "食品安全抽检", "公共卫生应急处置",
    ];

    /// <summary>How the names of projects end.</summary>
    public static readonly IReadOnlyList<string> Endings = ["专项经费", "补助资金", "工程", "项目", "运行维护费", "配套资金"];

    /// <summary>What the money of a project is spent on.</summary>
    public static readonly IReadOnlyList<string> Uses =
    [
        "购置设备及办公耗材", "支付施工单位工程进度款", "开展现场检查和第三方评估", "组织专题培训和业务交流", "印制宣传材料并开展集中宣传",
        "发放一线工作人员补助", "委托专业机构提供技术服务", "租用场地及车辆", "聘请专家评审论证", "更新老旧设施并完善管理制度", "保障日常运转和应急值守",
    ];

    /// <summary>What projects are to achieve.</summary>
    public static readonly IReadOnlyList<string> Aims =
    [
        "进一步提升公共服务水平", "有效改善群众生产生活条件", "确保全年各项任务按期完成", "推动相关工作规范化、制度化", "提高资金使用效益",
        "增强人民群众的获得感、幸福感、安全感", "防范和化解各类风险隐患", "促进经济社会持续健康发展",
    ];

    /// <summary>The names of performance indicators.</summary>
    public static readonly IReadOnlyList<string> Indicators =
    [
        "项目按时完成率", "资金到位及时率", "工程验收合格率", "设备购置数量", "培训人次", "检查覆盖面", "受益群众人数", "服务对象满意度",
        "成本控制率", "问题整改率", "宣传活动场次", "设施完好率", "投诉处理及时率", "年度任务完成率", "政策知晓率",
    ];

    /// <summary>What is bought.</summary>
    public static readonly IReadOnlyList<string> Items =
        ["台式计算机", "多功能一体机", "办公家具", "物业管理服务", "印刷服务", "公务用车维修", "软件开发服务", "会议服务", "空调机", "监控设备"];

    /// <summary>The natures of units, as printed.</summary>
    public static readonly IReadOnlyList<string> Natures = ["行政", "事业", "企业"];

    /// <summary>The ranks of units, as printed.</summary>
    public static readonly IReadOnlyList<string> Ranks = ["正处级", "副处级", "正科级", "副科级"];

    /// <summary>How many places there are: each is found in a few dozen projects of every five thousand.</summary>
    public static int Places => FirstSyllables.Length * MiddleSyllables.Length * LastSyllables.Length;

    /// <summary>A place of three characters, by its number.</summary>
    public static string Place(int number) => string.Concat(
        FirstSyllables.AsSpan(number % FirstSyllables.Length, 1),
        MiddleSyllables.AsSpan(number / FirstSyllables.Length % MiddleSyllables.Length, 1),
        LastSyllables.AsSpan(number / (FirstSyllables.Length * MiddleSyllables.Length) % LastSyllables.Length, 1));

    /// <summary>A region, by its number: no two of the first two hundred are equal.</summary>
    public static string Region(int number) =>
        $"{FirstSyllables[number % FirstSyllables.Length]}{LastSyllables[number / FirstSyllables.Length % LastSyllables.Length]}经济技术开发区";
}
