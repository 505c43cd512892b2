using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Sets beside each change that a document states in words the change that the figures give.</summary>
internal static class ReportedChangeFigures
{
    /// <summary>Computes anew the changes of a department that one of the given years is an end of.</summary>
    /// <remarks>The figures are the preferred lines of the totals, so this comes after <see cref="PreferredLines.Choose"/>.</remarks>
    public static void Compute(BudgetDbContext database, int departmentId, IReadOnlyCollection<int> years)
    {
        var changes = database.ReportedChanges
            .Where(c => c.DepartmentId == departmentId && (years.Contains(c.Year) || years.Contains(c.BaseYear)))
            .ToList();
        if (changes.Count == 0)
        {
            return;
        }

        int[] ends = [.. changes.SelectMany(c => new[] { c.Year, c.BaseYear }).Distinct()];
        var figures = database.BudgetLines
            .Where(l => l.DepartmentId == departmentId && ends.Contains(l.Year) && l.Preferred && l.ClassificationId == null)
            .Select(l => new { l.Year, l.Measure, l.AmountFen })
            .ToDictionary(l => (l.Year, l.Measure), l => l.AmountFen);
        foreach (var change in changes)
        {
            change.ComputedFen = figures.GetValueOrDefault((change.Year, change.Measure)) - figures.GetValueOrDefault((change.BaseYear, change.Measure));
            change.Agrees = change.ComputedFen is { } computed ? Agrees(change, computed) : null;
        }
    }

    // What is said to be unchanged states a change of 0, printed or not; an amount beside those words agrees with nothing.
    private static bool? Agrees(ReportedChange change, long computed) => change.Direction == ChangeDirection.Unchanged
        ? computed == 0 && change.ReportedFen is null or 0
        : change.ReportedFen is { } reported ? reported == computed : null;
}
