using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

internal sealed class TotalIsItsCategories : CheckRule
{
    public override string Name => "total-is-its-categories";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A total is the sum of its categories", "合计等于各类科目之和");

    public override Bilingual Description => new(
        "The total of a column of a table is the sum of its categories of the first level; the amounts that sentences list by category add up to their total.",
        "分科目预算表的合计应等于各类之和，逐栏核对；文字逐项说明的科目金额之和应等于其合计。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The total, and all categories of one classification.", "合计及同一分类的全部科目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var categories in document.Facts.Lines
            .Where(l => l.Classification is not null)
            .GroupBy(l => (l.Year, l.Measure, l.Classification!.Scheme, l.Origin)))
        {
            var (year, measure, scheme, origin) = categories.Key;
            if (document.Line(measure, year, null, origin) is not { AmountFen: not null } total)
            {
                continue;
            }

            var verdict = origin == FactOrigin.Table ? OfTable(document, total, scheme) : OfSentences(document, total, scheme, [.. categories]);
            if (verdict is not null)
            {
                yield return verdict with { Subject = total, Place = $"{scheme} {origin}" };
            }
        }
    }

    private static Verdict? OfTable(CheckedDocument document, BudgetLine total, ClassificationScheme scheme)
    {
        var classes = document.Facts.Classifications
            .Where(c => c.Scheme == scheme && c.Level == ClassificationLevel.Class)
            .Select(c => new Classification { Scheme = scheme, Code = c.Code })
            .ToList();
        if (!classes.Exists(c => document.Line(total.Measure, total.Year, c, FactOrigin.Table) is not null))
        {
            return null;
        }

        var verdict = CategoryLines.Sum(document, total, MeasureNames.Of(total.Measure, total.Year, document), classes);
        return verdict.Unless(
            verdict.DifferenceFen > 0 && scheme == ClassificationScheme.Economic
                ? new("The table by economic categories may be of the general public budget alone.", "经济分类表可能只含一般公共预算部分。")
                : null);
    }

    // A sentence may leave a category out that the tables have; then the sum tells nothing.
    private static Verdict? OfSentences(CheckedDocument document, BudgetLine total, ClassificationScheme scheme, List<BudgetLine> stated)
    {
        var items = stated.FindAll(l => l.Classification!.Level == ClassificationLevel.Item && l.AmountFen is not null);
        if (items.Count < 2)
        {
            return null;
        }

        var codes = items.Select(l => l.Classification!.Code).ToHashSet(StringComparer.Ordinal);
        var unstated = document.Facts.Classifications.FirstOrDefault(c => c.Scheme == scheme && c.Level == ClassificationLevel.Item && !codes.Contains(c.Code));
        var isComplete = unstated is null && document.Facts.Classifications.Any(c => c.Scheme == scheme && c.Level == ClassificationLevel.Item);
        var verdict = Arithmetic.Sum(
            Figure.Of(MeasureNames.Of(total.Measure, total.Year, document), total.AmountFen, total, document),
            [.. items.Select(l => Figure.Of(CategoryLines.Name(l), l.AmountFen, l, document))]);
        return verdict.Unless(
            isComplete ? null
            : unstated is null ? new("The sentences may leave categories out.", "文字说明可能未列全部科目。")
            : new($"No sentence is read of {unstated.Code} {unstated.Name}.", $"文字说明未见{unstated.Code}{unstated.Name}。"));
    }
}
