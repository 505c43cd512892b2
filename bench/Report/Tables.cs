using System.Globalization;
using System.Text;

namespace OpenBudget.Bench.Report;

/// <summary>The figures as tables in Markdown.</summary>
internal static class Tables
{
    /// <summary>The numbers of connections that everything is measured with.</summary>
    public static readonly int[] Connections = [1, 16];

    private const string Limit = "limit";

    /// <summary>One table for each number of connections, and one of memory.</summary>
    public static string Of(Measurement measurement, IReadOnlyList<string> questions, IReadOnlyList<string> servers)
    {
        var text = new StringBuilder();
        foreach (var connections in Connections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {connections} {(connections == 1 ? "connection" : "connections")}\n\n");
            text.Append("| | server | requests/s | × limit | p50, µs | × limit | p99, µs | CPU, µs | × limit | allocated, B | × limit |\n");
            text.Append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
            foreach (var question in questions)
            {
                var limit = servers.Contains(Limit) ? measurement[question, Limit, connections] : null;
                foreach (var server in servers.Where(s => measurement.Has(question, s, connections)))
                {
                    Row(text, question, server, measurement[question, server, connections], limit);
                }
            }
        }

        text.Append("\n### Memory\n\n| server | peak, MB | without mapped files: most under load, MB | held after each round, MB |\n| --- | ---: | ---: | --- |\n");
        foreach (var (server, use) in measurement.Memory)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {server} | {use.Peak / 1e6:F0} | {use.MostUnderLoad / 1e6:F0} | {string.Join(", ", use.Held.Select(held => Number(held / 1e6, "F0")))} |\n");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string question, string server, Cell cell, Cell? limit)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {question} | {server} | {cell.PerSecond:F0} | {Ratio(cell.PerSecond, limit?.PerSecond)} ");
        text.Append(CultureInfo.InvariantCulture, $"| {cell.P50:F0} | {Ratio(cell.P50, limit?.P50)} | {cell.P99:F0} ");
        text.Append(CultureInfo.InvariantCulture, $"| {cell.Cpu:F0} | {Ratio(cell.Cpu, limit?.Cpu)} | {(cell.Bytes is { } bytes ? Number(bytes, "F0") : "–")} | {Ratio(cell.Bytes, limit?.Bytes)} |\n");
    }

    private static string Ratio(double? value, double? limit) => value is { } v && limit is { } l ? Number(v / l, "F2") : "–";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
