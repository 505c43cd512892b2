using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>A database file that is being built and that nobody else knows of yet.</summary>
internal sealed class NewDatabaseFile : IDisposable
{
    private readonly string _path;
    private readonly DbConnection _connection;
    private readonly DbContextOptions<BudgetDbContext> _options;

    private NewDatabaseFile(string path, DbConnection connection)
    {
        _path = path;
        _connection = connection;
        _options = SqliteFile.Options(connection);
    }

    /// <summary>Makes the file with its empty tables.</summary>
    /// <param name="file">The file it is to become.</param>
    /// <param name="path">Where it is built.</param>
    public static NewDatabaseFile Make(SqliteFile file, string path)
    {
        var made = new NewDatabaseFile(path, SqliteFile.Connect(file.NewAt(path)));
        try
        {
            made._connection.Open();

            // A crash spoils a file that is thrown away then anyway, so neither a journal nor the disk is waited for.
            made.Execute("PRAGMA journal_mode = OFF");
            made.Execute("PRAGMA synchronous = OFF");
            made.Execute("PRAGMA locking_mode = EXCLUSIVE");
            made.Execute("PRAGMA cache_size = -65536");
            made.Execute($"PRAGMA application_id = {EarlierDatabase.ApplicationId}");
            using var context = new BudgetDbContext(made._options);
            context.GetService<IRelationalDatabaseCreator>().CreateTables();
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Imports a document.</summary>
    public ImportResult Import(PublishedDocument document, PublishedFile content, DisclosedDocument disclosed, DateTime importedAt)
    {
        using var context = new BudgetDbContext(_options);
        using var transaction = context.Database.BeginTransaction();
        var result = new DocumentImporter(context).ImportFacts(document, content, disclosed, importedAt);
        transaction.Commit();
        return result;
    }

    /// <summary>Completes the file: the dataset, the stamp, what the planner knows of the data; then closes it and has it on disk.</summary>
    public void Finish(DatabaseStamp stamp, int facts)
    {
        using (var context = new BudgetDbContext(_options))
        {
            context.Add(stamp);
            DatasetSummary.Update(context, facts);
        }

        Execute("ANALYZE");
        Execute("PRAGMA journal_mode = DELETE");
        _connection.Dispose();
        using var written = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
