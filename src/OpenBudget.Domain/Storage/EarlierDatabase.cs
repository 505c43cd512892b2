using System.Data.Common;
using System.Security.Cryptography;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage;

/// <summary>A database whose documents go into a new one.</summary>
/// <remarks>
/// It may have been made by another version, so it is read by plain SQL on tables that keep their shape: Documents, DocumentContents,
/// Departments, DatabaseStamps. A version that changes one of them must still read the old shape here.
/// </remarks>
/// <param name="connection">An open connection of its own; closed at the end.</param>
internal abstract class EarlierDatabase(DbConnection connection) : IDisposable
{
    /// <summary>Reads, unless the database is damaged or of a shape that is not known.</summary>
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
        catch (Exception error) when (IsDamage(error) || error is InvalidOperationException or InvalidCastException or KeyNotFoundException)
        {
            value = default;
            damage = error.Message;
            return false;
        }
    }

    /// <summary>The stamp; null where this version cannot read it.</summary>
    public DatabaseStamp? ReadStamp()
    {
        if (!HasTable("DatabaseStamps"))
        {
            return null;
        }

        using var command = connection.CreateCommand();
        command.CommandText = """SELECT * FROM "DatabaseStamps" WHERE "Id" = 1""";
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        // Stamps that were made before there were rules have no column for them.
        var names = Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName);
        return new DatabaseStamp
        {
            Structure = row.GetString(names[nameof(DatabaseStamp.Structure)]),
            Derivation = row.GetInt32(names[nameof(DatabaseStamp.Derivation)]),
            Seeds = row.GetString(names[nameof(DatabaseStamp.Seeds)]),
            Rules = names.TryGetValue(nameof(DatabaseStamp.Rules), out var rules) ? row.GetString(rules) : "",
        };
    }

    /// <summary>What is wrong with the database as a whole; null where nothing is.</summary>
    public virtual string? FindDamage() => null;

    /// <summary>The documents that were imported besides the seeds of that time, in the order of their numbers.</summary>
    public IReadOnlyList<EarlierDocument> ReadImportedDocuments()
    {
        var seeds = (ReadStamp()?.Seeds ?? "").Split('\n').Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
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
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Bytes" FROM "DocumentContents" WHERE "DocumentId" = @id""";
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("@id", document.Id);
        command.Parameters.Add(id);
        return command.ExecuteScalar() is byte[] bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == document.Sha256 ? bytes : null;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Whether the database has a table.</summary>
    protected abstract bool HasTable(string name);

    /// <summary>Whether an error says that the database is damaged, or of another shape.</summary>
    protected abstract bool IsDamage(Exception error);

    /// <summary>The single value of a query.</summary>
    protected object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Runs a statement.</summary>
    protected void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private EarlierDocument ReadDocument(DbDataReader row) => new(
        this,
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
}

/// <summary>A document of an earlier database.</summary>
/// <param name="Database">The database.</param>
/// <param name="Id">Its row number there.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="ImportedAt">When it was imported, UTC.</param>
/// <param name="Document">What is known of it.</param>
/// <param name="LineCount">How many lines it has.</param>
internal sealed record EarlierDocument(
    EarlierDatabase Database, int Id, string Sha256, DateTime ImportedAt, PublishedDocument Document, int LineCount)
{
    /// <summary>The natural key that the document has in every database.</summary>
    public string Key { get; } = NaturalKeys.Document(
        NaturalKeys.Department(Document.Region, Document.Department), Document.Year, Document.Kind, ordinal: 1);
}
