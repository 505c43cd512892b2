using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenBudget.Bench.Servers;

/// <summary>A PostgreSQL server of the bench alone, in a folder that later runs use again.</summary>
/// <remarks>PostgreSQL does not run as root: root runs it as the user postgres.</remarks>
internal sealed class PostgresCluster : IDisposable
{
    // Enough to hold the data; nothing is written while it is measured. The rest is as PostgreSQL comes, for a disk without moving parts.
    private const string Settings =
        "-c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c random_page_cost=1.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=4GB";

    private readonly string _programs;
    private readonly string _data;
    private readonly int _port;

    private PostgresCluster(string programs, string data, int port) => (_programs, _data, _port) = (programs, data, port);

    /// <summary>Its address as Npgsql takes it.</summary>
    public string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Include Error Detail=true");

    /// <summary>Its address as the libraries of Node.js take it.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{_port}/postgres");

    /// <summary>Makes the cluster if there is none, and starts it.</summary>
    /// <param name="folder">Where it is kept; one that the user postgres can reach.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static PostgresCluster Start(string folder)
    {
        var cluster = new PostgresCluster(Programs(), Path.Combine(folder, "data"), FreePort());
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            if (Environment.IsPrivilegedProcess)
            {
                Run("chown", "postgres", folder);
            }
        }

        if (!File.Exists(Path.Combine(cluster._data, "PG_VERSION")))
        {
            cluster.RunAsPostgres("initdb", "-D", cluster._data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--lc-collate=C", "--no-sync");
        }

        // A runner that was killed leaves it running.
        if (File.Exists(Path.Combine(cluster._data, "postmaster.pid")))
        {
            cluster.Stop();
        }

        var settings = string.Create(CultureInfo.InvariantCulture, $"-p {cluster._port} -c unix_socket_directories='{folder}' {Settings}");
        cluster.RunAsPostgres("pg_ctl", "start", "-D", cluster._data, "-w", "-s", "-l", Path.Combine(folder, "log"), "-o", settings);
        return cluster;
    }

    /// <summary>The processor time of the server and all it has started.</summary>
    public TimeSpan ProcessorTime() => ProcessFiles.ProcessorTimeOfTree(
        int.Parse(File.ReadLines(Path.Combine(_data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));

    /// <summary>Whether there is a schema.</summary>
    public bool Has(string schema) => Scalar("SELECT count(*) FROM pg_namespace WHERE nspname = $1", schema) is > 0L;

    /// <summary>Renames a schema that is whole, and takes the free room of its tables for good.</summary>
    public void Rename(string from, string to)
    {
        Execute($"ALTER SCHEMA {from} RENAME TO {to}");
        Execute("VACUUM ANALYZE");
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private static string Programs() => new[] { Environment.GetEnvironmentVariable("PATH") ?? "" }
        .SelectMany(path => path.Split(':'))
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new InvalidOperationException("PostgreSQL is not installed: neither the path nor /usr/lib/postgresql has its initdb.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Stop()
    {
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
        {
            RunAsPostgres("pg_ctl", "stop", "-D", _data, "-m", "fast", "-w", "-s");
        }
    }

    private object? Scalar(string sql, string parameter)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = parameter } } };
        return command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private void RunAsPostgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", .. command]);
        }
        else
        {
            Run(command[0], command[1..]);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // The current folder may be closed to the user postgres.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with {process.ExitCode}; see above.");
        }
    }
}
