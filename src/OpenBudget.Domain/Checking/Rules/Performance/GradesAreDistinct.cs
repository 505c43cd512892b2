using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class GradesAreDistinct : CheckRule
{
    public override string Name => "grades-are-distinct";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("The grades of an indicator are distinct", "绩效标准优良中差应互不重叠");

    public override Bilingual Description => new(
        "The bounds of 优, 良, 中 and 差 go one way, and 差 is what falls short of 中: where 差 is “at least 50%”, the best result is 差 too, and below 50% there is no grade.",
        "优、良、中、差的界限应依次变化，差应为达不到中的情形；若差写成“50%以上”，则最好的结果也符合差，而低于50%无从定级。");

    public override Bilingual Basis => new("A result has one grade.", "一个结果只能评为一个等次。");

    public override Bilingual Needs => new("Indicators of a duty or activity with at least two grades in numbers.", "职责或工作活动的指标，且至少两个等次有数值。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var activity in document.Facts.Activities)
        {
            var graded = activity.Indicators.Where(i => i.Standards.Count > 1).ToList();
            if (graded.Count == 0)
            {
                continue;
            }

            var name = Phrases.Cut(activity.Name);
            var judged = graded.Where(i => i.Standards.Count(s => s.Value is not null) > 1).ToList();
            if (judged.Count == 0)
            {
                yield return new Verdict(
                    CheckStatus.Insufficient,
                    new($"The grades of {name} are withheld or not in numbers.", $"“{name}”的绩效标准未公开或不是数值。"),
                    [document.At(graded[0])])
                {
                    Subject = activity,
                };
                continue;
            }

            var overlapping = judged.Where(Overlap).ToList();
            var bestIsWorst = overlapping.Exists(WorstIsOpen);
            var shown = (overlapping.Count > 0 ? overlapping : judged)[0];
            var grades = string.Join("，", Ordered(shown).Select(s => $"{Word(s.Grade)} {s.Published}"));
            yield return new Verdict(
                overlapping.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                overlapping.Count > 0
                    ? new(
                        $"The grades of {overlapping.Count} indicators of {name} {(bestIsWorst ? "overlap: the best result meets the worst grade too" : "do not follow each other")} ({grades}).",
                        $"“{name}”{overlapping.Count}项指标的绩效标准{(bestIsWorst ? "互相重叠，最好的结果也符合最差的等次" : "未依次变化")}（{grades}）。")
                    : new($"The grades of {name} are distinct ({grades}).", $"“{name}”的绩效标准界限分明（{grades}）。"),
                [.. (overlapping.Count > 0 ? overlapping : judged).Select(document.At)])
            {
                Subject = activity,
                Actual = grades,
            };
        }
    }

    private static IEnumerable<GradeStandard> Ordered(Indicator indicator) => indicator.Standards.OrderBy(s => s.Grade);

    /// <summary>Whether 差 is bounded on the same side as 优, so that whatever is 优 is 差 too.</summary>
    private static bool WorstIsOpen(Indicator indicator)
    {
        var standards = Ordered(indicator).Where(s => s.Value is not null).ToList();
        return standards[^1] is { Grade: Grade.Poor, Operator: { } worst } && HighIsGood(standards[0]) == (worst is TargetOperator.Gte or TargetOperator.Gt);
    }

    private static bool HighIsGood(GradeStandard best) => best.Operator is not (TargetOperator.Lte or TargetOperator.Lt);

    private static bool Overlap(Indicator indicator)
    {
        var standards = Ordered(indicator).Where(s => s.Value is not null).ToList();
        var highIsGood = HighIsGood(standards[0]);
        return WorstIsOpen(indicator) || standards.Zip(standards.Skip(1)).Any(pair =>
            (highIsGood ? pair.Second.Value - pair.First.Value : pair.First.Value - pair.Second.Value) is var excess
            && (pair.Second is { Grade: Grade.Poor, Operator: not null } ? excess > 0 : excess >= 0));
    }

    private static string Word(Grade grade) => grade switch
    {
        Grade.Excellent => "优",
        Grade.Good => "良",
        Grade.Fair => "中",
        _ => "差",
    };
}
