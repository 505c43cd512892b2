namespace OpenBudget.Domain.Storage;

/// <summary>The code of a department, which documents print only as the beginning of its units' codes.</summary>
internal static class DepartmentCode
{
    // 部门 and 单位 have three digits each: 216001 is unit 001 of department 216.
    private const int LevelLength = 3;

    /// <summary>The code by the latest year whose units have codes; null where no year has any.</summary>
    public static string? Of(BudgetDbContext database, int departmentId)
    {
        var coded = database.BudgetUnits.Where(u => u.DepartmentId == departmentId && u.Code != null);
        var latest = coded.Max(u => (int?)u.Year);
        return Of([.. coded.Where(u => u.Year == latest).Select(u => u.Code!)]);
    }

    /// <summary>The whole levels that all codes begin with; null where there are none. A unit's own level is not its department's.</summary>
    internal static string? Of(IReadOnlyList<string> unitCodes)
    {
        if (unitCodes.Count == 0)
        {
            return null;
        }

        var shortest = unitCodes.Min(c => c.Length);
        var common = 0;
        while (common < shortest && unitCodes.All(c => c[common] == unitCodes[0][common]))
        {
            common++;
        }

        var length = common - (common % LevelLength);
        if (length == shortest && length > LevelLength)
        {
            length -= LevelLength;
        }

        return length == 0 ? null : unitCodes[0][..length];
    }
}
