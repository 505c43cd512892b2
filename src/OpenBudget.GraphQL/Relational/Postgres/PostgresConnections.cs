using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace OpenBudget.GraphQL.Relational.Postgres;

/// <summary>What a connection string means for reading: what it leaves out, and which of several hosts.</summary>
internal static class PostgresConnections
{
    private const int MaxPreparedStatements = 256;

    // What comes once may not come again: a client that writes values into its documents makes a plan of each.
    private const int UsagesBeforePreparing = 2;

    /// <summary>A connection string of connections that cannot write.</summary>
    /// <param name="connectionString">As given.</param>
    /// <param name="longestStatement">When the server ends a statement, and a transaction that asks nothing; null for what it is set to.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder ForReading(string connectionString, TimeSpan? longestStatement)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // No session changes what the next would find, so nothing needs to be put back between them.
            NoResetOnClose = true,
        };

        // The server takes the last of several: what the connection string gives counts, but that nothing is written.
        var limits = longestStatement is { } longest
            ? string.Create(CultureInfo.InvariantCulture, $"-c statement_timeout={longest.TotalMilliseconds:0} -c idle_in_transaction_session_timeout={longest.TotalMilliseconds:0} ")
            : "";
        settings.Options = $"{limits}{settings.Options} -c default_transaction_read_only=on".TrimStart();
        if (!IsGiven(given, "Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = MaxPreparedStatements;
        }

        if (!IsGiven(given, "Auto Prepare Min Usages"))
        {
            settings.AutoPrepareMinUsages = UsagesBeforePreparing;
        }

        if (!IsGiven(given, "Command Timeout"))
        {
            settings.CommandTimeout = 0;
        }

        return settings;
    }

    /// <summary>The connections to several hosts, chosen as the connection string says; and the hosts.</summary>
    public static (NpgsqlDataSource Connections, NpgsqlMultiHostDataSource Hosts) OfSeveral(NpgsqlConnectionStringBuilder settings)
    {
        // Npgsql takes the choice with the connections, not with the hosts. It spells its values with hyphens and has checked them.
        var choice = Enum.Parse<TargetSessionAttributes>(
            settings.TargetSessionAttributes?.Replace("-", "", StringComparison.Ordinal) ?? nameof(TargetSessionAttributes.Any), ignoreCase: true);
        settings.TargetSessionAttributes = null;
        var hosts = new NpgsqlDataSourceBuilder(settings.ToString()).BuildMultiHost();
        return (hosts.WithTargetSession(choice), hosts);
    }

    // Npgsql reads a keyword with and without its spaces.
    private static bool IsGiven(DbConnectionStringBuilder given, string keyword) =>
        given.ContainsKey(keyword) || given.ContainsKey(keyword.Replace(" ", "", StringComparison.Ordinal));
}
