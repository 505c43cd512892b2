using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage;

/// <summary>The database that the options name: how it is built and opened.</summary>
public sealed class BudgetDatabase
{
    private readonly SqliteFile _file;

    /// <summary>The database of the options. Nothing is opened or made.</summary>
    /// <param name="options">Provider and connection string.</param>
    /// <exception cref="StorageException">The provider is not known, or the connection string names no file.</exception>
    public BudgetDatabase(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new StorageException(
                $"Database:Provider is '{StorageException.Shortened(options.Provider)}', which is not known. Set it to 'Sqlite'.");
        }

        _file = new SqliteFile(options.ConnectionString);
    }

    /// <summary>The full path of the database file.</summary>
    public string Path => _file.Path;

    /// <summary>The connection string for queries: the file is never written and never made.</summary>
    public string ReadOnlyConnectionString => _file.ReadOnly;

    /// <summary>Builds the database if it is missing, or was built of other seeds or by another version.</summary>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <param name="progress">Is told of every document that was imported; null where nobody listens.</param>
    /// <returns>What was done, and why.</returns>
    /// <exception cref="SeedException">The seeds are not as their manifest says, or cannot be read. What was there is untouched.</exception>
    /// <exception cref="StorageException">The database cannot be built where the options say. What was there is untouched.</exception>
    public BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress = null) =>
        new DatabaseBuilder(_file, DocumentReader.Read, TimeProvider.System, progress).EnsureBuilt(seedFolder);

    /// <summary>Builds the database anew, even if it is up to date. What was imported into it is read again.</summary>
    /// <inheritdoc cref="EnsureBuilt"/>
    public BuildOutcome Rebuild(string seedFolder, Action<BuildProgress>? progress = null) =>
        new DatabaseBuilder(_file, DocumentReader.Read, TimeProvider.System, progress).Rebuild(seedFolder);

    /// <summary>Imports a document into the database as it stands, in one transaction; others may read meanwhile.</summary>
    /// <param name="document">What is known of the document.</param>
    /// <param name="file">The content of its file.</param>
    /// <param name="disclosed">What it states. Its facts become the rows, so it is imported once.</param>
    /// <exception cref="StorageException">The document does not fit (see <see cref="DocumentImporter"/>), or the database cannot be written. It is as it was.</exception>
    public ImportResult Import(PublishedDocument document, PublishedFile file, DisclosedDocument disclosed) =>
        new LiveDatabase(_file).Change(context => new DocumentImporter(context).Import(document, file, disclosed, DateTime.UtcNow));

    /// <summary>Removes an imported document and its facts, in one transaction. A seed that it had replaced stands again, as after a rebuild.</summary>
    /// <param name="documentKey">The natural key of the document.</param>
    /// <param name="seedFolder">The folder with `manifest.json`.</param>
    /// <exception cref="SeedException">The seeds cannot be read.</exception>
    /// <exception cref="StorageException">There is no such document, it is a seed, or the database cannot be written. It is as it was.</exception>
    public RemovalResult Remove(string documentKey, string seedFolder)
    {
        var seed = SeedManifest.Read(seedFolder).Seeds.FirstOrDefault(s => s.DocumentKey == documentKey);
        var file = seed?.Read();
        return new LiveDatabase(_file).Change(context =>
        {
            var document = context.Documents.AsNoTracking().Include(d => d.Department).SingleOrDefault(d => d.Key == documentKey)
                ?? throw new StorageException($"There is no document {StorageException.Shortened(documentKey)} in {Path}.");
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

    /// <summary>A closed connection for queries.</summary>
    public DbConnection CreateReadOnlyConnection() => SqliteFile.Connect(_file.ReadOnly);

    /// <summary>A context for queries: it tracks nothing and cannot write. Its model tells tables and columns even where there is no file yet.</summary>
    public BudgetDbContext OpenForReading() =>
        new(SqliteFile.Options(b => b.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking), _file.ReadOnly));

    /// <summary>A context for importing into the database as it stands; it must have been built.</summary>
    public BudgetDbContext OpenForWriting() => new(SqliteFile.Options(_ => { }, _file.ReadWrite));
}
