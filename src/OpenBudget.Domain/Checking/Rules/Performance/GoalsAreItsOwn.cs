using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class GoalsAreItsOwn : CheckRule
{
    public override string Name => "goals-are-its-own";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A project has goals of its own", "项目绩效目标不应照搬其他项目");

    public override Bilingual Description => new(
        "The goals of a project that does not even name its own subject are not, word for word, those of another project with another name.",
        "项目的绩效目标未写明本项目内容时，不应与另一名称不同的项目逐字相同。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: goals follow from what the project is for.",
        "财预〔2021〕101号：绩效目标应与项目内容直接相关。");

    public override Bilingual Needs => new("A project with goals that are published, and another one.", "已公开绩效目标的项目，且另有其他项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var stated = document.Facts.Projects
            .Select(p => (Project: p, Goals: p.Goals.Where(g => g.Text is not null).Select(g => Wording.Fold(g.Text).TrimEnd('。', ';')).Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(p => p.Goals.Count > 0)
            .ToList();
        if (stated.Count < 2)
        {
            yield break;
        }

        var (bySet, byGoal) = (new FirstTwo(), new FirstTwo());
        foreach (var (project, goals) in stated)
        {
            bySet.Add(string.Join('\n', goals), project);
            foreach (var goal in goals)
            {
                byGoal.Add(goal, project);
            }
        }

        foreach (var (project, goals) in stated)
        {
            var isOwn = project.Goals.Exists(g => g.Text is { } text && Wording.Fold(text).Contains(ProjectSubject.Of(project.Name), StringComparison.Ordinal));
            var other = isOwn ? null : bySet.OtherThan(project, string.Join('\n', goals)) ?? (goals.Count == 1 ? byGoal.OtherThan(project, goals[0]) : null);
            var name = Phrases.Cut(project.Name);
            yield return new Verdict(
                other is null ? CheckStatus.Pass : CheckStatus.Fail,
                other is null
                    ? new($"The goals of {name} are its own.", $"“{name}”的绩效目标未与其他项目雷同。")
                    : new(
                        $"The goals of {name} are, word for word, those of {Phrases.Cut(other.Name)}: {Phrases.Cut(project.Goals.First(g => g.Text is not null).Text!)}.",
                        $"“{name}”的绩效目标与“{Phrases.Cut(other.Name)}”逐字相同：{Phrases.Cut(project.Goals.First(g => g.Text is not null).Text!)}。"),
                [.. project.Goals.Concat(other?.Goals ?? []).Where(g => g.Text is not null).Select(document.At)])
            {
                Subject = project,
            };
        }
    }

    /// <summary>Of the projects that share a text the first two of different names: one of them is always another one.</summary>
    private sealed class FirstTwo
    {
        private readonly Dictionary<string, List<Project>> _projects = new(StringComparer.Ordinal);

        public void Add(string text, Project project)
        {
            var known = _projects.TryGetValue(text, out var found) ? found : _projects[text] = [];
            if (known.Count < 2 && !known.Exists(p => SameSubject(p, project)))
            {
                known.Add(project);
            }
        }

        public Project? OtherThan(Project project, string text) => _projects[text].Find(p => !SameSubject(p, project));

        private static bool SameSubject(Project one, Project other) => one == other || ProjectSubject.Of(one.Name) == ProjectSubject.Of(other.Name);
    }
}
