using System.Collections.Concurrent;

namespace OpenBudget.Domain.Storage;

/// <summary>Contexts over connections of their own, each lent to one thread at a time and kept for the next.</summary>
/// <param name="open">Opens another.</param>
internal sealed class LentContexts(Func<BudgetDbContext> open) : IDisposable
{
    private readonly ConcurrentBag<BudgetDbContext> _all = [];
    private readonly ConcurrentBag<BudgetDbContext> _free = [];

    /// <summary>Uses one.</summary>
    public T Use<T>(Func<BudgetDbContext, T> use)
    {
        if (!_free.TryTake(out var context))
        {
            _all.Add(context = open());
        }

        var result = use(context);
        _free.Add(context);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var context in _all)
        {
            context.Dispose();
        }
    }
}
