using Npgsql;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>Builds the schema from the seeds, and from the documents that were imported into the one it replaces.</summary>
/// <remarks>
/// The schema is built beside, and takes the place of the old one in one transaction when it is whole: at every moment there is the old one or
/// the new one. A lock of the server keeps other builds and imports out meanwhile; readers go on.
/// </remarks>
internal sealed class PostgresBuilder(
    PostgresSchema schema,
    Func<ReadOnlyMemory<byte>, DisclosedDocument> read,
    TimeProvider clock,
    Action<BuildProgress>? progress)
{
    private const int OldestVersion = 15;

    /// <summary>Builds the schema if it is missing or stale.</summary>
    public BuildOutcome EnsureBuilt(string seedFolder) => Build(seedFolder, null);

    /// <summary>Builds the schema in any case.</summary>
    public BuildOutcome Rebuild(string seedFolder, RebuildOptions options) => Build(seedFolder, options);

    private BuildOutcome Build(string seedFolder, RebuildOptions? asked)
    {
        var manifest = SeedManifest.Read(seedFolder);
        try
        {
            using var connection = new NpgsqlConnection(schema.ReadWrite);
            connection.Open();
            Check(connection);
            WriterLock.Take(connection, schema);
            using var earlier = EarlierSchema.Open(schema, schema.ReadWrite);
            var wanted = DatabaseStamp.Of(DatabaseKind.PostgreSql, manifest);
            var reason = ReasonToBuild(earlier, wanted);
            if (reason == BuildReason.UpToDate)
            {
                if (asked is null)
                {
                    return new BuildOutcome(schema.Place, reason);
                }

                reason = BuildReason.Asked;
            }

            using var file = asked?.FromSqlite is { } path ? Open(path) : null;
            string? damage;
            using (var aside = NewSchema.Make(schema))
            {
                EarlierDatabase?[] sources = [earlier, file];
                damage = new DocumentLoad(read, clock, progress ?? (_ => { }))
                    .Fill(aside, manifest, [.. sources.OfType<EarlierDatabase>()], wanted);
            }

            var place = new SchemaReplacement(connection, schema, clock);
            string? kept = null;
            if (earlier is null)
            {
                place.Rename(asked?.Reader);
            }
            else if (damage is null && earlier.TryRead(e => e.ReadStamp(), out var stamp, out _) && stamp?.Structure == wanted.Structure)
            {
                place.CopyRows(asked?.Reader);
            }
            else
            {
                earlier.Dispose();
                kept = place.Swap(asked?.Reader, keepEarlier: damage is not null);
            }

            return new BuildOutcome(schema.Place, reason, kept, damage);
        }
        catch (Exception error) when (PostgresErrors.IsOfServer(error))
        {
            throw PostgresErrors.NotBuilt(schema, error);
        }
    }

    /// <summary>Says whether the schema can be served as it stands.</summary>
    /// <exception cref="StorageException">It is not there, was built by another version, or the server does not answer.</exception>
    public BuildOutcome EnsureServable(string seedFolder)
    {
        try
        {
            using var database = EarlierSchema.Open(schema, schema.ReadNewest)
                ?? throw new StorageException($"There is nothing in {schema.Place} yet. Run 'rebuild' with a role that may create it.");
            var reason = ReasonToBuild(database, DatabaseStamp.Of(DatabaseKind.PostgreSql, SeedManifest.Read(seedFolder)));
            return reason is BuildReason.UpToDate or BuildReason.OtherSeeds
                ? new BuildOutcome(schema.Place, reason)
                : throw new StorageException(
                    $"{schema.Place} was built by another version, or is damaged. Run 'rebuild' of this version; the service does not change it.");
        }
        catch (NpgsqlException error)
        {
            throw PostgresErrors.Unreachable(schema, error);
        }
    }

    private static BuildReason ReasonToBuild(EarlierSchema? earlier, DatabaseStamp wanted) =>
        earlier is null ? BuildReason.Missing
        : earlier.TryRead(e => e.ReadStamp(), out var stamp, out _) ? wanted.ReasonToReplace(stamp)
        : BuildReason.OtherVersion;

    private static EarlierFile Open(string path) => EarlierFile.Open(new SqliteFile($"Data Source={path};Pooling=False"))
        ?? throw new StorageException($"There is no database at {Path.GetFullPath(path)} whose documents could be taken over. Check the path.");

    private static void Check(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new StorageException(
                $"The server is PostgreSQL {connection.PostgreSqlVersion.Major}; OpenBudget needs {OldestVersion} or later.");
        }

        using var command = new NpgsqlCommand("SHOW server_encoding", connection);
        if (command.ExecuteScalar() is string encoding and not "UTF8")
        {
            throw new StorageException(
                $"The database {connection.Database} stores text as {encoding}. Create it with ENCODING 'UTF8' TEMPLATE template0.");
        }
    }
}
