using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>One kind of fact of the document that is being imported: what it stated before, and what it states now.</summary>
internal abstract class FactTable
{
    /// <summary>How many rows the document had before.</summary>
    public abstract int CountBefore { get; }

    /// <summary>How many rows it has now.</summary>
    public abstract int Count { get; }

    /// <summary>Deletes the rows it had before.</summary>
    public abstract void DeleteEarlier();

    /// <summary>Adds the rows it has now to the context.</summary>
    public abstract void AddEntered();
}

/// <inheritdoc cref="FactTable"/>
/// <remarks>A row whose key was there before keeps its number, so that cursors and links into a list outlive a correction.</remarks>
internal sealed class FactTable<T> : FactTable where T : Fact
{
    private readonly BudgetDbContext _database;
    private readonly Document _document;
    private readonly Dictionary<string, int> _earlier;
    private readonly Dictionary<string, int> _equals = new(StringComparer.Ordinal);
    private readonly List<T> _entered = [];
    private int _lastId;

    public FactTable(BudgetDbContext database, Document document)
    {
        _database = database;
        _document = document;
        _earlier = database.Set<T>()
            .Where(f => f.DocumentId == document.Id)
            .Select(f => new { f.Key, f.Id })
            .ToDictionary(f => f.Key, f => f.Id, StringComparer.Ordinal);
        _lastId = database.Set<T>().Max(f => (int?)f.Id) ?? 0;
    }

    /// <inheritdoc/>
    public override int CountBefore => _earlier.Count;

    /// <inheritdoc/>
    public override int Count => _entered.Count;

    /// <summary>Gives a fact its key, number, document, department and year (its own where it has one).</summary>
    /// <param name="fact">The fact, as the reader made it.</param>
    /// <param name="keyAmongEquals">Its key by the ordinal among equals, from 1.</param>
    public void Enter(T fact, Func<int, string> keyAmongEquals)
    {
        var first = keyAmongEquals(1);
        var ordinal = _equals[first] = _equals.GetValueOrDefault(first) + 1;
        fact.Key = ordinal == 1 ? first : keyAmongEquals(ordinal);
        fact.Id = _earlier.TryGetValue(fact.Key, out var id) ? id : ++_lastId;
        fact.DocumentId = _document.Id;
        fact.DepartmentId = _document.DepartmentId;
        _entered.Add(fact);
    }

    /// <inheritdoc/>
    public override void DeleteEarlier()
    {
        if (_earlier.Count > 0)
        {
            _database.Set<T>().Where(f => f.DocumentId == _document.Id).ExecuteDelete();
        }
    }

    /// <inheritdoc/>
    public override void AddEntered() => _database.AddRange(_entered);
}
