using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Checks;

namespace OpenBudget.Domain.Storage;

/// <summary>The database that the options name: how it is built and opened.</summary>
public sealed class BudgetDatabase
{
    /// <summary>A statement that gives a text which changes whenever an answer may: the version of the dataset, and when it was imported.</summary>
    public const string VersionQuery = """SELECT "Version" || '-' || "ImportedAt" FROM "Datasets" """;

    private readonly DatabaseProvider _provider;

    /// <summary>The database of the options. Nothing is opened or made.</summary>
    /// <param name="options">Provider and connection string.</param>
    /// <exception cref="StorageException">The provider is not known, or the connection string names no database.</exception>
    public BudgetDatabase(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _provider = DatabaseProvider.Of(options);
    }

    /// <summary>Which kind of database it is.</summary>
    public DatabaseKind Kind => _provider.Kind;

    /// <summary>Where it is, for people: the full path of a SQLite file, or a schema and its PostgreSQL server.</summary>
    public string Place => _provider.Place;

    /// <summary>The connection string for queries: nothing can be written with it.</summary>
    public string ReadOnlyConnectionString => _provider.ReadOnlyConnectionString;

    /// <summary>Builds the database if it is missing, or was built of other seeds or by another version.</summary>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <param name="progress">Is told of every document that was imported; null where nobody listens.</param>
    /// <returns>What was done, and why.</returns>
    /// <exception cref="SeedException">The seeds are not as their manifest says, or cannot be read. What was there is untouched.</exception>
    /// <exception cref="StorageException">The database cannot be built where the options say. What was there is untouched.</exception>
    public BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress = null) =>
        _provider.EnsureBuilt(seedFolder, progress);

    /// <summary>Builds the database anew, even if it is up to date. What was imported into it is read again.</summary>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <param name="progress">Is told of every document that was imported; null where nobody listens.</param>
    /// <param name="options">What else a rebuild on PostgreSQL does; null for nothing.</param>
    /// <inheritdoc cref="EnsureBuilt"/>
    public BuildOutcome Rebuild(string seedFolder, Action<BuildProgress>? progress = null, RebuildOptions? options = null) =>
        _provider.Rebuild(seedFolder, options ?? RebuildOptions.None, progress);

    /// <summary>What a service does before it serves: a SQLite file is built if need be; a PostgreSQL database must have been built by a command.</summary>
    /// <inheritdoc cref="EnsureBuilt"/>
    public BuildOutcome EnsureServable(string seedFolder, Action<BuildProgress>? progress = null) =>
        _provider.EnsureServable(seedFolder, progress);

    /// <summary>Imports a document into the database as it stands, in one transaction; others may read meanwhile.</summary>
    /// <param name="document">What is known of the document.</param>
    /// <param name="file">The content of its file.</param>
    /// <param name="disclosed">What it states. Its facts become the rows, so it is imported once.</param>
    /// <exception cref="StorageException">The document does not fit (see <see cref="DocumentImporter"/>), or the database cannot be written. It is as it was.</exception>
    public ImportResult Import(PublishedDocument document, PublishedFile file, DisclosedDocument disclosed) =>
        _provider.Change(context => new DocumentImporter(context).Import(document, file, disclosed, DateTime.UtcNow));

    /// <summary>Removes an imported document and its facts, in one transaction. A seed that it had replaced stands again, as after a rebuild.</summary>
    /// <param name="documentKey">The natural key of the document.</param>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <exception cref="SeedException">The seeds cannot be read.</exception>
    /// <exception cref="StorageException">There is no such document, it is a seed, or the database cannot be written. It is as it was.</exception>
    public RemovalResult Remove(string documentKey, string seedFolder)
    {
        var seed = SeedManifest.Read(seedFolder).Seeds.FirstOrDefault(s => s.DocumentKey == documentKey);
        var file = seed?.Read();
        return _provider.Change(context =>
        {
            var document = context.Documents.AsNoTracking().Include(d => d.Department).SingleOrDefault(d => d.Key == documentKey)
                ?? throw new StorageException($"There is no document {StorageException.Shortened(documentKey)} in {Place}.");
            if (seed is null)
            {
                return new RemovalResult(new DocumentRemover(context).Remove(document), null);
            }

            if (seed.Sha256 == document.Sha256)
            {
                throw new StorageException(
                    $"{document.FileName} is one of the seeds in {seedFolder} and would come back with the next build."
                    + " Take it out of manifest.json there instead.");
            }

            var restored = new DocumentImporter(context).Import(seed.Document, file!, DocumentReader.Read(file!.Text), DateTime.UtcNow);
            return new RemovalResult(restored.FactsBefore, seed.Document.FileName);
        });
    }

    /// <summary>
    /// Does something with the database, and does it anew where a PostgreSQL server went away meanwhile and is back within
    /// <see cref="DatabaseOptions.ReconnectWithin"/>. A server that never answered is not waited for.
    /// </summary>
    /// <param name="work">
    /// What to do; takes the number of the attempt, from 1. An attempt that the server's end broke off has changed nothing: each change is one
    /// transaction, and of one that was being confirmed the server is asked afterwards.
    /// </param>
    /// <param name="lost">Is told what happened, for people; null where nobody listens.</param>
    /// <exception cref="StorageException">The server did not come back in time.</exception>
    public T Reconnecting<T>(Func<int, T> work, Action<string>? lost = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _provider.Reconnecting(work, lost ?? (_ => { }));
    }

    /// <summary>The document that one of a department and year follows, as the rules see it.</summary>
    /// <param name="department">The department's name.</param>
    /// <param name="region">Its region; null where the name alone tells it.</param>
    /// <param name="year">The year of the document that follows.</param>
    /// <returns>The department's budget of the year before; null where there is none, or the name may be several departments.</returns>
    public CheckedDocument? DocumentBefore(string department, string? region, int year)
    {
        using var context = OpenForReading();
        var keys = context.Departments.Select(d => new { d.Key, d.Region }).AsEnumerable()
            .Where(d => NaturalKeys.Department(d.Region, department) == d.Key && (region is null || NaturalKeys.Department(region, department) == d.Key))
            .Select(d => d.Key)
            .ToList();
        return keys is [var key] ? new CheckedDocuments(context).ReadBefore(key, year, DocumentKind.Budget) : null;
    }

    /// <summary>What is loaded, without its years.</summary>
    /// <remarks>Without EF: its model takes longer to build than all else that a start does.</remarks>
    /// <exception cref="System.Data.Common.DbException">The database cannot be read.</exception>
    public Dataset ReadDataset()
    {
        using var connection = _provider.ConnectForReading();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Version", "ImportedAt", "Documents", "Departments", "Facts" FROM "Datasets" """;
        using var row = command.ExecuteReader();
        return row.Read()
            ? new Dataset
            {
                Version = row.GetString(0),
                ImportedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)).UtcDateTime,
                Documents = row.GetInt32(2),
                Departments = row.GetInt32(3),
                Facts = row.GetInt32(4),
            }
            : throw new StorageException($"{Place} was never completed. Run 'rebuild'.");
    }

    /// <summary>A context for queries: it tracks nothing and cannot write. Its model tells tables and columns even where there is no database yet.</summary>
    public BudgetDbContext OpenForReading() => new(_provider.ForReading());

    /// <summary>A context that changes the database as it stands, past the lock of the commands; it must have been built.</summary>
    internal BudgetDbContext OpenForWriting() => new(_provider.ForWriting());
}
