using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>A PostgreSQL database of ours: the schema that it is in, and the ways to open it.</summary>
/// <remarks>
/// The tables are named without their schema everywhere, and the connection's search path tells which one is meant: so a new database can be
/// built in a schema beside, and put in place by renaming.
/// </remarks>
internal sealed class PostgresSchema
{
    private const string DefaultName = "openbudget";

    // The next server can be asked while the client still waits.
    private const int SecondsToConnect = 5;

    private const int SecondsOfSilence = 60;
    private const int SecondsBetweenProbes = 10;

    // A build takes as long as it takes, and waits for another one as long, whatever limits its role has for questions. One whose machine is gone
    // must not keep the others out for hours, nor wait itself for a server whose machine is gone.
    private static readonly string WriterLimits = string.Create(
        CultureInfo.InvariantCulture,
        $"-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0 -c tcp_keepalives_idle={SecondsOfSilence}"
        + $" -c tcp_keepalives_interval={SecondsBetweenProbes} -c tcp_keepalives_count=6");

    private readonly NpgsqlConnectionStringBuilder _connectionString;

    /// <summary>The schema that a connection string names.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="reconnectWithin">How long a writer waits for a server that went away.</param>
    /// <exception cref="StorageException">The connection string cannot be read, or names no database, or several schemas; or the time is below 0.</exception>
    public PostgresSchema(string connectionString, TimeSpan reconnectWithin = default)
    {
        ReconnectWithin = reconnectWithin >= TimeSpan.Zero
            ? reconnectWithin
            : throw new StorageException($"Database:ReconnectWithin is {reconnectWithin}. Set it to 0 or more, as in '00:02:00'.");
        try
        {
            _connectionString = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"Database:ConnectionString cannot be read: {error.Message} {Example}", error);
        }

        if (string.IsNullOrWhiteSpace(_connectionString.Host) || string.IsNullOrWhiteSpace(_connectionString.Database))
        {
            throw new StorageException($"Database:ConnectionString names no Host or no Database. {Example}");
        }

        Name = string.IsNullOrWhiteSpace(_connectionString.SearchPath) ? DefaultName : _connectionString.SearchPath.Trim();
        if (Name.Length > 50 || !char.IsAsciiLetterLower(Name[0]) || !Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new StorageException(
                $"The Search Path '{StorageException.Shortened(Name)}' of Database:ConnectionString is not one schema of at most 50 lower-case letters,"
                + $" digits and '_'. Leave it out for '{DefaultName}'.");
        }
    }

    /// <summary>How long a writer waits for a server that went away.</summary>
    public TimeSpan ReconnectWithin { get; }

    /// <summary>The schema's name. It needs no quotes.</summary>
    public string Name { get; }

    /// <summary>The name of the schema that a new database is built in.</summary>
    public string Aside => Name + "_building";

    /// <summary>Where it is, for people; without user and password.</summary>
    public string Place =>
        $"the schema {Name} of the PostgreSQL database {_connectionString.Database} on {string.Join(", ", Hosts.Select(WithPort))}";

    /// <summary>
    /// Opens the schema for queries only, for a service: of several servers the one that the connection string wants; where it says nothing,
    /// they take turns, and the primary only answers when no standby does.
    /// </summary>
    public string ReadOnly
    {
        get
        {
            var builder = ForQueries(_connectionString.Pooling);
            if (Hosts.Length > 1)
            {
                builder.TargetSessionAttributes ??= "prefer-standby";
                builder.LoadBalanceHosts |= !IsGiven("Load Balance Hosts");
            }

            return builder.ConnectionString;
        }
    }

    /// <summary>Opens the schema for queries only, for a moment: of several servers the one with what was imported last.</summary>
    public string ReadNewest
    {
        get
        {
            // A pool would give out what was opened long before; its servers may have been restarted since.
            var builder = ForQueries(pooling: false);
            builder.TargetSessionAttributes = Hosts.Length > 1 ? "prefer-primary" : builder.TargetSessionAttributes;
            return builder.ConnectionString;
        }
    }

    /// <summary>Opens the schema for writing: of several servers the primary, whatever the connection string wants for reading.</summary>
    public string ReadWrite => ForWriting(Name).ConnectionString;

    /// <summary>Opens the schema that a new database is built in.</summary>
    public string ReadWriteAside => ForWriting(Aside).ConnectionString;

    private static string Example => "Write it as 'Host=127.0.0.1;Database=openbudget;Username=openbudget;Password=…'.";

    /// <summary>The options of contexts over a connection string.</summary>
    public static DbContextOptions<BudgetDbContext> Options(string connectionString, QueryTrackingBehavior tracking) =>
        Common(new DbContextOptionsBuilder<BudgetDbContext>().UseNpgsql(connectionString).UseQueryTrackingBehavior(tracking));

    /// <summary>The options of a context over an open connection.</summary>
    public static DbContextOptions<BudgetDbContext> Options(DbConnection open) =>
        Common(new DbContextOptionsBuilder<BudgetDbContext>().UseNpgsql(open));

    private static DbContextOptions<BudgetDbContext> Common(DbContextOptionsBuilder<BudgetDbContext> builder) =>
        builder.ReplaceService<IModelCustomizer, PostgresModel>().ReplaceService<IMigrationsSqlGenerator, SchemaGenerator>().Options;

    private string[] Hosts => _connectionString.Host!.Split(',', StringSplitOptions.TrimEntries);

    private string WithPort(string host) =>
        host.Contains(':', StringComparison.Ordinal) ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{_connectionString.Port}");

    private bool IsGiven(string keyword) => _connectionString.ShouldSerialize(keyword);

    private NpgsqlConnectionStringBuilder ForQueries(bool pooling)
    {
        var builder = With(Name, pooling);
        builder.Timeout = Hosts.Length == 1 || IsGiven("Timeout") ? builder.Timeout : SecondsToConnect;
        builder.Options = $"{builder.Options} -c default_transaction_read_only=on".TrimStart();
        return builder;
    }

    private NpgsqlConnectionStringBuilder ForWriting(string schema)
    {
        var builder = With(schema, pooling: false);
        builder.Options = $"{WriterLimits} {builder.Options}".TrimEnd();
        builder.CommandTimeout = 0;
        builder.TcpKeepAlive = true;
        builder.TcpKeepAliveTime = SecondsOfSilence;
        builder.TcpKeepAliveInterval = SecondsBetweenProbes;
        builder.TargetSessionAttributes = Hosts.Length > 1 ? "primary" : builder.TargetSessionAttributes;
        return builder;
    }

    private NpgsqlConnectionStringBuilder With(string schema, bool pooling)
    {
        var builder = new NpgsqlConnectionStringBuilder(_connectionString.ConnectionString) { SearchPath = schema, Pooling = pooling };
        builder.ApplicationName ??= "OpenBudget";
        return builder;
    }
}
