using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

internal sealed partial class ProjectSentenceMatchesTable : CheckRule
{
    public override string Name => "project-sentence-matches-table";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A project’s sentence repeats the amounts of its table", "项目文字说明的金额与表格一致");

    public override Bilingual Description => new(
        "The amount, the fiscal funds and the other funds that the description of a project states are those of its table.",
        "项目资金用途说明中的预算数、财政资金和其他资金应与该项目表格所列一致。");

    public override Bilingual Basis => new("One document states one figure once.", "同一文件同一数字应一致。");

    public override Bilingual Needs => new("The amount in the description and in the table.", "说明文字和表格均列有该金额。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            if (project.Purpose is not { } purpose)
            {
                continue;
            }

            foreach (Match match in Said().Matches(Wording.Fold(purpose)))
            {
                var label = match.Groups["label"].Value;
                if (Amounts.TryReadMoney(match.Groups["amount"].Value, MoneyUnit.WanYuan, out var fen) != NumberFault.None)
                {
                    continue;
                }

                var (english, table) = label switch
                {
                    "预算数" => ("budget", ProjectForm.Amount(document, project)),
                    "其他资金" => ("other funds", ProjectForm.OtherFunds(document, project)),
                    _ => ("fiscal funds", ProjectForm.FiscalFunds(document, project)),
                };
                var said = new Figure(
                    new($"the {english} of “{project.Name}” in the sentence", $"“{project.Name}”文字所述{label}"),
                    fen,
                    Math.Min(PrintedPrecision.StepOf(match.Value, fen), table.Fen is null ? long.MaxValue : table.StepFen),
                    SourceOf(document, project, purpose));
                yield return Arithmetic.Equal(said, table with { Name = new($"the {english} in its table", $"表格所列{label}") }) with { Subject = project, Place = label };
            }
        }
    }

    /// <summary>The lines of the description, within those of the project.</summary>
    private static Evidence SourceOf(CheckedDocument document, Project project, string purpose)
    {
        var words = Wording.Fold(purpose);
        var end = Math.Min(project.LineEnd, document.Text.Count);
        for (var first = project.LineStart; first <= end; first++)
        {
            var read = 0;
            for (var last = first; last <= end; last++)
            {
                var folded = Wording.Fold(document.Text[last]);
                if ((folded.Length == 0 && read == 0) || !words.AsSpan(read).StartsWith(folded, StringComparison.Ordinal))
                {
                    break;
                }

                read += folded.Length;
                if (read == words.Length)
                {
                    return document.At(first, last);
                }
            }
        }

        return document.At(project);
    }

    [GeneratedRegex(@"(?<label>预算数|财政资金|财政拨款|其他资金)(?:为|是|:)?(?<amount>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:万元|元))", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
