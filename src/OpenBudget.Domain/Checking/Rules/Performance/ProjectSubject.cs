using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Checking.Rules.Performance;

/// <summary>What a project is about: its name without the words that only say that it is a project.</summary>
internal static class ProjectSubject
{
    private static readonly string[] Endings = ["专项", "工作", "经费", "项目", "资金", "费用", "支出", "费"];

    /// <summary>The subject in the form that is compared: 社区矫正 of 社区矫正工作经费.</summary>
    public static string Of(string name)
    {
        var subject = Wording.Fold(name);
        while (Array.Find(Endings, end => subject.Length > end.Length && subject.EndsWith(end, StringComparison.Ordinal)) is { } ending)
        {
            subject = subject[..^ending.Length];
        }

        return subject;
    }
}
