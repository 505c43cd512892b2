using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>A test that stops and starts PostgreSQL servers of its own; skipped where its programs are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReplicatedFactAttribute : FactAttribute
{
    public ReplicatedFactAttribute() => Skip = PostgresServer.WhyNot ?? ReplicatedServers.WhyNot;
}

/// <summary>The same with rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReplicatedTheoryAttribute : TheoryAttribute
{
    public ReplicatedTheoryAttribute() => Skip = PostgresServer.WhyNot ?? ReplicatedServers.WhyNot;
}

/// <summary>A primary and a standby that follows it, made with pg_basebackup; made when a test first asks for them, gone at the end.</summary>
/// <remarks>PostgreSQL does not run as root: root runs it as the user postgres.</remarks>
public sealed class ReplicatedServers : IDisposable
{
    private const string Database = "openbudget";

    // A statement on the standby that is in the way of what the primary did is cancelled at once instead of after half a minute.
    private const string Settings =
        """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        fsync = off
        full_page_writes = off
        max_connections = 100
        shared_buffers = 32MB
        max_standby_streaming_delay = 0
        wal_receiver_status_interval = 1
        wal_retrieve_retry_interval = 200
        """;

    private static readonly string? Programs = FindPrograms();

    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-replicas-").FullName;
    private readonly Lazy<(Server Primary, Server Standby)> _servers;

    public ReplicatedServers() => _servers = new(Make);

    /// <summary>Why there can be none; null where there can.</summary>
    public static string? WhyNot { get; } = Programs is null ? "PostgreSQL's initdb, pg_ctl and pg_basebackup are not installed." : null;

    /// <summary>Where imports go.</summary>
    internal Server Primary => _servers.Value.Primary;

    /// <summary>What follows the primary.</summary>
    internal Server Standby => _servers.Value.Standby;

    /// <summary>The connection string of both, the standby first, as an operator writes it.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1:{Standby.Port},127.0.0.1:{Primary.Port};Username=postgres;Database={Database};Host Recheck Seconds=1");

    /// <summary>Waits until the standby holds what the primary holds now.</summary>
    public Task CaughtUpAsync()
    {
        var written = (string)Primary.Scalar("SELECT pg_current_wal_lsn()::text")!;
        return Eventually.IsAsync(() => Standby.Scalar($"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn") is true);
    }

    public void Dispose()
    {
        if (_servers.IsValueCreated)
        {
            Standby.Stop("immediate");
            Primary.Stop("immediate");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private (Server Primary, Server Standby) Make()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder);
        }

        var primary = new Server(Path.Combine(_folder, "primary"), FreePort(0));
        RunAsPostgres("initdb", "-D", primary.Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--lc-collate=C", "--no-sync");
        File.AppendAllText(Path.Combine(primary.Data, "postgresql.conf"), Settings);
        primary.Start();
        primary.Execute($"CREATE DATABASE {Database}", "postgres");

        var standby = new Server(Path.Combine(_folder, "standby"), FreePort(primary.Port));
        RunAsPostgres(
            "pg_basebackup", "-D", standby.Data, "-h", "127.0.0.1", "-p", primary.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-R", "-c", "fast", "--no-sync");
        standby.Start();
        return (primary, standby);
    }

    // Below the ports that the system gives to outgoing connections: it must be free again when the server comes back.
    private static int FreePort(int taken)
    {
        for (var port = 20000 + (Environment.ProcessId % 8000); ; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                if (port != taken)
                {
                    return port;
                }
            }
            catch (SocketException)
            {
                // Somebody else has it.
            }
        }
    }

    private static string? FindPrograms() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_basebackup")));

    private static void RunAsPostgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Programs!, program), .. arguments];
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
        // The current folder may be closed to the user postgres. The server outlives pg_ctl, so that its output must go elsewhere than to a pipe.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with {process.ExitCode}.");
        }
    }

    /// <summary>One of the servers.</summary>
    internal sealed class Server(string data, int port)
    {
        public string Data => data;

        public int Port => port;

        /// <summary>Its own connection string.</summary>
        public string ConnectionString => Of(Database);

        /// <summary>Starts it, if it does not run; what was killed may take a moment to be gone.</summary>
        public void Start()
        {
            for (var attempt = 1; !IsRunning(); attempt++)
            {
                try
                {
                    RunAsPostgres("pg_ctl", "start", "-D", data, "-w", "-s", "-l", data + ".log", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port}"));
                }
                catch (InvalidOperationException) when (attempt < 50)
                {
                    Thread.Sleep(200);
                }
            }
        }

        /// <summary>Stops it, in one of the modes of pg_ctl.</summary>
        public void Stop(string mode)
        {
            if (IsRunning())
            {
                RunAsPostgres("pg_ctl", "stop", "-D", data, "-m", mode, "-w", "-s");
            }
        }

        /// <summary>Ends it with SIGKILL, which it cannot answer.</summary>
        public void Kill()
        {
            using var process = Process.GetProcessById(
                int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
            process.Kill();
            process.WaitForExit();
        }

        /// <summary>How many connections have answered a question: with several servers each reads in a transaction, and nothing else does.</summary>
        public long Answering => (long)Scalar("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'OpenBudget' AND query ILIKE 'ROLLBACK%'")!;

        /// <summary>A connection that keeps others from changing a table.</summary>
        public async Task<NpgsqlConnection> HoldAsync(string table)
        {
            var holding = new NpgsqlConnection(ConnectionString);
            await holding.OpenAsync();
            await using var hold = new NpgsqlCommand($"""BEGIN; LOCK TABLE openbudget."{table}" IN SHARE MODE""", holding);
            await hold.ExecuteNonQueryAsync();
            return holding;
        }

        public object? Scalar(string sql)
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            return command.ExecuteScalar();
        }

        public void Execute(string sql, string database = Database)
        {
            using var connection = new NpgsqlConnection(Of(database));
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        private bool IsRunning()
        {
            try
            {
                using var connection = new NpgsqlConnection(Of("postgres"));
                connection.Open();
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }

        private string Of(string database) => string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Pooling=False;Application Name=test");
    }
}
