using System.Globalization;
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
        "openbudget" => new(name, Dialect.OpenBudget, Own("serve-openbudget", "Sqlite", $"Data Source={data.SqlitePath}"), true),
        "limit" => new(name, Dialect.ByHand, Own("serve-limit", data.SqlitePath), true),
        "ado" => new(name, Dialect.ByHand, Own("serve-ado", data.SqlitePath), true),
        "openbudget-pg" => new(
            name,
            Dialect.OpenBudget,
            Own("serve-openbudget", "PostgreSql", $"{_postgres.Value.ConnectionString};Search Path={data.EnsurePostgres(_postgres.Value)}"),
            true,
            _postgres.Value.ProcessorTime),
        _ => throw new NotSupportedException($"The server {name} cannot be started."),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_postgres.IsValueCreated)
        {
            _postgres.Value.Dispose();
        }
    }

    private static Func<RawRequest, ServerProcess> Own(string verb, params string[] arguments) => first =>
        ServerProcess.StartOwn(first, port => [verb, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), .. arguments]);
}
