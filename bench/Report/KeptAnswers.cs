using OpenBudget.Bench.Data;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench.Report;

/// <summary>How fast the service gives answers that it keeps. Every question is asked once before, with all its values: so no answer is made.</summary>
internal static class KeptAnswers
{
    /// <summary>Enough for the answers to all questions.</summary>
    public const int Bytes = 256 * 1024 * 1024;

    private const string Name = "openbudget-keeping";

    /// <summary>Measures, as a table in Markdown.</summary>
    /// <param name="data">The data.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="options">Rounds and their time.</param>
    public static string Measure(DataSet data, IReadOnlyList<Question> questions, Options options)
    {
        using var contestants = new Contestants(data);
        var contestant = contestants.Of(Name);
        using var process = contestant.Start(contestant.Request(questions[0], questions[0].Bodies(contestant.Dialect)[0]));
        var requests = questions.Select(question => contestant.Requests(question, process.Port)).ToArray();
        using (var connection = new RawConnection(process.Port))
        {
            foreach (var request in requests.SelectMany(r => r))
            {
                connection.Ask(request);
            }
        }

        var measurement = new Measurement();
        for (var round = 0; round < options.Rounds; round++)
        {
            for (var i = 0; i < requests.Length; i++)
            {
                foreach (var connections in Tables.Connections)
                {
                    var (cpu, allocated) = (process.ProcessorTime(), process.AllocatedBytes());
                    var run = LoadRun.Of(process.Port, requests[i], connections, options.Time);
                    measurement[questions[i].Name, Name, connections].Add(run, process.ProcessorTime() - cpu, process.AllocatedBytes() - allocated);
                    measurement.MemoryOf(Name).AddUnderLoad(process);
                }
            }

            measurement.MemoryOf(Name).AddAfterRound(process, collects: true);
        }

        return Tables.Of(measurement, [.. questions.Select(q => q.Name)], [Name]);
    }
}
