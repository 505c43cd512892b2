using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed partial class OrganHasOneParent : CheckRule
{
    private const int LongestSentence = 60;

    public override string Name => "organ-has-one-parent";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("An office belongs to one department", "同一机构的隶属关系应一致");

    public override Bilingual Description => new(
        "Where a document says twice of an office or institution whose it is, it says the same.",
        "文件多处说明同一机构隶属哪个部门的，说法应当一致。");

    public override Bilingual Basis => new("The document itself.", "文件自身。");

    public override Bilingual Needs => new("An office whose parent is stated at least twice.", "至少两处说明隶属关系的机构。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var stated = new Dictionary<string, List<(int Line, string Parent)>>(StringComparer.Ordinal);
        for (var line = 1; line <= document.Text.Count; line++)
        {
            var words = Wording.Trim(document.Text[line]);
            words = words[..Math.Min(words.Length, LongestSentence)];
            if (words.Contains('是') && Parent().Match(Wording.Fold(words)) is { Success: true } match)
            {
                var organ = match.Groups[1].Value;
                (stated.TryGetValue(organ, out var known) ? known : stated[organ] = []).Add((line, match.Groups[2].Value));
            }
        }

        foreach (var (organ, lines) in stated)
        {
            if (lines.Count < 2)
            {
                continue;
            }

            var parents = lines.Select(l => l.Parent).Distinct().ToList();
            var listed = Phrases.List(parents);
            yield return new Verdict(
                parents.Count > 1 ? CheckStatus.Fail : CheckStatus.Pass,
                parents.Count > 1
                    ? new($"{organ} belongs to different departments in this document: {listed.English}.", $"“{organ}”在文件中隶属不同部门：{listed.Chinese}。")
                    : new($"{organ} belongs to {parents[0]} wherever this is stated.", $"“{organ}”各处均写隶属“{parents[0]}”。"),
                [.. lines.Select(l => document.At(l.Line, l.Line))])
            {
                Place = organ,
            };
        }
    }

    [GeneratedRegex("^([^，。；:,;的是()]{3,20})(?:\\([^)]{1,40}\\))?是([^，。；:,;的是()]{2,20}?)的?(?:内设|下设|派出|所属|直属)")]
    private static partial Regex Parent();
}
