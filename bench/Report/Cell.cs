using System.Diagnostics;
using OpenBudget.Bench.Load;

namespace OpenBudget.Bench.Report;

/// <summary>What was measured of one server with one question at one number of connections, over all rounds.</summary>
internal sealed class Cell
{
    private readonly List<double> _perSecond = [];
    private readonly List<double> _p50 = [];
    private readonly List<double> _p99 = [];
    private readonly List<double> _cpu = [];
    private readonly List<double> _bytes = [];

    /// <summary>Requests a second.</summary>
    public double PerSecond => Median(_perSecond);

    /// <summary>The time that half of the requests stay below, in microseconds.</summary>
    public double P50 => Median(_p50);

    /// <summary>The time that all but one of a hundred requests stay below, in microseconds.</summary>
    public double P99 => Median(_p99);

    /// <summary>The processor time of the server for a request, in microseconds.</summary>
    public double Cpu => Median(_cpu);

    /// <summary>What the server allocated for a request, in bytes; null where it does not tell.</summary>
    public double? Bytes => _bytes.Count == 0 ? null : Median(_bytes);

    /// <summary>Adds a round.</summary>
    public void Add(LoadRun run, TimeSpan cpu, long? allocated)
    {
        var sorted = run.Latencies.Order().ToArray();
        _perSecond.Add(sorted.Length / run.Elapsed.TotalSeconds);
        _p50.Add(Microseconds(sorted[sorted.Length / 2]));
        _p99.Add(Microseconds(sorted[sorted.Length * 99 / 100]));
        _cpu.Add(cpu.TotalMicroseconds / sorted.Length);
        if (allocated is { } bytes)
        {
            _bytes.Add((double)bytes / sorted.Length);
        }
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private static double Median(List<double> rounds)
    {
        var sorted = rounds.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
