using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>The lines of categories in tables, and which stand below which.</summary>
internal static class CategoryLines
{
    /// <summary>The categories right below each category that the document names.</summary>
    public static Dictionary<(ClassificationScheme Scheme, string Code), List<Classification>> Below(CheckedDocument document) =>
        document.Facts.Classifications
            .Where(c => c.Code.Length > Categories.ClassLength)
            .GroupBy(c => (c.Scheme, Above: c.Code[..^Categories.StepLength]))
            .ToDictionary(
                group => (group.Key.Scheme, group.Key.Above),
                group => group.Select(c => new Classification { Scheme = c.Scheme, Code = c.Code }).ToList());

    /// <summary>What a category is called in a sentence, with its code.</summary>
    public static Bilingual Name(BudgetLine line)
    {
        var words = line.Classification!.Name.Length > 0 ? line.Classification.Name : line.Label;
        var name = $"{line.Classification.Code}{words}";
        return new(name, name);
    }

    /// <summary>Holds a line of a table against the lines of some categories in the same column.</summary>
    /// <remarks>An empty cell is nothing; but where cells are empty and something is missing, an amount may have been read into another column.</remarks>
    public static Verdict Sum(CheckedDocument document, BudgetLine total, Bilingual name, IReadOnlyList<Classification> categories)
    {
        var lines = categories.Select(c => document.Line(total.Measure, total.Year, c, FactOrigin.Table)).ToList();
        var printed = lines.OfType<BudgetLine>().Where(l => l.AmountFen is not null).ToList();
        var verdict = Arithmetic.Sum(
            Figure.Of(name, total.AmountFen, total, document),
            [.. printed.Select(l => Figure.Of(Name(l), l.AmountFen, l, document))]);
        return verdict.Unless(
            verdict.DifferenceFen > 0 && printed.Count < lines.Count
                ? new("Some categories print no amount in this column.", "部分下级科目在本栏未列金额。")
                : null);
    }
}
