using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>The file that stands where a new one is to be, held so that nobody writes to it until it is replaced.</summary>
internal sealed class EarlierFile : EarlierDatabase
{
    /// <summary>Marks the file as ours ('OBDG'), so that no other program's database is ever replaced.</summary>
    public const int ApplicationId = 0x4F42_4447;

    // SQLite's result codes SQLITE_ERROR, SQLITE_CORRUPT and SQLITE_NOTADB.
    private const int NoSuchTableOrColumn = 1;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private EarlierFile(SqliteConnection connection) : base(connection)
    {
    }

    /// <summary>Opens the file for looking at its stamp; null where there is none, or an empty one.</summary>
    /// <exception cref="StorageException">The file is not a database of OpenBudget.</exception>
    public static EarlierFile? Open(SqliteFile file)
    {
        if (!File.Exists(file.Path) || new FileInfo(file.Path).Length == 0)
        {
            return null;
        }

        // Not read-only: if a writer was killed, the first to read puts the file right again.
        var connection = new SqliteConnection(file.ReadWrite);
        try
        {
            connection.Open();
            var database = new EarlierFile(connection);
            return Convert.ToInt32(database.Scalar("PRAGMA application_id"), CultureInfo.InvariantCulture) == ApplicationId
                ? database
                : throw Foreign(file, null);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NotADatabase)
        {
            connection.Dispose();
            throw Foreign(file, error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Keeps writers out until this is disposed. Readers go on.</summary>
    public void KeepWritersOut() => Execute("BEGIN IMMEDIATE");

    /// <summary>What SQLite finds wrong with the file as a whole; null where nothing is.</summary>
    /// <remarks>A spoilt page can read as an empty table: without asking, its documents would be gone without a word.</remarks>
    public override string? FindDamage() => Scalar("PRAGMA quick_check(1)") is string finding and not "ok" ? finding : null;

    /// <inheritdoc/>
    protected override bool HasTable(string name) => Scalar($"SELECT count(*) FROM sqlite_schema WHERE name = '{name}'") is 1L;

    /// <inheritdoc/>
    protected override bool IsDamage(Exception error) => error is SqliteException { SqliteErrorCode: NoSuchTableOrColumn or Corrupt };

    private static StorageException Foreign(SqliteFile file, Exception? cause) => new(
        $"{file.Path} is not a database of OpenBudget, and is left as it is. Move it away, or name another file in Database:ConnectionString.",
        cause);
}
