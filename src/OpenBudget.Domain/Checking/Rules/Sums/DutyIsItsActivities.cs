using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class DutyIsItsActivities : CheckRule
{
    public override string Name => "duty-is-its-activities";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A duty is the sum of its activities", "职责预算数等于其各项工作活动之和");

    public override Bilingual Description => new(
        "The yearly budget of a duty is the sum of the budgets of the working activities under it.",
        "职责的年度预算数应等于其下各项工作活动预算数之和。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The budgets of the duty and of all its activities.", "职责及其全部工作活动的年度预算数。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var activities = document.Facts.Activities.Where(a => a.Parent is not null).ToLookup(a => a.Parent!);
        foreach (var duty in document.Facts.Activities)
        {
            if (activities.Contains(duty))
            {
                yield return Arithmetic.Sum(Of(duty, document), [.. activities[duty].Select(a => Of(a, document))]) with { Subject = duty };
            }
        }
    }

    private static Figure Of(Activity activity, CheckedDocument document) =>
        Figure.Of(new($"“{activity.Name}”", $"“{activity.Name}”"), activity.AmountFen, activity, document);
}
