using OpenBudget.Bench.Load;
using OpenBudget.Bench.Reading;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench.Report;

/// <summary>From the start of the service's process to its first answer, over the seeds of the repository.</summary>
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
            string[] arguments = ["Sqlite", $"Data Source={Path.Combine(folder, "seeds.db")}", Path.Combine(SynthesizedDocument.Repository(), "seed")];
            var building = Start();
            return new Startup(building, Enumerable.Range(0, Starts).Select(_ => Start()).Order().ElementAt(Starts / 2));

            TimeSpan Start()
            {
                using var server = ServerProcess.StartOwn(first, port => ["serve-openbudget", ServerProcess.Url(port), .. arguments]);
                return server.FirstAnswer;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
