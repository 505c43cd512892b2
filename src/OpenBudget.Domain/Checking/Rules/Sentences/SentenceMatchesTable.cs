using OpenBudget.Domain.Checking.Rules.Sums;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

internal sealed class SentenceMatchesTable : CheckRule
{
    public override string Name => "sentence-matches-table";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A sentence repeats the amount of the table", "文字所述金额与表格一致");

    public override Bilingual Description => new(
        "An amount that a sentence states of a total or of a category is the one that the table prints of it, 万元 beside 元 included.",
        "文字说明中合计或科目的金额应与表格所列一致；单位分别为万元和元的，换算后核对。");

    public override Bilingual Basis => new("One document states one figure once.", "同一文件同一数字应一致。");

    public override Bilingual Needs => new(
        "The same total or category of the same year in a sentence and in a table.",
        "同一年度同一项目在文字和表格中均有列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var sentence in document.Facts.Lines)
        {
            if (sentence is { Origin: FactOrigin.Text, AmountFen: not null } && InTable(document, sentence) is { AmountFen: not null } table)
            {
                var name = sentence.Classification is null ? MeasureNames.Of(sentence.Measure, sentence.Year, document) : CategoryLines.Name(sentence);
                yield return Compare(name, Figure.Of(Said(name), sentence.AmountFen, sentence, document), table, document) with { Subject = sentence };
            }
        }

        foreach (var comparison in StatedComparison.Of(document))
        {
            if (comparison is { Subject: { } subject } && comparison.Year == document.Year && InTable(document, subject) is { AmountFen: not null } table)
            {
                var name = CategoryLines.Name(subject);
                yield return Compare(name, comparison.Now with { Name = Said(name) }, table, document) with { Subject = subject, Place = "预算安排" };
            }
        }
    }

    private static Verdict Compare(Bilingual name, Figure said, BudgetLine table, CheckedDocument document)
    {
        var printed = Figure.Of(new($"{name.English} in the table", $"表格所列{name.Chinese}"), table.AmountFen, table, document);
        var verdict = Arithmetic.Equal(said, printed);
        return verdict.Status == CheckStatus.Fail && IsSlipOfUnit(said.Fen!.Value, printed.Fen!.Value)
            ? verdict with
            {
                Message = new(
                    $"{verdict.Message.English} One of the two seems to be in the wrong unit of money.",
                    $"{verdict.Message.Chinese}其中一处的金额单位可能有误。"),
            }
            : verdict;
    }

    private static bool IsSlipOfUnit(long said, long printed) => said != 0 && printed != 0 && (said / printed == 10_000 || printed / said == 10_000);

    private static Bilingual Said(Bilingual name) => new($"{name.English} in the sentence", $"文字所述{name.Chinese}");

    // A list of what 财政拨款 is spent on is held against the columns of 财政拨款, or of all money where there is no other.
    private static BudgetLine? InTable(CheckedDocument document, BudgetLine sentence)
    {
        var own = document.Line(sentence.Measure, sentence.Year, sentence.Classification, FactOrigin.Table);
        return own is null && sentence is { Measure: Measure.FiscalAppropriation, Classification: { } category } && IsAllAppropriation(document, sentence.Year)
            ? document.Line(Measure.TotalExpenditure, sentence.Year, category, FactOrigin.Table)
            : own;
    }

    private static bool IsAllAppropriation(CheckedDocument document, int year) =>
        document.Amount(Measure.FiscalAppropriation, year)?.AmountFen is { } appropriation
        && document.Line(Measure.TotalExpenditure, year, null, FactOrigin.Table)?.AmountFen == appropriation;
}
