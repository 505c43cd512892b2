namespace OpenBudget.Api.Exports;

/// <summary>What a column is in the words of the Fiscal Data Package 1.0 (its taxonomy of column types).</summary>
/// <remarks>The taxonomy knows who spends, what for, when and how much. It has nothing for performance indicators or assets, whose columns have no type.</remarks>
internal static class FiscalColumnTypes
{
    private const string Administrative = "administrative-classification:generic";
    private const string Functional = "functional-classification:generic";
    private const string Project = "activity:generic:project";
    private const string Program = "activity:generic:program";

    // A column of any table, where it names what the row belongs to.
    private static readonly Dictionary<string, string> Everywhere = new(StringComparer.Ordinal)
    {
        ["year"] = "date:fiscal-year",
        ["department.code"] = $"{Administrative}:level1:code",
        ["department.name"] = $"{Administrative}:level1:label",
        ["budgetUnit.code"] = $"{Administrative}:level2:code",
        ["budgetUnit.name"] = $"{Administrative}:level2:label",
        ["project.code"] = $"{Project}:code",
        ["project.name"] = $"{Project}:label",
        ["activity.name"] = $"{Program}:label",
        ["classification.code"] = $"{Functional}:code",
        ["classification.name"] = $"{Functional}:label",
    };

    private static readonly Dictionary<(string Table, string Column), string> Own = new()
    {
        [("departments", "code")] = $"{Administrative}:level1:code",
        [("departments", "name")] = $"{Administrative}:level1:label",
        [("budget-units", "code")] = $"{Administrative}:level2:code",
        [("budget-units", "name")] = $"{Administrative}:level2:label",
        [("budget-lines", "id")] = "budget-line-id",
        [("budget-lines", "measure")] = "value-kind:code",
        [("budget-lines", "label")] = "value-kind:label",
        [("budget-lines", "amount")] = "value",
        [("projects", "code")] = $"{Project}:code",
        [("projects", "name")] = $"{Project}:label",
        [("projects", "amount")] = "value",
        [("activities", "number")] = $"{Program}:code",
        [("activities", "name")] = $"{Program}:label",
        [("activities", "amount")] = "value",
        [("procurement-lines", "amount")] = "value",
        [("classifications", "code")] = $"{Functional}:code",
        [("classifications", "name")] = $"{Functional}:label",
    };

    /// <summary>The type of a column; null where the taxonomy has none.</summary>
    public static string? Of(string table, string column) => Own.GetValueOrDefault((table, column)) ?? Everywhere.GetValueOrDefault(column);
}
