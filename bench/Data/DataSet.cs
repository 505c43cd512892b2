using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using OpenBudget.Bench.Servers;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Postgres;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Bench.Data;

/// <summary>The data that is measured on: written once by the importer, and kept in the temporary folder for later runs.</summary>
internal sealed class DataSet
{
    private static readonly DateTime ImportedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private readonly bool _areChecked;

    private DataSet(int scale, bool areChecked)
    {
        Scale = scale;
        _areChecked = areChecked;
        Directory.CreateDirectory(Root);

        // A database knows the seeds it was built from; these were built from none.
        File.WriteAllText(Path.Combine(SeedFolder, "manifest.json"), """{ "documents": [] }""");
    }

    /// <summary>The folder with everything that later runs use again.</summary>
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "openbudget-bench");

    /// <summary>The folder of the seeds, of which there are none.</summary>
    public static string SeedFolder => Root;

    /// <summary>How many times 200 departments.</summary>
    public int Scale { get; }

    /// <summary>How many departments there are.</summary>
    public int DepartmentCount => Scale * Departments.PerScale;

    /// <summary>The SQLite file; empty before <see cref="EnsureSqlite"/>.</summary>
    public string SqlitePath { get; private set; } = "";

    /// <summary>The data set of a scale, with its SQLite file.</summary>
    /// <param name="scale">How many times 200 departments.</param>
    /// <param name="areChecked">Whether it has the verdicts of the rules, three quarters of its bytes and most of the time that it takes to make.</param>
    public static DataSet EnsureSqlite(int scale, bool areChecked = true)
    {
        var set = new DataSet(scale, areChecked);
        var stamp = DatabaseStamp.Of(DatabaseKind.Sqlite, SeedManifest.Read(SeedFolder));
        set.SqlitePath = Path.Combine(Root, $"{set.Name(stamp)}.db");
        if (!File.Exists(set.SqlitePath))
        {
            var aside = set.SqlitePath + ".building";
            File.Delete(aside);
            using (var database = NewDatabaseFile.Make(new SqliteFile($"Data Source={set.SqlitePath}"), aside))
            {
                set.Fill(database, stamp);
            }

            File.Move(aside, set.SqlitePath);
        }

        return set;
    }

    /// <summary>The same rows in PostgreSQL.</summary>
    /// <returns>The name of the schema.</returns>
    public string EnsurePostgres(PostgresCluster cluster)
    {
        var stamp = DatabaseStamp.Of(DatabaseKind.PostgreSql, SeedManifest.Read(SeedFolder));
        var name = Name(stamp).Replace('-', '_');
        if (!cluster.Has(name))
        {
            Console.Error.WriteLine("Data set on PostgreSQL");
            var schema = new PostgresSchema($"{cluster.ConnectionString};Search Path={name}");
            using (var aside = NewSchema.Make(schema))
            {
                using (var connection = new NpgsqlConnection(schema.ReadWriteAside))
                {
                    connection.Open();
                    PostgresCopy.Copy(SqlitePath, connection);
                }

                // The rows, and their number, are there already.
                aside.Finish(stamp, facts: 0, areChecked: false);
            }

            cluster.Rename(schema.Aside, schema.Name);
        }

        return name;
    }

    // Another for every scale, generator and storage that makes other rows.
    private string Name(DatabaseStamp stamp)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(stamp, Json));
        foreach (var department in new[] { 0, DepartmentCount - 1 })
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(SyntheticBudget.Published(department, Departments.FirstYear), Json));
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(SyntheticBudget.Of(department, Departments.FirstYear).Facts, Json));
        }

        return string.Create(CultureInfo.InvariantCulture, $"data-{Scale}x-{(_areChecked ? "" : "unchecked-")}{Convert.ToHexStringLower(hash.GetHashAndReset(), 0, 6)}");
    }

    private void Fill(NewDatabase database, DatabaseStamp stamp)
    {
        var clock = Stopwatch.StartNew();
        var facts = 0;
        for (var department = 0; department < DepartmentCount; department++)
        {
            for (var year = Departments.FirstYear; year < Departments.FirstYear + Departments.Years; year++)
            {
                var published = SyntheticBudget.Published(department, year);
                var (text, disclosed) = SyntheticBudget.Of(department, year);
                facts += database.Import(published, PublishedFile.Of(text, published.FileName), disclosed, ImportedAt).Facts;
            }

            if ((department + 1) % 20 == 0)
            {
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {department + 1} of {DepartmentCount} departments, {facts} facts, {clock.Elapsed.TotalSeconds:F0} s"));
            }
        }

        var imported = clock.Elapsed;
        database.Finish(stamp, facts, _areChecked);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {facts} facts written in {imported.TotalSeconds:F0} s, checked in {(clock.Elapsed - imported).TotalSeconds:F0} s"));
    }
}
