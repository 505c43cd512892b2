using System.Diagnostics;
using Npgsql;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Reading;
using OpenBudget.Bench.Servers;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Bench.Capacity;

/// <summary>What a rebuild on PostgreSQL took and left, for documents of the size of a seed: that of 2021, with 489 facts.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Elapsed">How long it took, on a machine that may do other things.</param>
/// <param name="Client">The processor time of the command.</param>
/// <param name="Server">The processor time of PostgreSQL.</param>
/// <param name="Parts">What it left, by what it is for.</param>
internal sealed record PostgresRebuild(
    int Documents, TimeSpan Elapsed, TimeSpan Client, TimeSpan Server, IReadOnlyDictionary<string, StoredPart> Parts)
{
    private const string Schema = "rebuilt";

    // Texts that are too long for their row are kept beside it, and count as its table.
    private const string Sizes =
        """
        SELECT CASE WHEN relname LIKE 'Check%' THEN 'verdicts' WHEN relname LIKE 'Search%' THEN 'search' WHEN relname = 'DocumentContents' THEN 'files'
                WHEN relname = 'Indicators' THEN 'indicators' ELSE 'facts' END,
            sum(GREATEST(reltuples, 0))::bigint, sum(pg_table_size(oid))::bigint, sum(pg_indexes_size(oid))::bigint
        FROM pg_class WHERE relnamespace = 'rebuilt'::regnamespace AND relkind = 'r'
        GROUP BY 1
        """;

    /// <summary>Rebuilds, into a schema of a server of the bench's own, and drops it.</summary>
    public static PostgresRebuild Run(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("openbudget-bench-").FullName;
        Directory.CreateDirectory(DataSet.Root);
        using var cluster = PostgresCluster.Start(Path.Combine(DataSet.Root, "postgres"));
        var connectionString = $"{cluster.ConnectionString};Search Path={Schema};Pooling=false";
        try
        {
            Execute(connectionString, $"DROP SCHEMA IF EXISTS {Schema} CASCADE");
            SynthesizedDocument.WriteDepartments(documents, folder);
            using var self = Process.GetCurrentProcess();
            var (client, server) = (self.TotalProcessorTime, cluster.ProcessorTime());
            var clock = Stopwatch.StartNew();
            new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = connectionString }).Rebuild(folder);
            var elapsed = clock.Elapsed;
            self.Refresh();
            return new PostgresRebuild(
                documents, elapsed, self.TotalProcessorTime - client, cluster.ProcessorTime() - server, Stored(connectionString));
        }
        finally
        {
            Execute(connectionString, $"DROP SCHEMA IF EXISTS {Schema} CASCADE");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, StoredPart> Stored(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(Sizes, connection);
        using var row = command.ExecuteReader();
        var parts = new Dictionary<string, StoredPart>();
        while (row.Read())
        {
            parts.Add(row.GetString(0), new StoredPart(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)));
        }

        return parts;
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}

/// <summary>What a part of the database holds.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Tables">The bytes of its tables.</param>
/// <param name="Indexes">The bytes of its indexes.</param>
internal sealed record StoredPart(long Rows, long Tables, long Indexes);
