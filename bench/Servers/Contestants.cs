using OpenBudget.Bench.Data;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;

namespace OpenBudget.Bench.Servers;

/// <summary>Starts the servers over the data set, and with the first that needs it the PostgreSQL server.</summary>
internal sealed class Contestants(DataSet data) : IDisposable
{
    private readonly Lazy<PostgresCluster> _postgres = new(() => PostgresCluster.Start(Path.Combine(DataSet.Root, "postgres")));

    /// <summary>The server of a name.</summary>
    public Contestant Of(string name) => name switch
    {
        "openbudget" => new(name, Dialect.OpenBudget, Own("serve-openbudget", "Sqlite", $"Data Source={data.SqlitePath}", DataSet.SeedFolder), true),
        "openbudget-keeping" => new(name, Dialect.OpenBudget, Own("serve-keeping", $"Data Source={data.SqlitePath}", DataSet.SeedFolder), true),
        "limit" => new(name, Dialect.ByHand, Own("serve-limit", data.SqlitePath), true),
        "ado" => new(name, Dialect.ByHand, Own("serve-ado", data.SqlitePath), true),
        "openbudget-pg" => new(
            name,
            Dialect.OpenBudget,
            OnPostgres(_postgres.Value, data.EnsurePostgres(_postgres.Value)),
            true,
            _postgres.Value.ProcessorTime),
        "postgraphile" => Peer(name, Dialect.PostGraphile),
        "mercurius" => Peer(name, Dialect.Mercurius),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such server."),
    };

    /// <summary>Starts the service over a schema.</summary>
    public static Func<RawRequest, ServerProcess> OnPostgres(PostgresCluster cluster, string schema) =>
        Own("serve-openbudget", "PostgreSql", $"{cluster.ConnectionString};Search Path={schema}", DataSet.SeedFolder);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_postgres.IsValueCreated)
        {
            _postgres.Value.Dispose();
        }
    }

    private Contestant Peer(string name, Dialect dialect) =>
        new(name, dialect, Peers.Of(name, _postgres.Value, data.EnsurePostgres(_postgres.Value)), false, _postgres.Value.ProcessorTime);

    private static Func<RawRequest, ServerProcess> Own(string verb, params string[] arguments) => first =>
        ServerProcess.StartOwn(first, port => [verb, ServerProcess.Url(port), .. arguments]);
}
