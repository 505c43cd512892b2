using System.Diagnostics;
using System.Globalization;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench;

/// <summary>Where a server spends its time while it answers one question: `perf` looks at it a thousand times a second.</summary>
internal static class Profile
{
    private const int Connections = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(10);

    /// <summary>Records, and prints the methods with the most time.</summary>
    /// <param name="question">Q1 to Q9.</param>
    /// <param name="server">The name of a server of .NET.</param>
    public static int Run(string question, string server)
    {
        // The runtime then tells perf what its methods are called, and has them where perf looks for them.
        Environment.SetEnvironmentVariable("DOTNET_PerfMapEnabled", "1");
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
        var data = DataSet.EnsureSqlite(1);
        using var contestants = new Contestants(data);
        var contestant = contestants.Of(server);
        var asked = Catalogue.Of(data).Single(q => q.Name == question);
        using var process = contestant.Start(contestant.Request(asked, asked.Bodies(contestant.Dialect)[0]));
        var requests = contestant.Requests(asked, process.Port);
        LoadRun.Of(process.Port, requests, Connections, WarmUp);
        var recording = Path.Combine(DataSet.Root, "perf.data");
        var number = process.Id.ToString(CultureInfo.InvariantCulture);
        var seconds = Watched.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        using (var perf = Process.Start("perf", ["record", "-e", "cpu-clock", "-F", "999", "-g", "-q", "-o", recording, "-p", number, "--", "sleep", seconds]))
        {
            LoadRun.Of(process.Port, requests, Connections, Watched);
            perf.WaitForExit();
        }

        using var report = Process.Start("perf", ["report", "-i", recording, "--no-children", "--stdio", "-g", "none", "--percent-limit", "0.5"]);
        report.WaitForExit();
        Console.WriteLine($"With callers: perf report -i {recording}");
        return report.ExitCode;
    }
}
