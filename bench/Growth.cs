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
    private static readonly string[] OnSqlite = ["Q1", "Q3", "Q4"];
    private static readonly string[] OnPostgres = ["Q1", "Q2", "Q3", "Q4", "Q9"];

    /// <summary>Measures, and writes a file of results.</summary>
    public static int Run(Options options)
    {
        DataSet[] sets = [DataSet.EnsureSqlite(1, areChecked: false), DataSet.EnsureSqlite(options.Scale, areChecked: false)];

        // Half of a file of ten gigabytes may be on the disk alone after other work, and the disk is not what is measured.
        foreach (var set in sets)
        {
            using var file = File.OpenRead(set.SqlitePath);
            file.CopyTo(Stream.Null, bufferSize: 1 << 20);
        }

        var text = new StringBuilder("## SQLite\n\n");
        text.Append(Measured(options, OnSqlite, sets, set =>
        {
            using var contestants = new Contestants(set);
            return contestants.Of("openbudget").Start;
        }));

        // Copying so many rows to PostgreSQL takes long: what is measured by then is kept, however that ends.
        ResultsFile.WriteGrowth(options, text.ToString());
        using var cluster = PostgresCluster.Start(Path.Combine(DataSet.Root, "postgres"));
        text.Append("\n## PostgreSQL\n\n");
        text.Append(Measured(options, OnPostgres, sets, set => Contestants.OnPostgres(cluster, set.EnsurePostgres(cluster))));
        ResultsFile.WriteGrowth(options, text.ToString());
        return 0;
    }

    private static string Measured(Options options, string[] asked, DataSet[] sets, Func<DataSet, Func<RawRequest, ServerProcess>> start)
    {
        var servers = new List<(ServerProcess Process, IReadOnlyList<Question> Questions)>();
        try
        {
            foreach (var set in sets)
            {
                var questions = Catalogue.Of(set).Where(q => asked.Contains(q.Name)).ToArray();
                servers.Add((start(set)(Request(questions[0].Bodies(Dialect.OpenBudget)[0])), questions));
            }

            return Table(options, asked, Measure(options, servers));
        }
        finally
        {
            servers.ForEach(server => server.Process.Dispose());
        }
    }

    private static Cell[][] Measure(Options options, List<(ServerProcess Process, IReadOnlyList<Question> Questions)> servers)
    {
        var cells = servers[0].Questions.Select(_ => servers.Select(_ => new Cell()).ToArray()).ToArray();
        for (var round = 0; round <= options.Rounds; round++)
        {
            for (var question = 0; question < cells.Length; question++)
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

    private static string Table(Options options, string[] asked, Cell[][] cells)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| | p50 at 1×, µs | p50 at {options.Scale}×, µs | ratio | at most {Most} |\n| --- | ---: | ---: | ---: | --- |\n");
        for (var i = 0; i < cells.Length; i++)
        {
            var (small, large) = (cells[i][0].P50, cells[i][1].P50);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {asked[i]} | {small:F0} | {large:F0} | {large / small:F2} | {(large / small <= Most ? "reached" : "**not reached**")} |\n");
        }

        return text.ToString();
    }

    private static RawRequest Request(byte[] body) => RawRequest.Post("/graphql", body);
}
