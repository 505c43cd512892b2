using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sums;

/// <summary>Holds a list of what project expenditure is spent on against project expenditure.</summary>
internal static class ListedSpending
{
    /// <summary>Holds a list against project expenditure.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parts">What is listed; those without an amount leave room for what is missing.</param>
    /// <param name="listed">What the list is of, for the verdict.</param>
    public static Verdict Against(CheckedDocument document, IReadOnlyList<Figure> parts, Bilingual listed)
    {
        var total = Figure.Of(Measure.ProjectExpenditure, document.Year, document);
        var verdict = Arithmetic.Sum(total, parts);
        if (verdict is not { Status: CheckStatus.Fail, DifferenceFen: > 0 })
        {
            return verdict;
        }

        // Some departments publish their main projects alone: a list that is less than half of the whole is such a choice.
        return verdict.DifferenceFen * 2 > total.Fen
            ? verdict.Unless(new($"Only some {listed.English} may be listed.", $"所列{listed.Chinese}可能只是其中一部分。"))
            : verdict with { Severity = Severity.Warning };
    }
}
