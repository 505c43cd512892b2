using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums about performance indicators; the standard they follow is 财预〔2021〕101号.</summary>
internal static class PerformanceEnums
{
    internal static EnumDeclaration<IndicatorCategory> IndicatorCategory { get; } = new EnumDeclaration<IndicatorCategory>(new(
            "The first level of performance indicators, by 财预〔2021〕101号.",
            "一级指标。按财预〔2021〕101号划分的绩效指标类别。"))
        .Value(
            Domain.Model.IndicatorCategory.Output,
            "What is done or delivered.",
            "产出指标。预期完成的产品或服务。")
        .Value(
            Domain.Model.IndicatorCategory.Cost,
            "What it costs; before 2021 a part of output.",
            "成本指标。为产出所付的代价；2021年以前列在产出指标之下。")
        .Value(
            Domain.Model.IndicatorCategory.Benefit,
            "What it brings about.",
            "效益指标。预期带来的影响。")
        .Value(
            Domain.Model.IndicatorCategory.Satisfaction,
            "How content those are whom it serves.",
            "满意度指标。服务对象的认可程度。");

    internal static EnumDeclaration<IndicatorKind> IndicatorKind { get; } = new EnumDeclaration<IndicatorKind>(new(
            "The second level of performance indicators, by 财预〔2021〕101号 and what was printed before it.",
            "二级指标。按财预〔2021〕101号划分，并包括此前使用的类别。"))
        .Value(
            Domain.Model.IndicatorKind.Quantity,
            "Output: how many or how much.",
            "数量指标。属产出指标，反映产出的数量。")
        .Value(
            Domain.Model.IndicatorKind.Quality,
            "Output: how well.",
            "质量指标。属产出指标，反映产出达到的水平。")
        .Value(
            Domain.Model.IndicatorKind.Timeliness,
            "Output: by when.",
            "时效指标。属产出指标，反映产出的及时程度。")
        .Value(
            Domain.Model.IndicatorKind.Cost,
            "Cost, where the document does not say of which kind.",
            "成本指标。未细分经济、社会、生态环境的成本指标。")
        .Value(
            Domain.Model.IndicatorKind.EconomicCost,
            "Cost: money.",
            "经济成本指标。属成本指标，反映资金投入的控制。")
        .Value(
            Domain.Model.IndicatorKind.SocialCost,
            "Cost: burdens on society.",
            "社会成本指标。属成本指标，反映对社会的负面影响。")
        .Value(
            Domain.Model.IndicatorKind.EcologicalCost,
            "Cost: burdens on nature.",
            "生态环境成本指标。属成本指标，反映对生态环境的负面影响。")
        .Value(
            Domain.Model.IndicatorKind.EconomicBenefit,
            "Benefit: to the economy.",
            "经济效益指标。属效益指标，反映对经济的影响。")
        .Value(
            Domain.Model.IndicatorKind.SocialBenefit,
            "Benefit: to society.",
            "社会效益指标。属效益指标，反映对社会的影响。")
        .Value(
            Domain.Model.IndicatorKind.EcologicalBenefit,
            "Benefit: to nature.",
            "生态效益指标。属效益指标，反映对生态环境的影响。")
        .Value(
            Domain.Model.IndicatorKind.SustainableImpact,
            "Benefit: what lasts.",
            "可持续影响指标。属效益指标，反映影响的持续程度。")
        .Value(
            Domain.Model.IndicatorKind.ServiceSatisfaction,
            "Satisfaction: of those who are served.",
            "服务对象满意度指标。属满意度指标，反映服务对象的满意程度。");

    internal static EnumDeclaration<ActivityKind> ActivityKind { get; } = new EnumDeclaration<ActivityKind>(new(
            "Whether a row of the table of duties is a duty or an activity.",
            "活动类别。职责活动表各行的类别。"))
        .Value(
            Domain.Model.ActivityKind.Duty,
            "A duty of the department.",
            "职责活动。由部门职责归纳的活动。")
        .Value(
            Domain.Model.ActivityKind.Activity,
            "A working activity under a duty.",
            "工作活动。职责活动之下的具体活动。");

    internal static EnumDeclaration<Grade> Grade { get; } = new EnumDeclaration<Grade>(new(
            "A grade of performance.",
            "绩效等次。绩效标准所分的等次。"))
        .Value(
            Domain.Model.Grade.Excellent,
            "The best grade.",
            "优。最高等次。")
        .Value(
            Domain.Model.Grade.Good,
            "The second grade.",
            "良。第二等次。")
        .Value(
            Domain.Model.Grade.Fair,
            "The third grade.",
            "中。第三等次。")
        .Value(
            Domain.Model.Grade.Poor,
            "The lowest grade.",
            "差。最低等次。");

    internal static EnumDeclaration<TargetOperator> TargetOperator { get; } = new EnumDeclaration<TargetOperator>(new(
            "How the value of a target bounds the result.",
            "符号。目标值与实际值的比较关系。"))
        .Value(
            Domain.Model.TargetOperator.Gte,
            "At least the value (≥).",
            "大于等于（≥）。实际值不低于目标值。")
        .Value(
            Domain.Model.TargetOperator.Lte,
            "At most the value (≤).",
            "小于等于（≤）。实际值不超过目标值。")
        .Value(
            Domain.Model.TargetOperator.Gt,
            "More than the value (＞).",
            "大于（＞）。实际值高于目标值。")
        .Value(
            Domain.Model.TargetOperator.Lt,
            "Less than the value (＜).",
            "小于（＜）。实际值低于目标值。")
        .Value(
            Domain.Model.TargetOperator.Eq,
            "Exactly the value (＝); only where the sign is printed.",
            "等于（＝）。实际值等于目标值；仅在印有等号时使用。");
}
