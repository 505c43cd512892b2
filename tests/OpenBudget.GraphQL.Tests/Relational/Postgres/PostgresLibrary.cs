using Microsoft.EntityFrameworkCore;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>A library in a PostgreSQL database, and an executor over it.</summary>
internal sealed class PostgresLibrary : LibraryEngine
{
    public PostgresLibrary(string connectionString, SqlDialect? dialect = null, GraphQL.Execution.ExecutorOptions? limits = null)
        : this(connectionString, ContextOf(connectionString), dialect ?? new PostgresDialect(), limits)
    {
    }

    private PostgresLibrary(string connectionString, LibraryContext context, SqlDialect dialect, GraphQL.Execution.ExecutorOptions? limits)
        : base(new PostgresDatabase(connectionString, StoredModel.Of(context.Model), dialect), context, null, limits)
    {
    }

    /// <summary>Makes the tables of the library in an empty database and fills them.</summary>
    public static void Fill(string connectionString, IEnumerable<object> rows)
    {
        using var context = ContextOf(connectionString);
        context.Database.EnsureCreated();
        foreach (var sql in LibraryTrigrams.OnPostgres())
        {
            context.Database.ExecuteSqlRaw(sql);
        }

        context.AddRange(rows);
        context.SaveChanges();
    }

    private static LibraryContext ContextOf(string connectionString) =>
        new(new DbContextOptionsBuilder<LibraryContext>().UseNpgsql(connectionString).Options);
}

/// <summary>The library of the few rows that tests know by name, made when a test first asks for it.</summary>
public sealed class FewOnPostgres : IDisposable
{
    private readonly PostgresTestDatabase _database = new();
    private readonly Lazy<PostgresLibrary> _library;

    public FewOnPostgres() => _library = new Lazy<PostgresLibrary>(() =>
    {
        PostgresLibrary.Fill(_database.ConnectionString, LibraryRows.Few());
        return new PostgresLibrary(_database.ConnectionString);
    });

    public LibraryEngine Library => _library.Value;

    public void Dispose()
    {
        if (_library.IsValueCreated)
        {
            _library.Value.Dispose();
        }

        _database.Dispose();
    }
}
