using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed partial class PurchaseHasProcurementLine : CheckRule
{
    public override string Name => "purchase-has-procurement-line";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A project that buys stands in the procurement table", "购置类项目应列入政府采购预算");

    public override Bilingual Description => new(
        "A project that is named after equipment, or that says that it pays for government procurement, has a line in the procurement table. Printing and property management must only be listed from an amount on that differs by place and year, so a project of these without a line cannot be judged.",
        "以设备命名或写明用于政府采购的项目，应在政府采购预算表中列示。印刷、物业管理等服务达到当地当年限额标准才须列示，未列示的无法判断。");

    public override Bilingual Basis => new(
        "The Government Procurement Law, articles 2 and 33: equipment in the catalogue is bought centrally, and budgets list what is procured.",
        "《政府采购法》第二条、第三十三条：部门预算应将政府采购项目及资金列出。");

    public override Bilingual Needs => new("A procurement table, or the statement that nothing is procured.", "政府采购预算表，或无政府采购的说明。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var none = document.Facts.Statements.FirstOrDefault(NoProcurement.IsStated);
        if (document.Facts.ProcurementLines.Count == 0 && none is null)
        {
            yield break;
        }

        var lines = document.Facts.ProcurementLines.ToLookup(l => Wording.Fold(l.ProjectName), StringComparer.Ordinal);
        foreach (var project in document.Facts.Projects)
        {
            var folded = Wording.Fold(project.Name);
            var isGoods = Goods().IsMatch(folded) || (project.Purpose is { } purpose && Wording.Fold(purpose).Contains("政府采购", StringComparison.Ordinal));
            if (!isGoods && !Services().IsMatch(folded))
            {
                continue;
            }

            var listed = lines[folded].Where(l => l.Project is null || l.Project == project).ToList();
            var status = listed.Count > 0 ? CheckStatus.Pass : isGoods ? CheckStatus.Fail : CheckStatus.Insufficient;
            var name = Phrases.Cut(project.Name);
            var amount = project.AmountFen is { } fen ? Figure.Wan(fen) : "—";
            yield return new Verdict(
                status,
                status switch
                {
                    CheckStatus.Pass => new($"{name} has a line in the procurement table.", $"“{name}”已列入政府采购预算表。"),
                    CheckStatus.Fail => new(
                        $"{name} ({amount}, in 万元) buys goods or pays for procurement, and no line of procurement is for it.",
                        $"“{name}”（{amount}万元）为购置或政府采购项目，政府采购预算中却没有列示。"),
                    _ => new(
                        $"{name} ({amount}, in 万元) has no line in the procurement table; from which amount on it needs one is not printed.",
                        $"“{name}”（{amount}万元）未列入政府采购预算表；是否达到应列限额，文件未说明。"),
                },
                [
                    ProjectForm.Heading(document, project),
                    ProjectForm.Amount(document, project).Source!.Value,
                    .. listed.Select(document.At),
                    .. none is not null && listed.Count == 0 ? [document.At(none)] : Array.Empty<Evidence>(),
                ])
            {
                Subject = project,
            };
        }
    }

    [GeneratedRegex("(?:购置|复印机|打印机|一体机|电脑|计算机|服务器|投影仪|空调|办公家具|办公设备)(?:费|费用|经费|项目|专项|专项经费)?$")]
    private static partial Regex Goods();

    [GeneratedRegex("印刷|印制|物业管理")]
    private static partial Regex Services();
}
