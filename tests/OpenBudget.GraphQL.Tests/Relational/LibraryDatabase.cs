using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The library in a SQLite file of its own, and an executor over it.</summary>
public sealed class LibraryDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("library-").FullName;
    private readonly RequestExecutor _executor;

    public LibraryDatabase()
    {
        var connectionString = $"Data Source={Path.Combine(_folder, "library.db")}";
        using var context = new LibraryContext(
            new DbContextOptionsBuilder<LibraryContext>().UseSqlite(connectionString + ";Pooling=False").Options);
        context.Database.EnsureCreated();
        context.AddRange(LibraryBooks.All());
        context.SaveChanges();
        Database = new SqliteDatabase(connectionString, context.Model);
        _executor = new RequestExecutor(RelationalSchema.Create(LibrarySchema.Declaration, Database), NullLogger<RequestExecutor>.Instance);
    }

    public SqliteDatabase Database { get; }

    public string Execute(string document, string? variables = null)
    {
        var request = new GraphQLRequest(
            Encoding.UTF8.GetBytes(document), null, variables is null ? default : JsonDocument.Parse(variables).RootElement);
        using var result = _executor.ExecuteAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
