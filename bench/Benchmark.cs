using System.Globalization;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;
using OpenBudget.Bench.Report;
using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench;

/// <summary>The whole measurement: makes the data, starts the servers, compares their answers, and measures them in turn.</summary>
internal sealed class Benchmark : IDisposable
{
    private readonly Options _options;
    private readonly DataSet _data;
    private readonly IReadOnlyList<Question> _questions;
    private readonly List<(Contestant Contestant, ServerProcess Process)> _servers = [];
    private readonly Dictionary<(string Question, string Server), IReadOnlyList<RawRequest>> _requests = [];
    private readonly Contestants _contestants;
    private readonly Measurement _measurement = new();

    private Benchmark(Options options, DataSet data)
    {
        _options = options;
        _data = data;
        _contestants = new Contestants(data);
        _questions = [.. Catalogue.Of(data).Where(q => options.Only.Count == 0 || options.Only.Contains(q.Name))];
    }

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 1 where servers do not answer the same.</returns>
    public static int Run(Options options)
    {
        var data = DataSet.EnsureSqlite(1);
        using var benchmark = new Benchmark(options, data);
        try
        {
            benchmark.Start();
            benchmark.Compare();
            benchmark.Measure();
        }
        catch (InvalidOperationException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }

        benchmark.Report();
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _servers.ForEach(server => server.Process.Dispose());
        _servers.Clear();
        _contestants.Dispose();
    }

    private void Start()
    {
        foreach (var name in _options.Servers)
        {
            var contestant = _contestants.Of(name);
            if (_questions.FirstOrDefault(q => q.IsAskedIn(contestant.Dialect)) is not { } question)
            {
                Say($"{name} cannot be asked any of these questions");
                continue;
            }

            var process = contestant.Start(contestant.Request(question, question.Bodies(contestant.Dialect)[0]));
            _servers.Add((contestant, process));
            Say($"{name} answers after {process.FirstAnswer.TotalMilliseconds:F0} ms");
        }

        foreach (var (contestant, process) in _servers)
        {
            foreach (var question in _questions.Where(q => q.IsAskedIn(contestant.Dialect)))
            {
                _requests[(question.Name, contestant.Name)] = contestant.Requests(question, process.Port);
            }
        }
    }

    private void Compare()
    {
        var same = _servers.Where(s => s.Contestant.AnswersSameBytes).ToList();
        foreach (var question in _questions)
        {
            foreach (var other in same.Skip(1))
            {
                var bytes = Comparison.Compare(question.Name, Asked(same[0], question), Asked(other, question));
                Say($"{question.Name}: {same[0].Contestant.Name} and {other.Contestant.Name} answer the same {bytes} bytes");
            }

            foreach (var peer in AskedOf(question).Except(same))
            {
                Say($"{question.Name}: {peer.Contestant.Name} answers {Comparison.CheckAnswers(question.Name, Asked(peer, question))} bytes");
            }
        }
    }

    private List<(Contestant Contestant, ServerProcess Process)> AskedOf(Question question) =>
        _servers.FindAll(server => question.IsAskedIn(server.Contestant.Dialect));

    private (string Name, int Port, IReadOnlyList<RawRequest> Requests) Asked((Contestant Contestant, ServerProcess Process) server, Question question) =>
        (server.Contestant.Name, server.Process.Port, _requests[(question.Name, server.Contestant.Name)]);

    private void Measure()
    {
        // Methods are compiled as they are used. Pools grow with the most requests that were ever executed at once, which on more connections than
        // are measured happens soon, and on as many some time; each of the service's database connections keeps its statements, and one that is
        // opened by a later question has those of the earlier ones after a second pass only.
        foreach (var question in _questions.Concat(_questions))
        {
            AskedOf(question).ForEach(server => Load(question, server, 4 * Tables.Connections[^1], _options.Time));
        }
        for (var round = 1; round <= _options.Rounds; round++)
        {
            Say($"Round {round} of {_options.Rounds}");
            ForEachCell((cell, question, server, connections) =>
            {
                var (cpu, allocated) = (ProcessorTime(server), Allocated(server));
                var run = Load(question, server, connections, _options.Time);
                cell.Add(run, ProcessorTime(server) - cpu, Allocated(server) - allocated);
                _measurement.MemoryOf(server.Contestant.Name).AddUnderLoad(server.Process);
            });
            _servers.ForEach(server => _measurement.MemoryOf(server.Contestant.Name).AddAfterRound(server.Process, server.Contestant.IsOurs));
        }
    }

    private void Report()
    {
        if (!_options.IsWhole)
        {
            Console.Write(Tables.Of(_measurement, [.. _questions.Select(q => q.Name)], _options.Servers));
            return;
        }

        // The processors are free again.
        Dispose();
        var kept = KeptAnswers.Measure(_data, _questions, _options);
        ResultsFile.Write(_options, _questions, _measurement, Phases.OfOwnProcess(), Startup.Measure(), kept);
    }

    private void ForEachCell(Action<Cell, Question, (Contestant Contestant, ServerProcess Process), int> measure)
    {
        foreach (var question in _questions)
        {
            foreach (var connections in Tables.Connections)
            {
                foreach (var server in AskedOf(question))
                {
                    measure(_measurement[question.Name, server.Contestant.Name, connections], question, server, connections);
                }
            }
        }
    }

    private LoadRun Load(Question question, (Contestant Contestant, ServerProcess Process) server, int connections, TimeSpan time) =>
        LoadRun.Of(server.Process.Port, _requests[(question.Name, server.Contestant.Name)], connections, time);

    private static TimeSpan ProcessorTime((Contestant Contestant, ServerProcess Process) server) =>
        server.Process.ProcessorTime() + (server.Contestant.OtherProcessorTime?.Invoke() ?? TimeSpan.Zero);

    private static long? Allocated((Contestant Contestant, ServerProcess Process) server) =>
        server.Contestant.IsOurs ? server.Process.AllocatedBytes() : null;

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
