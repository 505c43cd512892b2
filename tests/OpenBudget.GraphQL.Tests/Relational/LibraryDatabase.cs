using Microsoft.EntityFrameworkCore;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>A library in a SQLite file of its own, and an executor over it.</summary>
public sealed class LibraryDatabase : LibraryEngine
{
    private static readonly Lazy<byte[]> Few = new(() => FileOf(LibraryRows.Few()));

    private readonly string _folder;

    /// <summary>The library of the few rows that tests know by name.</summary>
    public LibraryDatabase()
        : this(Few.Value)
    {
    }

    internal LibraryDatabase(byte[] file, SqlDialect? dialect = null, RelationalOptions? options = null, ExecutorOptions? limits = null)
        : this(Written(file), dialect ?? new SqliteDialect(), options, limits)
    {
    }

    private LibraryDatabase(string path, SqlDialect dialect, RelationalOptions? options, ExecutorOptions? limits)
        : this(path, ContextOf(path), dialect, options, limits)
    {
    }

    private LibraryDatabase(string path, LibraryContext context, SqlDialect dialect, RelationalOptions? options, ExecutorOptions? limits)
        : base(new SqliteDatabase($"Data Source={path}", StoredModel.Of(context.Model), dialect), context, options, limits)
    {
        Path = path;
        _folder = System.IO.Path.GetDirectoryName(path)!;
    }

    public string Path { get; }

    /// <summary>The bytes of a database file with these rows.</summary>
    internal static byte[] FileOf(IEnumerable<object> rows)
    {
        var folder = Directory.CreateTempSubdirectory("library-").FullName;
        try
        {
            var path = System.IO.Path.Combine(folder, "library.db");
            using var context = ContextOf(path);
            context.Database.EnsureCreated();
            context.AddRange(rows);
            context.SaveChanges();
            foreach (var sql in LibraryTrigrams.OnSqlite())
            {
                context.Database.ExecuteSqlRaw(sql);
            }

            // As the service hands its file over: without companions, so that it opens read-only and can be replaced by a rename.
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode = DELETE");
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Written(byte[] file)
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("library-").FullName, "library.db");
        File.WriteAllBytes(path, file);
        return path;
    }

    private static LibraryContext ContextOf(string path) =>
        new(new DbContextOptionsBuilder<LibraryContext>().UseSqlite($"Data Source={path};Pooling=False").Options);
}
