using System.Diagnostics;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Reading;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench.Report;

/// <summary>From the start of the service's process to its first answer, as it is published, over the seeds of the repository.</summary>
/// <param name="Building">Where the database is built first.</param>
/// <param name="Built">Where it is there already; the median of five starts.</param>
internal sealed record Startup(TimeSpan Building, TimeSpan Built)
{
    private const int Starts = 5;

    /// <summary>Measures.</summary>
    public static Startup Measure()
    {
        var folder = Directory.CreateTempSubdirectory("openbudget-bench-start-").FullName;
        try
        {
            var first = RawRequest.Post("/graphql", """{"query":"{ dataset { version facts } }"}"""u8.ToArray());
            var program = Publish(Path.Combine(folder, "service"));
            var building = Start();
            return new Startup(building, Enumerable.Range(0, Starts).Select(_ => Start()).Order().ElementAt(Starts / 2));

            TimeSpan Start()
            {
                using var server = ServerProcess.Start(first, port => new ProcessStartInfo(
                    program,
                    [
                        $"--urls={ServerProcess.Url(port)}",
                        $"--Database:ConnectionString=Data Source={Path.Combine(folder, "seeds.db")}",
                        $"--Seed:Path={Path.Combine(SynthesizedDocument.Repository(), "seed")}",
                        "--Logging:LogLevel:Default=Warning",
                    ]));
                return server.FirstAnswer;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Publish(string folder)
    {
        var project = Path.Combine(SynthesizedDocument.Repository(), "src", "OpenBudget.Api");
        using var publish = Process.Start("dotnet", ["publish", project, "-c", "Release", "-v", "q", "-o", folder]);
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, "OpenBudget.Api")
            : throw new InvalidOperationException($"`dotnet publish {project}` ended with {publish.ExitCode}.");
    }
}
