using System.Globalization;
using System.Text;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Report;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench;

/// <summary>How answers slow down when there is more data: the service over two data sets, asked in turn on one connection.</summary>
internal static class Growth
{
    private const double Most = 1.3;
    private static readonly string[] Asked = ["Q1", "Q3", "Q4"];

    /// <summary>Measures, and writes a file of results.</summary>
    public static int Run(Options options)
    {
        var sets = new[] { DataSet.EnsureSqlite(1, areChecked: false), DataSet.EnsureSqlite(options.Scale, areChecked: false) };
        var servers = new List<(ServerProcess Process, IReadOnlyList<Question> Questions)>();
        try
        {
            foreach (var set in sets)
            {
                var questions = Catalogue.Of(set).Where(q => Asked.Contains(q.Name)).ToArray();
                using var contestants = new Contestants(set);
                servers.Add((contestants.Of("openbudget").Start(Request(questions[0].Bodies(Dialect.OpenBudget)[0])), questions));
            }

            ResultsFile.WriteGrowth(options, Table(options, Measure(options, servers)));
            return 0;
        }
        finally
        {
            servers.ForEach(server => server.Process.Dispose());
        }
    }

    private static Cell[][] Measure(Options options, List<(ServerProcess Process, IReadOnlyList<Question> Questions)> servers)
    {
        var cells = Asked.Select(_ => servers.Select(_ => new Cell()).ToArray()).ToArray();
        for (var round = 0; round <= options.Rounds; round++)
        {
            for (var question = 0; question < Asked.Length; question++)
            {
                for (var server = 0; server < servers.Count; server++)
                {
                    var (process, questions) = servers[server];
                    var cpu = process.ProcessorTime();
                    var run = LoadRun.Of(process.Port, [.. questions[question].Bodies(Dialect.OpenBudget).Select(Request)], 1, options.Time);

                    // The first round warms up.
                    if (round > 0)
                    {
                        cells[question][server].Add(run, process.ProcessorTime() - cpu, null);
                    }
                }
            }
        }

        return cells;
    }

    private static string Table(Options options, Cell[][] cells)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| | p50 at 1×, µs | p50 at {options.Scale}×, µs | ratio | at most {Most} |\n| --- | ---: | ---: | ---: | --- |\n");
        for (var i = 0; i < cells.Length; i++)
        {
            var (small, large) = (cells[i][0].P50, cells[i][1].P50);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Asked[i]} | {small:F0} | {large:F0} | {large / small:F2} | {(large / small <= Most ? "reached" : "**not reached**")} |\n");
        }

        return text.ToString();
    }

    private static RawRequest Request(byte[] body) => RawRequest.Post("/graphql", body);
}
