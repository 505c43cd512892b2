using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed partial class NoProcurementAgrees : CheckRule
{
    public override string Name => "no-procurement-agrees";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("Where nothing is procured, nothing is", "说明无政府采购的，不应另有采购");

    public override Bilingual Description => new(
        "A document that says that nothing is procured lists no procurement. Where the document of the next year pays for procurement that was tendered before and not paid, that is worth a question.",
        "说明无政府采购预算的文件不应列示采购；次年文件安排支付此前已招标未支付的采购款的，应予核实。");

    public override Bilingual Basis => new("The document's own statement.", "文件自身的说明。");

    public override Bilingual Needs => new("The statement that nothing is procured.", "无政府采购的说明。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        if (document.Facts.Statements.FirstOrDefault(NoProcurement.IsStated) is { } none)
        {
            yield return WithinYear(document, none);
        }

        if (document.Previous is { } previous && previous.Facts.Statements.FirstOrDefault(NoProcurement.IsStated) is { } earlier)
        {
            yield return YearAfter(document, previous, earlier);
        }
    }

    private static Verdict WithinYear(CheckedDocument document, Statement none)
    {
        var total = document.Amount(Measure.Procurement) is { AmountFen: > 0 } line ? line : null;
        var fails = total is not null || document.Facts.ProcurementLines.Count > 0;
        return new Verdict(
            fails ? CheckStatus.Fail : CheckStatus.Pass,
            fails
                ? new($"“{Phrases.Cut(none.Text)}” stands beside procurement that is listed.", $"文中写“{Phrases.Cut(none.Text)}”，却列有政府采购。")
                : new($"“{Phrases.Cut(none.Text)}”, and none is listed.", $"文中写“{Phrases.Cut(none.Text)}”，也未列政府采购。"),
            [document.At(none), .. total is null ? [] : new[] { document.At(total) }, .. document.Facts.ProcurementLines.Select(document.At)])
        {
            Subject = none,
        };
    }

    private static Verdict YearAfter(CheckedDocument document, CheckedDocument previous, Statement earlier)
    {
        var unpaid = document.Facts.Projects.Where(p => p.Purpose is { } purpose && Unpaid().IsMatch(Wording.Fold(purpose))).ToList();
        var listed = Phrases.List([.. unpaid.Select(p => p.Name)]);
        return new Verdict(
            unpaid.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
            unpaid.Count > 0
                ? new(
                    $"The document of {previous.Year} says “{Phrases.Cut(earlier.Text)}”; that of {document.Year} pays for procurement tendered before and not paid: {listed.English}.",
                    $"{previous.Year}年文件写“{Phrases.Cut(earlier.Text)}”，{document.Year}年却安排支付此前招标未支付的政府采购：{listed.Chinese}。")
                : new(
                    $"The document of {previous.Year} says that nothing is procured, and that of {document.Year} pays for none that was left over.",
                    $"{previous.Year}年文件写明无政府采购，{document.Year}年也没有遗留的采购付款。"),
            [.. unpaid.Select(p => ProjectForm.Purpose(document, p)), previous.At(earlier)])
        {
            Place = "次年",
            Severity = Model.Severity.Warning,
        };
    }

    [GeneratedRegex("政府采购[^。;]{0,8}(?:未支付|未付|欠付|尾款)")]
    private static partial Regex Unpaid();
}
