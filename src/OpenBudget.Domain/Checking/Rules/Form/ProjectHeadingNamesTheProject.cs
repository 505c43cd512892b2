using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed class ProjectHeadingNamesTheProject : CheckRule
{
    private const string NameLabel = "项目名称";

    private const string ProjectWord = "项目";

    public override string Name => "project-heading-names-the-project";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("The heading of a project names the project below it", "项目表标题与项目名称一致");

    public override Bilingual Description => new(
        "The heading over a project's table has the name that the table prints.",
        "项目绩效目标表的标题应与表内项目名称一致。");

    public override Bilingual Basis => new("One project has one name.", "同一项目名称应一致。");

    public override Bilingual Needs => new("A project with a heading, and a table that prints its name.", "有标题且表内列有项目名称的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var (all, other) = (new List<Project>(), new List<(int Line, string Words)>());
        foreach (var project in document.Facts.Projects)
        {
            if (project.Quote.Contains(NameLabel, StringComparison.Ordinal) && Sections.TryReadProjectHeading(document.Text[project.LineStart], out var name, out _))
            {
                all.Add(project);
                // In 甲项目绩效目标表 the word 项目 belongs to the name or to the kind of table.
                var (inHeading, inTable) = (Wording.Fold(name), Wording.Fold(project.Name));
                if (inHeading != inTable && inHeading + ProjectWord != inTable)
                {
                    other.Add((project.LineStart, $"{name} / {project.Name}"));
                }
            }
        }

        if (all.Count > 0)
        {
            yield return other.Count > 0
                ? MarkedLines.Failed(document, other, new("Headings and tables name projects differently", "标题与表内项目名称不一致"))
                : new Verdict(
                    CheckStatus.Pass,
                    new($"The headings of all {all.Count} projects name them as their tables do.", $"{all.Count}个项目的标题与表内名称一致。"),
                    [.. all.Select(p => document.At(p.LineStart, p.LineStart))]);
        }
    }
}
