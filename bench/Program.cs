using System.Globalization;
using Microsoft.AspNetCore.Builder;
using OpenBudget.Bench;
using OpenBudget.Bench.ByHand;
using OpenBudget.Bench.Capacity;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Reading;
using OpenBudget.Bench.Report;
using OpenBudget.Bench.Servers;

// Each figure of reading is taken in a process of its own, so that its peak of memory is its own and nothing is warm but the disk.
return args switch
{
    [] or [['-', '-', ..], ..] => Compare(args),
    ["profile", var question] => Profile.Run(question, "openbudget"),
    ["profile", var question, var server] => Profile.Run(question, server),
    ["phases"] => Phases.Print(),
    ["table", var format] => TableRun.Run(format, DataSet.EnsureSqlite(1).SqlitePath),
    ["table", var format, var path] => TableRun.Run(format, path),
    ["serve-openbudget", var url, var provider, var connectionString, var seeds] =>
        Serve(OpenBudgetServer.Create(url, provider, connectionString, seeds, keptBytes: 0)),
    ["serve-keeping", var url, var connectionString, var seeds] =>
        Serve(OpenBudgetServer.Create(url, "Sqlite", connectionString, seeds, KeptAnswers.Bytes)),
    ["serve-ado", var url, var path] => Serve(ByHandServer.Ado(url, path)),
    ["serve-limit", var url, var path] => Serve(ByHandServer.Limit(url, path)),
    ["explain", var question] => Explaining(question),
    ["reading"] => ReadingBenchmark.Run(),
    ["read", var scale] => ReadingBenchmark.ReadOnce(int.Parse(scale, CultureInfo.InvariantCulture)),
    ["rebuild", var documents] => ReadingBenchmark.RebuildOnce(int.Parse(documents, CultureInfo.InvariantCulture)),
    ["capacity"] => CapacityTable.Print(400),
    ["capacity", var documents] => CapacityTable.Print(int.Parse(documents, CultureInfo.InvariantCulture)),
    ["noise"] => ReadingBenchmark.RunNoise(10),
    ["noise", var megabytes] => ReadingBenchmark.RunNoise(int.Parse(megabytes, CultureInfo.InvariantCulture)),
    ["noise-once", var shape, var bytes] => ReadingBenchmark.ReadNoiseOnce(shape, int.Parse(bytes, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Compare(string[] args)
{
    try
    {
        var options = Options.Parse(args);
        return options.Scale == 1 ? Benchmark.Run(options) : Growth.Run(options);
    }
    catch (Exception error) when (error is ArgumentException or FormatException)
    {
        Console.Error.WriteLine(error.Message);
        return Usage();
    }
}

static int Explaining(string question)
{
    var data = DataSet.EnsureSqlite(1);
    return Explain.Run(Catalogue.Of(data).Single(q => q.Name == question), data.SqlitePath);
}

// Ends with the runner, however that ends: it holds the other side of the input.
static int Serve(WebApplication server)
{
    server.StartAsync().GetAwaiter().GetResult();
    while (Console.In.Read() >= 0)
    {
    }

    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench [-- VERB], see bench/README.md");
    return 2;
}
