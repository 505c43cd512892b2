using System.Collections.Frozen;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The words of sentences that state amounts: what they call each measure, and what stands around it.</summary>
/// <remarks>As in <see cref="Vocabulary"/>: half width, round brackets, no quotation marks, no spaces.</remarks>
internal static class MeasureVocabulary
{
    /// <summary>What sentences call each measure, right before the amount and its connecting words.</summary>
    public static readonly (Measure Measure, string[] Terms)[] Measures =
    [
        (Measure.TotalRevenue, ["预算收入", "收入预算", "收入合计", "收入总计", "收入总额", "总收入", "部门收入"]),
        (Measure.FiscalAppropriation, ["财政拨款收入", "财政拨款", "财政拨款收入预算", "财政拨款支出预算", "财政拨款支出"]),
        (Measure.GeneralPublicBudget, ["一般公共预算收入", "一般公共预算拨款收入", "一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算资金", "一般公共预算拨款",
            "一般公共预算拨款支出预算", "一般公共预算拨款支出", "一般公共预算财政拨款支出预算", "一般公共预算财政拨款支出", "一般公共预算支出", "一般公共预算"]),
        (Measure.GovernmentFund, ["政府性基金收入", "政府性基金预算收入", "政府性基金预算拨款收入", "政府性基金预算财政拨款收入", "政府性基金", "政府性基金预算拨款", "政府性基金预算财政拨款",
            "政府性基金拨款支出预算", "政府性基金拨款支出", "政府性基金预算拨款支出预算", "政府性基金预算财政拨款支出", "政府性基金预算支出", "政府性基金支出", "政府性基金预算"]),
        (Measure.StateCapital, ["国有资本经营预算收入", "国有资本经营预算拨款收入", "国有资本经营预算财政拨款收入", "国有资本经营收入", "国有资本经营预算拨款", "国有资本经营预算财政拨款",
            "国有资本经营预算拨款支出预算", "国有资本经营预算拨款支出", "国有资本经营预算财政拨款支出", "国有资本经营预算支出", "国有资本经营预算"]),
        (Measure.QuotaSubsidy, ["事业费限额"]),
        (Measure.NonQuotaSubsidy, ["非限额补助"]),
        (Measure.PublicInstitutionRevenue, ["事业收入"]),
        (Measure.OperatingRevenue, ["事业单位经营收入", "经营收入"]),
        (Measure.SuperiorSubsidy, ["上级补助收入"]),
        (Measure.OtherRevenue, ["其他收入"]),
        (Measure.TotalExpenditure, ["预算支出", "支出预算", "支出合计", "支出总计", "支出总额", "总支出", "部门支出"]),
        (Measure.BasicExpenditure, ["基本支出", "基本支出预算"]),
        (Measure.PersonnelExpenditure, ["人员经费", "人员支出"]),
        (Measure.NonPersonnelExpenditure, ["日常公用经费", "公用经费", "公用支出"]),
        (Measure.ProjectExpenditure, ["项目支出", "项目支出预算"]),
        (Measure.AgencyOperatingExpenses, ["机关运行经费", "机关运行费"]),
        (Measure.ThreePublicExpenses, ["三公经费", "三公经费支出", "财政拨款三公经费", "一般公共预算三公经费", "一般公共预算财政拨款三公经费"]),
        (Measure.OverseasTravel, ["因公出国(境)费", "因公出国(境)费用", "因公出国(境)", "因公出国境费", "公务出国", "公务出国(境)", "公务出国(境)费", "出国(境)费"]),
        (Measure.OfficialVehicles, ["公务用车购置及运维费", "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行费", "公务用车费"]),
        (Measure.VehiclePurchase, ["公务用车购置费", "公务用车购置", "公务车购置费"]),
        (Measure.VehicleOperation, ["公务用车运行费", "公务用车运行维护费", "公务用车运维费", "公务车运行维护费", "公务车运行费"]),
        (Measure.OfficialReception, ["公务接待费", "公务接待", "公务接待费用", "公务接待支出"]),
        (Measure.Procurement, ["政府采购预算", "政府采购"]),
        (Measure.ProcurementGoods, ["政府采购货物预算", "政府采购货物"]),
        (Measure.ProcurementWorks, ["政府采购工程预算", "政府采购工程"]),
        (Measure.ProcurementServices, ["政府采购服务预算", "政府采购服务"]),
    ];

    /// <summary>What a measure is a part of, where a sentence can name the whole by the name of its only part.</summary>
    public static readonly FrozenDictionary<Measure, Measure> Wholes = new Dictionary<Measure, Measure>
    {
        [Measure.VehiclePurchase] = Measure.OfficialVehicles,
        [Measure.VehicleOperation] = Measure.OfficialVehicles,
    }.ToFrozenDictionary();

    /// <summary>Words that make another term of the one behind them: 附属单位上缴 before 收入预算 is not the total.</summary>
    public static readonly string[] Narrowing =
        ["财政拨款", "拨款", "公共预算", "基金", "基金预算", "国有资本", "经营预算", "附属单位", "上缴", "补助", "结转", "结余", "科目", "贷款"];

    /// <summary>What may stand between the term and its amount; stripped from the end, again and again.</summary>
    public static readonly string[] Connecting =
        ["预算总额", "预算安排", "预算数", "安排", "共计", "合计", "总计", "总额", "总数", "金额", "预算", "达到", "资金", "为", "是", "共", "计", "约", "数", ":", "="];

    /// <summary>Words of a stated change; an amount behind one is a difference, not an amount of the year.</summary>
    public static readonly string[] Changing =
        ["增加", "减少", "增长", "下降", "上升", "提高", "降低", "持平", "节约", "压减", "增支", "减支", "相比", "对比"];

    /// <summary>What stands above a list of categories that is of 财政拨款 alone.</summary>
    public static readonly string[] BeforeAppropriations = ["财政拨款支出主要内容", "财政拨款支出具体", "财政拨款支出按功能"];

    /// <summary>The words of a stated change and which way they say it went; the longer one first.</summary>
    public static readonly (string Word, ChangeDirection Direction)[] Directions =
    [
        ("减增加", ChangeDirection.Contradictory),
        ("增减少", ChangeDirection.Contradictory),
        ("增减持平", ChangeDirection.Unchanged),
        ("增加", ChangeDirection.Increase),
        ("增长", ChangeDirection.Increase),
        ("上升", ChangeDirection.Increase),
        ("提高", ChangeDirection.Increase),
        ("增支", ChangeDirection.Increase),
        ("减少", ChangeDirection.Decrease),
        ("下降", ChangeDirection.Decrease),
        ("降低", ChangeDirection.Decrease),
        ("压减", ChangeDirection.Decrease),
        ("节约", ChangeDirection.Decrease),
        ("减支", ChangeDirection.Decrease),
        ("持平", ChangeDirection.Unchanged),
        ("无增减变化", ChangeDirection.Unchanged),
        ("无变化", ChangeDirection.Unchanged),
        ("保持不变", ChangeDirection.Unchanged),
    ];

    /// <summary>What may stand between the word of a change and its amount.</summary>
    public static readonly string[] BehindDirections = ["了", "额", "数", "为", "约", ":"];

    /// <summary>What may stand between the amount of a change and its percentage.</summary>
    public static readonly string[] BeforePercentages =
        [",", "(", "、", "增长", "下降", "增加", "减少", "增幅", "降幅", "减幅", "上升", "降低", "幅度", "比例", "达到", "达", "即", "为", "约"];

    /// <summary>What a stated change is of, where the words are no term of an amount.</summary>
    public static readonly (string Words, Measure Measure)[] ChangeSubjects =
    [
        ("财政拨款收入支出", Measure.FiscalAppropriation),
        ("财政拨款收支", Measure.FiscalAppropriation),
        ("部门预算", Measure.TotalExpenditure),
        ("单位预算", Measure.TotalExpenditure),
        ("三公总体", Measure.ThreePublicExpenses),
        ("三公经费总体", Measure.ThreePublicExpenses),
        ("三公经费预算总体", Measure.ThreePublicExpenses),
    ];

    /// <summary>What stands before the reason of a change; the longer one first.</summary>
    public static readonly string[] BeforeReasons =
        ["主要原因是", "主要原因为", "主要原因", "主要是由于", "主要是因为", "主要由于", "主要是", "原因是", "原因为", "原因:", "是由于"];

    /// <summary>What stands before a year that only is compared with.</summary>
    public const string ComparedWith = "与较比同于";

    public static readonly string[] YearBefore = ["上年", "去年", "上一年"];

    /// <summary>How a sentence begins that goes on with the year and the kind of the one before.</summary>
    public static readonly string[] Continuing = [Vocabulary.OfWhich, "包括"];

    /// <summary>What stands before the uses of an expense.</summary>
    public const string UsedFor = "用于";

    /// <summary>What stands between 用于 and the first use, and is none itself.</summary>
    public static readonly string[] BeforeUses =
        ["保证机关正常运转的", "保障机关正常运转的", "保证机构正常运转的", "保障机构正常运转的", "保证单位正常运转的", "保障单位正常运转的", "机关正常运转的"];

    /// <summary>What closes a list of uses.</summary>
    public static readonly string[] BehindUses = ["等方面的支出", "等方面支出", "等各项支出", "等支出", "等费用", "等"];

    private static readonly FrozenDictionary<char, (string Term, Measure Measure)[]> ByLastCharacter = Measures
        .SelectMany(entry => entry.Terms, (entry, term) => (Term: term, entry.Measure))
        .GroupBy(entry => entry.Term[^1])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Term.Length).ToArray());

    /// <summary>The longest term that the words end with, unless words before it make it another.</summary>
    public static bool TryMatchEnd(ReadOnlySpan<char> words, out Measure measure, out int length)
    {
        (measure, length) = (default, 0);
        if (words.IsEmpty || !ByLastCharacter.TryGetValue(words[^1], out var terms))
        {
            return false;
        }
        foreach (var (term, meaning) in terms)
        {
            if (words.EndsWith(term, StringComparison.Ordinal))
            {
                (measure, length) = (meaning, term.Length);
                return !IsNarrowed(words[..^term.Length]);
            }
        }
        return false;
    }

    private static bool IsNarrowed(ReadOnlySpan<char> before)
    {
        foreach (var word in Narrowing)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
