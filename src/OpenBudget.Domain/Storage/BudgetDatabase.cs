using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage;

/// <summary>The database that the options name: how it is built and opened.</summary>
public sealed class BudgetDatabase
{
    private readonly SqliteFile _file;

    /// <summary>The database of the options. Nothing is opened or made.</summary>
    /// <param name="options">Provider and connection string.</param>
    /// <exception cref="StorageException">The provider is not known, or the connection string names no file.</exception>
    public BudgetDatabase(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageException(
                $"Database:Provider is '{StorageException.Shortened(options.Provider)}', which is not known. Set it to 'Sqlite'.");
        }

        _file = new SqliteFile(options.ConnectionString);
    }

    /// <summary>The full path of the database file.</summary>
    public string Path => _file.Path;

    /// <summary>The connection string for queries: the file is never written and never made.</summary>
    public string ReadOnlyConnectionString => _file.ReadOnly;

    /// <summary>Builds the database if it is missing, or was built of other seeds or by another version.</summary>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <param name="progress">Is told of every document that was imported; null where nobody listens.</param>
    /// <returns>What was done, and why.</returns>
    /// <exception cref="SeedException">The seeds are not as their manifest says, or cannot be read. What was there is untouched.</exception>
    /// <exception cref="StorageException">The database cannot be built where the options say. What was there is untouched.</exception>
    public BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress = null) =>
        new DatabaseBuilder(_file, DocumentReader.Read, TimeProvider.System, progress).EnsureBuilt(seedFolder);

    /// <summary>A closed connection for queries.</summary>
    public DbConnection CreateReadOnlyConnection() => SqliteFile.Connect(_file.ReadOnly);

    /// <summary>A context for queries: it tracks nothing and cannot write. Its model tells tables and columns even where there is no file yet.</summary>
    public BudgetDbContext OpenForReading() =>
        new(SqliteFile.Options(b => b.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking), _file.ReadOnly));

    /// <summary>A context for importing into the database as it stands; it must have been built.</summary>
    public BudgetDbContext OpenForWriting() => new(SqliteFile.Options(_ => { }, _file.ReadWrite));
}
