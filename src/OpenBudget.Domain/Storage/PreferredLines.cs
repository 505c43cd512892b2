using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>Chooses, among the lines that state one measure of one year and category, the one to use; and copies the totals to the budget.</summary>
internal static class PreferredLines
{
    /// <summary>Chooses anew for the given years of a department.</summary>
    /// <remarks>
    /// The department's own document of the year comes before all others, then the latest document. Within one document a line with an
    /// amount comes before one without, the table before the sentence, and what stands first before what stands later.
    /// </remarks>
    public static void Choose(BudgetDbContext database, int departmentId, IReadOnlyCollection<int> years)
    {
        var lines = database.BudgetLines
            .Where(l => l.DepartmentId == departmentId && years.Contains(l.Year))
            .Select(l => new Candidate(
                l.Id, l.Year, l.Measure, l.ClassificationId, l.Document.Year, l.AmountFen, l.Origin, l.LineStart, l.LineEnd, l.Preferred))
            .ToList();

        var chosen = lines
            .OrderByDescending(l => l.DocumentYear == l.Year)
            .ThenByDescending(l => l.DocumentYear)
            .ThenBy(l => l.AmountFen is null)
            .ThenBy(l => l.Origin)
            .ThenBy(l => l.LineStart)
            .ThenBy(l => l.LineEnd)
            .ThenBy(l => l.Id)
            .DistinctBy(l => (l.Year, l.Measure, l.ClassificationId))
            .ToDictionary(l => (l.Year, l.Measure, l.ClassificationId));

        // First away with the old, then in with the new: at no moment may there be two.
        int[] noLonger = [.. lines.Where(l => l.Preferred && chosen[(l.Year, l.Measure, l.ClassificationId)].Id != l.Id).Select(l => l.Id)];
        int[] newly = [.. chosen.Values.Where(l => !l.Preferred).Select(l => l.Id)];
        SetPreferred(database, noLonger, false);
        SetPreferred(database, newly, true);

        foreach (var budget in database.Budgets.Where(b => b.DepartmentId == departmentId && years.Contains(b.Year)).ToList())
        {
            CopyAmounts(budget, measure => chosen.GetValueOrDefault((budget.Year, measure, null))?.AmountFen);
        }
    }

    private static void SetPreferred(BudgetDbContext database, int[] ids, bool preferred)
    {
        if (ids.Length > 0)
        {
            database.BudgetLines.Where(l => ids.Contains(l.Id)).ExecuteUpdate(set => set.SetProperty(l => l.Preferred, preferred));
        }
    }

    private static void CopyAmounts(Budget budget, Func<Measure, long?> amountOf)
    {
        budget.TotalRevenueFen = amountOf(Measure.TotalRevenue);
        budget.TotalExpenditureFen = amountOf(Measure.TotalExpenditure);
        budget.BasicExpenditureFen = amountOf(Measure.BasicExpenditure);
        budget.PersonnelExpenditureFen = amountOf(Measure.PersonnelExpenditure);
        budget.NonPersonnelExpenditureFen = amountOf(Measure.NonPersonnelExpenditure);
        budget.ProjectExpenditureFen = amountOf(Measure.ProjectExpenditure);
        budget.AgencyOperatingExpensesFen = amountOf(Measure.AgencyOperatingExpenses);
        budget.ThreePublicExpensesFen = amountOf(Measure.ThreePublicExpenses);
    }

    private sealed record Candidate(
        int Id,
        int Year,
        Measure Measure,
        int? ClassificationId,
        int DocumentYear,
        long? AmountFen,
        FactOrigin Origin,
        int LineStart,
        int LineEnd,
        bool Preferred);
}
