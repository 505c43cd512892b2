using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>A database file that is being built and that nobody else knows of yet.</summary>
internal sealed class NewDatabaseFile : NewDatabase
{
    private readonly string _path;
    private readonly DbConnection _connection;

    private NewDatabaseFile(string path, DbConnection connection) : base(SqliteFile.Options(connection))
    {
        _path = path;
        _connection = connection;
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
            made.Execute($"PRAGMA application_id = {EarlierFile.ApplicationId}");
            using var context = new BudgetDbContext(SqliteFile.Options(made._connection));
            context.GetService<IRelationalDatabaseCreator>().CreateTables();
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _connection.Dispose();

    /// <summary>What the planner knows of the data; then the file is closed and on disk.</summary>
    protected override void Close()
    {
        Execute("ANALYZE");
        Execute("PRAGMA journal_mode = DELETE");
        _connection.Dispose();
        using var written = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
