using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>The database that stands where a new one is to be, held so that nobody writes to it until it is replaced.</summary>
/// <remarks>
/// It may have been made by another version, so it is read by plain SQL on tables that keep their shape: Documents, DocumentContents,
/// Departments, DatabaseStamps. A version that changes one of them must still read the old shape here.
/// </remarks>
internal sealed class EarlierDatabase : IDisposable
{
    /// <summary>Marks the file as ours ('OBDG'), so that no other program's database is ever replaced.</summary>
    public const int ApplicationId = 0x4F42_4447;

    // SQLite's result codes SQLITE_ERROR, SQLITE_CORRUPT and SQLITE_NOTADB.
    private const int NoSuchTableOrColumn = 1;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly SqliteConnection _connection;

    private EarlierDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file for looking at its stamp; null where there is none, or an empty one.</summary>
    /// <exception cref="StorageException">The file is not a database of OpenBudget.</exception>
    public static EarlierDatabase? Open(SqliteFile file)
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
            var database = new EarlierDatabase(connection);
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

    /// <summary>Reads, unless the file is damaged or of a shape that is not known.</summary>
    /// <param name="read">What to read.</param>
    /// <param name="value">What was read.</param>
    /// <param name="damage">Why it cannot be read; null where it can.</param>
    public bool TryRead<T>(Func<EarlierDatabase, T> read, out T? value, out string? damage)
    {
        try
        {
            value = read(this);
            damage = null;
            return true;
        }
        catch (Exception error) when (error is SqliteException { SqliteErrorCode: NoSuchTableOrColumn or Corrupt }
            or InvalidOperationException or InvalidCastException)
        {
            value = default;
            damage = error.Message;
            return false;
        }
    }

    /// <summary>The stamp; null where this version cannot read it.</summary>
    public DatabaseStamp? ReadStamp()
    {
        if (Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'DatabaseStamps'") is not 1L)
        {
            return null;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = """SELECT "Structure", "Derivation", "Seeds" FROM "DatabaseStamps" WHERE "Id" = 1""";
        using var row = command.ExecuteReader();
        return row.Read()
            ? new DatabaseStamp { Structure = row.GetString(0), Derivation = row.GetInt32(1), Seeds = row.GetString(2) }
            : null;
    }

    /// <summary>What SQLite finds wrong with the file as a whole; null where nothing is.</summary>
    /// <remarks>A spoilt page can read as an empty table: without asking, its documents would be gone without a word.</remarks>
    public string? FindDamage() => Scalar("PRAGMA quick_check(1)") is string finding and not "ok" ? finding : null;

    /// <summary>The documents that were imported besides the seeds of that time, in the order of their numbers.</summary>
    public IReadOnlyList<EarlierDocument> ReadImportedDocuments()
    {
        var seeds = (ReadStamp()?.Seeds ?? "").Split('\n').Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        using var command = _connection.CreateCommand();
        command.CommandText =
            """
            SELECT d."Id", d."Sha256", d."ImportedAt", d."FileName", d."Title", p."Region", p."Name", d."Year", d."Kind", d."Publisher", d."Url", d."PublishedOn", d."LineCount"
            FROM "Documents" d JOIN "Departments" p ON p."Id" = d."DepartmentId"
            ORDER BY d."Id"
            """;
        using var row = command.ExecuteReader();
        var documents = new List<EarlierDocument>();
        while (row.Read())
        {
            if (!seeds.Contains(row.GetString(1)))
            {
                documents.Add(ReadDocument(row));
            }
        }

        return documents;
    }

    /// <summary>The bytes of a document; null where they are not those that were imported.</summary>
    public byte[]? ReadBytes(EarlierDocument document)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """SELECT "Bytes" FROM "DocumentContents" WHERE "DocumentId" = $id""";
        command.Parameters.AddWithValue("$id", document.Id);
        return command.ExecuteScalar() is byte[] bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == document.Sha256 ? bytes : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static EarlierDocument ReadDocument(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetString(1),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)).UtcDateTime,
        new PublishedDocument
        {
            FileName = row.GetString(3),
            Title = row.GetString(4),
            Region = row.GetString(5),
            Department = row.GetString(6),
            Year = row.GetInt32(7),
            Kind = EnumSpelling.Stored<DocumentKind>(row.GetString(8)),
            Publisher = row.IsDBNull(9) ? null : row.GetString(9),
            Url = row.IsDBNull(10) ? null : row.GetString(10),
            PublishedOn = row.IsDBNull(11) ? null : row.GetFieldValue<DateOnly>(11),
        },
        row.GetInt32(12));

    private static StorageException Foreign(SqliteFile file, Exception? cause) => new(
        $"{file.Path} is not a database of OpenBudget, and is left as it is. Move it away, or name another file in Database:ConnectionString.",
        cause);

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>A document of an earlier database.</summary>
/// <param name="Id">Its row number there.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="ImportedAt">When it was imported, UTC.</param>
/// <param name="Document">What is known of it.</param>
/// <param name="LineCount">How many lines it has.</param>
internal sealed record EarlierDocument(int Id, string Sha256, DateTime ImportedAt, PublishedDocument Document, int LineCount);
