using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>The database that stands in place, changed while others read it.</summary>
/// <remarks>
/// A change is one transaction with a rollback journal. Readers see the old rows until it commits; the commit waits for those that are
/// reading, and new readers wait for the commit.
/// </remarks>
internal sealed class LiveDatabase(SqliteFile file)
{
    // Each attempt that fails is another process that finished a change or a build.
    private const int MaxAttempts = 100;

    private const int Busy = 5;

    /// <summary>Changes the database in one transaction.</summary>
    /// <param name="change">The change. It runs once at most, and within the transaction.</param>
    /// <exception cref="StorageException">The database cannot be written. It is as it was.</exception>
    public T Change<T>(Func<BudgetDbContext, T> change)
    {
        try
        {
            for (var attempt = 0; attempt < MaxAttempts; attempt++)
            {
                if (TryChange(change, out var result))
                {
                    return result;
                }
            }
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            var cause = error.GetBaseException();
            throw new StorageException(
                $"The database {file.Path} could not be changed, and is as it was: {cause.Message}"
                + (cause is SqliteException { SqliteErrorCode: Busy }
                    ? " Another program reads or writes it; try again when that is done."
                    : " Check that the file and its folder can be written and have room."),
                error);
        }

        throw new StorageException($"The database {file.Path} is written by other programs all the time. Try again when they are done.");
    }

    private bool TryChange<T>(Func<BudgetDbContext, T> change, out T result)
    {
        var mark = FileMark.Of(file.Path);
        using var context = new BudgetDbContext(SqliteFile.Options(_ => { }, file.ReadWrite));
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        connection.Open();
        using (var command = connection.CreateCommand())
        {
            // SQLite itself waits in steps of milliseconds. Pages that are spilled before the commit would lock the readers out early.
            command.CommandText = FormattableString.Invariant(
                $"PRAGMA busy_timeout = {connection.DefaultTimeout * 1000L}; PRAGMA cache_spill = OFF;");
            command.ExecuteNonQuery();
        }

        using var transaction = context.Database.BeginTransaction();
        if (FileMark.Of(file.Path) != mark)
        {
            // While this one waited for its turn a new file was put there. What is written into the old one now would be lost.
            result = default!;
            return false;
        }

        result = change(context);
        transaction.Commit();
        return true;
    }
}
