namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>What was read of each department, in the order read.</summary>
internal sealed class DepartmentRows<T>
{
    private readonly Dictionary<int, List<T>> _rows = [];

    /// <summary>What was read of a department; empty where nothing was.</summary>
    public IReadOnlyList<T> this[int department] => _rows.TryGetValue(department, out var rows) ? rows : [];

    public void Add(int department, T row)
    {
        if (!_rows.TryGetValue(department, out var rows))
        {
            _rows.Add(department, rows = []);
        }

        rows.Add(row);
    }
}
