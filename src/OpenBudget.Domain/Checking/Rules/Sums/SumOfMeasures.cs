using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>One total of the budget is the sum of others, in every year that the document states it for.</summary>
internal abstract class SumOfMeasures : CheckRule
{
    public override Severity Severity => Severity.Error;

    /// <summary>The total.</summary>
    protected abstract Measure Total { get; }

    /// <summary>All its parts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="year">The year that it states the total for.</param>
    protected abstract IReadOnlyList<Measure> Parts(CheckedDocument document, int year);

    /// <summary>Whether the list of parts is only what a document may print: one that is not printed is nothing, and none printed is nothing to judge.</summary>
    protected virtual bool OnlyPrintedPartsCount => false;

    /// <summary>What else may explain a difference; null where nothing does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="total">The line of the total.</param>
    /// <param name="failure">The difference.</param>
    protected virtual Bilingual? Doubt(CheckedDocument document, BudgetLine total, Verdict failure) => null;

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var total in document.Totals(Total))
        {
            var parts = Parts(document, total.Year).Select(part => Figure.Of(part, total.Year, document)).ToList();
            if (OnlyPrintedPartsCount)
            {
                parts = parts.FindAll(part => part.Source is not null);
                if (parts.Count == 0)
                {
                    continue;
                }
            }

            var verdict = Arithmetic.Sum(Figure.Of(Total, total.Year, document), parts);
            yield return verdict.Unless(verdict.Status == CheckStatus.Fail ? Doubt(document, total, verdict) : null) with { Subject = total };
        }
    }
}
