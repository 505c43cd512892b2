using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>Builds the schema from the seeds, and from the documents that were imported into the one it replaces.</summary>
/// <remarks>
/// The schema is built beside, and put in place when it is whole by renaming, in one transaction: at every moment there is the old one or the
/// new one. A lock of the server keeps other builds and imports out meanwhile; readers go on.
/// </remarks>
internal sealed class PostgresBuilder(PostgresSchema schema, TimeProvider clock, Action<BuildProgress>? progress)
{
    private const int OldestVersion = 15;

    // Readers hold their locks for as long as a request lasts, which the service limits.
    private static readonly TimeSpan PutInPlaceWithin = TimeSpan.FromMinutes(2);

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
            using var earlier = EarlierSchema.Open(schema);
            var wanted = Wanted(manifest);
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
                damage = new DocumentLoad(DocumentReader.Read, clock, progress ?? (_ => { })).Fill(aside, manifest, [.. sources.OfType<EarlierDatabase>()], wanted);
            }

            earlier?.Dispose();
            var kept = PutInPlace(connection, asked?.Reader, earlier is not null, damage is not null);
            return new BuildOutcome(schema.Place, reason, kept, damage);
        }
        catch (Exception error) when (error is NpgsqlException or DbUpdateException)
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
            using var database = EarlierSchema.Open(schema)
                ?? throw new StorageException($"There is nothing in {schema.Place} yet. Run 'rebuild' with a role that may create it.");
            var reason = ReasonToBuild(database, Wanted(SeedManifest.Read(seedFolder)));
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

    private DatabaseStamp Wanted(SeedManifest manifest)
    {
        using var context = new BudgetDbContext(PostgresSchema.Options(schema.ReadOnly, default));
        return DatabaseStamp.Of(context, manifest);
    }

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

    private string? PutInPlace(NpgsqlConnection connection, string? reader, bool replaces, bool keepEarlier)
    {
        var earlier = keepEarlier ? $"{schema.Name}_{clock.GetUtcNow():yyyyMMddHHmmss}" : schema.Name + "_replaced";
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var transaction = connection.BeginTransaction();
            if (replaces && !TryLockReadersOut(connection))
            {
                transaction.Rollback();
                if (watch.Elapsed > PutInPlaceWithin)
                {
                    throw new StorageException($"{schema.Place} is read without a pause, so that nothing can take its place. It is as it was; try again later.");
                }

                Thread.Sleep(100);
                continue;
            }

            Grant(connection, reader);
            if (replaces)
            {
                Execute(connection, $"DROP SCHEMA IF EXISTS {schema.Name}_replaced CASCADE; ALTER SCHEMA {schema.Name} RENAME TO {earlier}");
            }
            else
            {
                Execute(connection, $"DROP SCHEMA IF EXISTS {schema.Name}");
            }

            Execute(connection, $"ALTER SCHEMA {schema.Aside} RENAME TO {schema.Name}");
            if (replaces && !keepEarlier)
            {
                Execute(connection, $"DROP SCHEMA {earlier} CASCADE");
            }

            transaction.Commit();
            return replaces && keepEarlier ? $"the schema {earlier}" : null;
        }
    }

    // A reader that has read one old table must find the others, too. It may wait for a table that is locked here while this waits for it, so
    // this gives up well before the server would end one of the two.
    private bool TryLockReadersOut(NpgsqlConnection connection)
    {
        using var names = new NpgsqlCommand(
            $"SELECT string_agg(format('%I.%I', schemaname, tablename), ', ' ORDER BY tablename) FROM pg_tables WHERE schemaname = '{schema.Name}'",
            connection);
        var tables = names.ExecuteScalar() as string;
        try
        {
            Execute(connection, $"SET LOCAL statement_timeout = '300ms'; LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE");
            Execute(connection, "SET LOCAL statement_timeout = 0");
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            return false;
        }
    }

    // Who could read the schema that is replaced can read the new one; and who is named now.
    private void Grant(NpgsqlConnection connection, string? reader)
    {
        var roles = new List<string>();
        using (var command = new NpgsqlCommand(
            $"""
            SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
            FROM pg_namespace n, aclexplode(n.nspacl) a
            WHERE n.nspname = '{schema.Name}' AND a.privilege_type = 'USAGE' AND a.grantee <> n.nspowner
            """,
            connection))
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                roles.Add(row.GetString(0));
            }
        }

        if (reader is not null)
        {
            using var command = new NpgsqlCommand("SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = $1", connection)
            {
                Parameters = { new NpgsqlParameter { Value = reader } },
            };
            roles.Add(command.ExecuteScalar() as string
                ?? throw new StorageException(
                    $"There is no role {StorageException.Shortened(reader)} on the server. Make it first: CREATE ROLE … LOGIN PASSWORD '…'."));
        }

        foreach (var role in roles.Distinct())
        {
            Execute(connection, $"GRANT USAGE ON SCHEMA {schema.Aside} TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA {schema.Aside} TO {role}");
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
