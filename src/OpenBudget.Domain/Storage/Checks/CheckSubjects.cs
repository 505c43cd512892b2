using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OpenBudget.Domain.Storage.Checks;

/// <summary>What stored verdicts are about.</summary>
public static class CheckSubjects
{
    /// <summary>The class and the natural key of the row that each verdict is about.</summary>
    /// <param name="connection">An open connection to the database; left open.</param>
    /// <param name="checks">The row numbers of the verdicts.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The subjects by the verdicts' row numbers.</returns>
    public static async ValueTask<IReadOnlyDictionary<long, (string Type, string Key)>> ReadAsync(
        DbConnection connection, IReadOnlyList<long> checks, CancellationToken cancellation)
    {
        var context = new BudgetDbContext(DatabaseProvider.Options(connection));
        await using (context.ConfigureAwait(false))
        {
            var asked = checks.Select(c => (int)c).ToArray();
            return await context.Checks.Where(c => asked.Contains(c.Id))
                .Select(c => new { c.Id, c.SubjectType, c.SubjectKey })
                .ToDictionaryAsync(c => (long)c.Id, c => (c.SubjectType, c.SubjectKey), cancellation)
                .ConfigureAwait(false);
        }
    }
}
