using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed partial class TextsNameItsOwnProject : CheckRule
{
    /// <summary>Shorter subjects (护路, 综治) are everyday words.</summary>
    private const int ShortestSubject = 4;

    private const int LongestSubject = 20;

    public override string Name => "texts-name-their-own-project";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("Goals and indicators speak of their own project", "绩效目标和指标应针对本项目");

    public override Bilingual Description => new(
        "A goal or indicator does not name the work, budget or programme that another project of the document is for, without naming its own.",
        "绩效目标和指标不应写成本文件中另一个项目的工作、预算或建设内容。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: goals and indicators follow from what the project is for.",
        "财预〔2021〕101号：绩效目标和指标应与项目内容直接相关。");

    public override Bilingual Needs => new("A project with published goals or indicators, and other projects in the document.", "已公开绩效目标或指标的项目，且文件中另有其他项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var subjects = document.Facts.Projects.Select(p => (Subject: ProjectSubject.Of(p.Name), p.Name))
            .Where(p => p.Subject.Length is >= ShortestSubject and <= LongestSubject)
            .DistinctBy(p => p.Subject)
            .ToFrozenDictionary(p => p.Subject, p => p.Name, StringComparer.Ordinal);
        if (subjects.Count < 2)
        {
            yield break;
        }

        int[] lengths = [.. subjects.Keys.Select(s => s.Length).Distinct().OrderDescending()];
        foreach (var project in document.Facts.Projects)
        {
            var texts = project.Goals.Where(g => g.Text is not null).Select(g => (Text: g.Text!, Row: (Sourced)g))
                .Concat(project.Indicators.Where(i => i.Name is not null).Select(i => (Text: $"{i.Name}。{i.Description}", Row: (Sourced)i)))
                .ToList();
            if (texts.Count == 0)
            {
                continue;
            }

            var own = Wording.Fold(project.Name + project.Purpose);
            var subject = ProjectSubject.Of(project.Name);
            var foreign = new List<(string Name, string Text, Sourced Row)>();
            foreach (var (text, row) in texts)
            {
                var folded = Wording.Fold(text);
                if (!folded.Contains(subject, StringComparison.Ordinal) && Named(folded, subjects, lengths, own) is { } named)
                {
                    foreign.Add((named, text, row));
                }
            }

            var name = Phrases.Cut(project.Name);
            yield return new Verdict(
                foreign.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
                foreign.Count > 0
                    ? new(
                        $"{name} speaks of what another project is for, {Phrases.Cut(foreign[0].Name)}: {Phrases.List([.. foreign.Select(f => f.Text.TrimEnd('。'))]).English}.",
                        $"“{name}”写的是另一项目“{Phrases.Cut(foreign[0].Name)}”的内容：{Phrases.List([.. foreign.Select(f => f.Text.TrimEnd('。'))]).Chinese}。")
                    : new($"The goals and indicators of {name} name no other project.", $"“{name}”的绩效目标和指标未写成其他项目的内容。"),
                [.. (foreign.Count > 0 ? foreign.Select(f => f.Row) : [project]).Select(document.At)])
            {
                Subject = project,
            };
        }
    }

    /// <summary>The project whose subject the words name as somebody's work, budget or programme; null where there is none.</summary>
    private static string? Named(string folded, FrozenDictionary<string, string> subjects, int[] lengths, string own)
    {
        var known = subjects.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in BehindSubjects().EnumerateMatches(folded))
        {
            foreach (var length in lengths)
            {
                if (length <= match.Index
                    && folded.AsSpan(match.Index - length, length) is var words
                    && known.TryGetValue(words, out var name)
                    && !own.AsSpan().Contains(words, StringComparison.Ordinal))
                {
                    return name;
                }
            }
        }

        return null;
    }

    [GeneratedRegex("工作|经费|预算|专项|项目|建设")]
    private static partial Regex BehindSubjects();
}
