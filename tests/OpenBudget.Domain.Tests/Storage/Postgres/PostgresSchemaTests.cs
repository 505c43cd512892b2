using Npgsql;
using OpenBudget.Domain.Storage.Postgres;

namespace OpenBudget.Domain.Tests.Storage.Postgres;

public sealed class PostgresSchemaTests
{
    private const string Both = "Host=a:5433, b;Database=d;Username=u";

    [Fact]
    public void Of_several_servers_a_service_reads_standbys_in_turns_and_what_writes_finds_the_primary()
    {
        var schema = new PostgresSchema(Both);

        Assert.Equal(("prefer-standby", true, 5, true), Choice(schema.ReadOnly));
        Assert.Equal(("prefer-primary", false, 5, false), Choice(schema.ReadNewest));
        Assert.Equal(("primary", false, 15, false), Choice(schema.ReadWrite));
        Assert.Equal(("primary", false, 15, false), Choice(schema.ReadWriteAside));
        Assert.Equal("the schema openbudget of the PostgreSQL database d on a:5433, b:5432", schema.Place);
    }

    [Fact]
    public void What_the_connection_string_says_counts_for_reading()
    {
        var schema = new PostgresSchema(Both + ";Target Session Attributes=any;Load Balance Hosts=false;Timeout=9");

        Assert.Equal(("any", false, 9, true), Choice(schema.ReadOnly));
        Assert.Equal(("prefer-primary", false, 9, false), Choice(schema.ReadNewest));
        Assert.Equal(("primary", false, 9, false), Choice(schema.ReadWrite));
    }

    [Fact]
    public void One_server_is_opened_as_it_always_was()
    {
        var schema = new PostgresSchema("Host=a;Database=d;Username=u");

        Assert.Equal((null, false, 15, true), Choice(schema.ReadOnly));
        Assert.Equal((null, false, 15, false), Choice(schema.ReadNewest));
        Assert.Equal((null, false, 15, false), Choice(schema.ReadWrite));
    }

    [Fact]
    public void A_build_has_no_limit_of_time_but_what_the_connection_string_gives()
    {
        var options = new NpgsqlConnectionStringBuilder(new PostgresSchema("Host=a;Database=d;Options=-c statement_timeout=9s").ReadWrite).Options;

        Assert.StartsWith("-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0 ", options);
        Assert.EndsWith(" -c statement_timeout=9s", options);
    }

    private static (string? Target, bool InTurns, int Timeout, bool Pooled) Choice(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return (settings.TargetSessionAttributes, settings.LoadBalanceHosts, settings.Timeout, settings.Pooling);
    }
}
