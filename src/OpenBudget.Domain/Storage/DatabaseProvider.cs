using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenBudget.Domain.Storage.Postgres;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage;

/// <summary>What the kinds of database do differently.</summary>
internal abstract class DatabaseProvider
{
    /// <summary>Which kind it is.</summary>
    public abstract DatabaseKind Kind { get; }

    /// <summary>Where the database is, for people: the full path of a file, or a schema and its server.</summary>
    public abstract string Place { get; }

    /// <summary>The connection string for queries: nothing can be written with it.</summary>
    public abstract string ReadOnlyConnectionString { get; }

    /// <summary>The provider that the options name.</summary>
    /// <exception cref="StorageException">It is not known, or its connection string names no database.</exception>
    public static DatabaseProvider Of(DatabaseOptions options) =>
        Enum.GetValues<DatabaseKind>().Where(k => string.Equals(k.ToString(), options.Provider, StringComparison.OrdinalIgnoreCase))
            .Select(k => (DatabaseKind?)k).SingleOrDefault() switch
        {
            DatabaseKind.Sqlite => new SqliteProvider(new SqliteFile(options.ConnectionString)),
            DatabaseKind.PostgreSql => new PostgresProvider(new PostgresSchema(options.ConnectionString, options.ReconnectWithin)),
            _ => throw new StorageException(
                $"Database:Provider is '{StorageException.Shortened(options.Provider)}', which is not known."
                + $" Set it to {string.Join(" or ", Enum.GetNames<DatabaseKind>().Select(name => $"'{name}'"))}."),
        };

    /// <summary>The options of a context over an open connection.</summary>
    public static DbContextOptions<BudgetDbContext> Options(DbConnection open) =>
        open is NpgsqlConnection ? PostgresSchema.Options(open) : SqliteFile.Options(open);

    /// <summary>Builds the database if it is missing or stale.</summary>
    public abstract BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress);

    /// <summary>Builds the database in any case.</summary>
    public abstract BuildOutcome Rebuild(string seedFolder, RebuildOptions options, Action<BuildProgress>? progress);

    /// <summary>What a service does before it serves: it makes the database usable where that is its business, else makes sure that it is.</summary>
    public abstract BuildOutcome EnsureServable(string seedFolder, Action<BuildProgress>? progress);

    /// <summary>Changes the database in one transaction, while others read.</summary>
    public abstract T Change<T>(Func<BudgetDbContext, T> change);

    /// <summary>Does something, and does it anew where a server went away meanwhile and came back in time.</summary>
    public virtual T Reconnecting<T>(Func<int, T> work, Action<string> lost) => work(1);

    /// <summary>A connection that cannot write, not yet open.</summary>
    public abstract DbConnection ConnectForReading();

    /// <summary>The options of a context that cannot write.</summary>
    public abstract DbContextOptions<BudgetDbContext> ForReading();

    /// <summary>The options of a context that writes.</summary>
    public abstract DbContextOptions<BudgetDbContext> ForWriting();
}
