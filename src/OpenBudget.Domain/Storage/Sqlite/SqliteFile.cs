using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>A SQLite database as a file: its path and the ways to open it.</summary>
internal sealed class SqliteFile
{
    private readonly SqliteConnectionStringBuilder _connectionString;

    /// <exception cref="StorageException">The connection string cannot be read, or names no file.</exception>
    public SqliteFile(string connectionString)
    {
        try
        {
            _connectionString = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException error)
        {
            throw new StorageException(
                $"Database:ConnectionString cannot be read: {error.Message} Write it as 'Data Source=data/openbudget.db'.", error);
        }

        var source = _connectionString.DataSource;
        if (string.IsNullOrWhiteSpace(source) || source == ":memory:" || _connectionString.Mode == SqliteOpenMode.Memory
            || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageException(
                "Database:ConnectionString must name a file, because the database is built aside and moved in place."
                + " Write it as 'Data Source=data/openbudget.db'.");
        }

        Path = System.IO.Path.GetFullPath(source);
        _connectionString.DataSource = Path;
        _connectionString.ForeignKeys = true;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Opens the file for queries only.</summary>
    public string ReadOnly => With(SqliteOpenMode.ReadOnly, Path, _connectionString.Pooling);

    /// <summary>Opens the file for writing, and never makes one.</summary>
    public string ReadWrite => With(SqliteOpenMode.ReadWrite, Path, pooling: false);

    /// <summary>Makes a file at another path. Not pooled: closing the connection lets go of the file.</summary>
    public string NewAt(string path) => With(SqliteOpenMode.ReadWriteCreate, path, pooling: false);

    public static DbConnection Connect(string connectionString) => new SqliteConnection(connectionString);

    public static DbContextOptions<BudgetDbContext> Options(Action<DbContextOptionsBuilder> more, string connectionString)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        more(Strict(builder.UseSqlite(connectionString)));
        return builder.Options;
    }

    public static DbContextOptions<BudgetDbContext> Options(DbConnection open)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        Strict(builder.UseSqlite(open));
        return builder.Options;
    }

    private static DbContextOptionsBuilder Strict(DbContextOptionsBuilder builder) =>
        builder.ReplaceService<IMigrationsSqlGenerator, StrictTableGenerator>();

    private string With(SqliteOpenMode mode, string path, bool pooling) =>
        new SqliteConnectionStringBuilder(_connectionString.ConnectionString)
        {
            DataSource = path,
            Mode = mode,
            Pooling = pooling,
        }.ConnectionString;
}
