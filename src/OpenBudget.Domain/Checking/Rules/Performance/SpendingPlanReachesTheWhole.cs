using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class SpendingPlanReachesTheWhole : CheckRule
{
    private const long Whole = 100_000_000;

    public override string Name => "spending-plan-reaches-the-whole";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A spending plan rises to 100%", "资金支出计划应逐步达到100%");

    public override Bilingual Description => new(
        "The cumulative shares of a plan never fall, no step is missing, and the last one is 100%.",
        "资金支出计划为累计比例，应逐期不减、各期齐全，末期为100%。");

    public override Bilingual Basis => new("Arithmetic: the shares are cumulative.", "算术关系：各期为累计支出比例。");

    public override Bilingual Needs => new("A project with a spending plan.", "列有资金支出计划的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var steps = project.Schedule.OrderBy(s => s.Ordinal).ToList();
            if (steps.Count == 0)
            {
                continue;
            }

            var plan = string.Join(" → ", steps.Select(s => s.Published.Length > 0 ? s.Published : "—"));
            var name = Phrases.Cut(project.Name);
            var fault = FaultOf(steps);
            yield return new Verdict(
                fault is null ? CheckStatus.Pass : CheckStatus.Fail,
                fault is null
                    ? new($"The spending plan of {name} rises to 100%: {plan}.", $"“{name}”的资金支出计划逐步达到100%：{plan}。")
                    : new($"The spending plan of {name} {fault.English}: {plan}.", $"“{name}”的资金支出计划{fault.Chinese}：{plan}。"),
                [.. steps.Select(document.At).Distinct()])
            {
                Subject = project,
                Expected = "100%",
                Actual = Percent(steps[^1].CumulativePercent),
            };
        }
    }

    private static Bilingual? FaultOf(List<ScheduleStep> steps)
    {
        if (steps.Exists(s => s.CumulativePercent is null))
        {
            return new("misses a step", "缺少一期");
        }

        if (steps.Zip(steps.Skip(1)).Any(pair => pair.Second.CumulativePercent < pair.First.CumulativePercent))
        {
            return new("falls", "前高后低");
        }

        return steps[^1].CumulativePercent switch
        {
            < Whole => new("ends below 100%", "末期不足100%"),
            > Whole => new("ends above 100%", "末期超过100%"),
            _ => null,
        };
    }

    private static string? Percent(long? millionths) =>
        millionths is { } known ? ((decimal)known / 1_000_000).ToString("0.######", CultureInfo.InvariantCulture) + "%" : null;
}
