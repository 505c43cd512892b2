using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Ties projects to the duties they serve, where a document has both and does not tie them itself.</summary>
/// <remarks>
/// The table of duties names the duty 政治工作, and the project that pays for it is 政治工作专项经费: without the words that every project
/// has, the names are the same. Where they are not, or where two duties have the same, nothing is tied: that would be a guess.
/// </remarks>
internal static class ProjectDuties
{
    private static readonly string[] WordsOfEveryProject = ["项目", "专项", "经费", "资金", "工作"];

    /// <summary>Ties the projects that are not tied yet.</summary>
    public static void Tie(IEnumerable<Project> projects, IEnumerable<Activity> activities)
    {
        var duties = activities.Where(a => a.Kind == ActivityKind.Duty).ToLookup(a => Bare(a.Name), StringComparer.Ordinal);
        foreach (var project in projects.Where(p => p.Activity is null))
        {
            var name = Bare(project.Name);
            if (name.Length > 0 && duties[name].ToArray() is [var duty])
            {
                project.Activity = duty;
                project.ActivityBasis = project.Name == duty.Name
                    ? $"项目名称与职责活动“{duty.Name}”相同"
                    : $"项目名称“{project.Name}”与职责活动“{duty.Name}”除去{string.Concat(WordsOfEveryProject.Select(w => $"“{w}”"))}等字样后同为“{name}”";
            }
        }
    }

    private static string Bare(string name)
    {
        var bare = name.Trim();
        while (WordsOfEveryProject.FirstOrDefault(w => bare.EndsWith(w, StringComparison.Ordinal)) is { } word)
        {
            bare = bare[..^word.Length];
        }

        return bare;
    }
}
