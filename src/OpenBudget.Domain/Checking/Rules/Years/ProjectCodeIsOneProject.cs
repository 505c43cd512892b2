using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Years;

internal sealed class ProjectCodeIsOneProject : CheckRule
{
    public override string Name => "project-code-is-one-project";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A project code stands for one project with one amount", "一个项目编码对应一个项目、一个金额");

    public override Bilingual Description => new(
        "A project that a document states more than once under one code has the same name and the same amount each time.",
        "同一项目编码在文件中出现多次的，项目名称和预算数应一致。");

    public override Bilingual Basis => new("A code identifies a project.", "项目编码唯一标识项目。");

    public override Bilingual Needs => new("Projects with codes.", "项目列有编码。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var same in document.Facts.Projects.Where(p => p.Code is not null).GroupBy(p => Wording.Fold(p.Code!)))
        {
            var first = same.First();
            var other = same.FirstOrDefault(p => Wording.Fold(p.Name) != Wording.Fold(first.Name) || (p.AmountFen is { } amount && first.AmountFen is { } stated && amount != stated));
            yield return other is null
                ? new Verdict(
                    CheckStatus.Pass,
                    new($"{first.Code} stands for “{first.Name}” alone.", $"编码{first.Code}只对应“{first.Name}”。"),
                    [document.At(first, first.LineStart, first.LineStart)])
                {
                    Subject = first,
                }
                : new Verdict(
                    CheckStatus.Fail,
                    new(
                        $"{first.Code} stands for “{first.Name}” ({Amount(first)} 万元) and for “{other.Name}” ({Amount(other)} 万元).",
                        $"编码{first.Code}既对应“{first.Name}”（{Amount(first)}万元），又对应“{other.Name}”（{Amount(other)}万元）。"),
                    [document.At(first, first.LineStart, first.LineStart), .. Arithmetic.Sources([ProjectForm.Amount(document, first), ProjectForm.Amount(document, other)])])
                {
                    Subject = first,
                    Expected = $"{first.Name} {Amount(first)}",
                    Actual = $"{other.Name} {Amount(other)}",
                };
        }
    }

    private static string Amount(Project project) => project.AmountFen is { } fen ? Figure.Wan(fen) : "—";
}
