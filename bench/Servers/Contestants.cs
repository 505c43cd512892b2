using System.Globalization;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Questions;

namespace OpenBudget.Bench.Servers;

/// <summary>How each server is started over the data set.</summary>
internal static class Contestants
{
    /// <summary>The server of a name.</summary>
    public static Contestant Of(string name, DataSet data) => name switch
    {
        "openbudget" => new(name, Dialect.OpenBudget, first => ServerProcess.StartOwn(first, port => ["serve-openbudget", Url(port), "Sqlite", $"Data Source={data.SqlitePath}"]), true),
        "limit" => new(name, Dialect.ByHand, first => ServerProcess.StartOwn(first, port => ["serve-limit", Url(port), data.SqlitePath]), true),
        _ => throw new NotSupportedException($"The server {name} cannot be started."),
    };

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
