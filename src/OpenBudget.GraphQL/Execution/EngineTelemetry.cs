using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenBudget.GraphQL.Execution;

/// <summary>What the engine tells of its work: a meter and a source of spans, both named <see cref="Name"/>.</summary>
/// <remarks>
/// In the manner of OpenTelemetry: seconds, bytes, names with dots. What a client wrote is in none of it, neither documents nor variables.
/// While nobody listens, a measurement costs a look at a flag.
/// </remarks>
public static class EngineTelemetry
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "OpenBudget.GraphQL";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> Units = new() { HistogramBucketBoundaries = [1, 10, 30, 100, 300, 1_000, 3_000, 10_000] };

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Spans = new(Name);

    private static readonly Histogram<double> Requests = Meter.CreateHistogram(
        "graphql.request.duration", "s", "How long requests took, by how they ended: executed, refused or broken.", advice: Seconds);

    private static readonly Histogram<double> Phases = Meter.CreateHistogram(
        "graphql.phase.duration", "s", "How long the phases of a request took: parse, validate, plan, execute.", advice: Seconds);

    private static readonly Histogram<double> Statements = Meter.CreateHistogram(
        "graphql.sql.duration", "s", "How long the statements took, by the level of the answer they read.", advice: Seconds);

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("graphql.sql.rows", "{row}", "The rows that were read, by level.");

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("graphql.answer.bytes", "By", "The bytes of the data answered, before compression.");

    private static readonly Histogram<double> Costs = Meter.CreateHistogram(
        "graphql.operation.cost", "{cost}", "What executed operations cost, for their fields and their objects.", advice: Units);

    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "graphql.cache.lookups", "{lookup}", "Lookups in the caches of documents, plans and answers, by whether they hit.");

    /// <summary>Whether somebody wants to know of statements.</summary>
    internal static bool MeasuresStatements => Statements.Enabled || Spans.HasListeners();

    /// <summary>Begins a phase of a request; dispose of it at its end.</summary>
    internal static Measured Phase(string phase) =>
        new(Phases, "phase", phase, Spans.HasListeners() ? Spans.StartActivity($"graphql {phase}") : null);

    /// <summary>Begins a statement of a level, 0 for that of the root; dispose of it at its end.</summary>
    internal static Measured Statement(int level)
    {
        var span = Spans.StartActivity("graphql sql", ActivityKind.Client);
        span?.SetTag("graphql.level", level);
        return new(Statements, "level", level, span);
    }

    /// <summary>Tells of the rows of a statement.</summary>
    internal static void TellRows(int level, long rows) => Rows.Add(rows, new KeyValuePair<string, object?>("level", level));

    /// <summary>Tells how a request ended.</summary>
    internal static void TellRequest(string outcome, TimeSpan duration) =>
        Requests.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Tells what an executed operation cost.</summary>
    internal static void TellCost(Cost.OperationCost cost)
    {
        Costs.Record(cost.FieldCost, new KeyValuePair<string, object?>("kind", "field"));
        Costs.Record(cost.TypeCost, new KeyValuePair<string, object?>("kind", "type"));
    }

    /// <summary>Tells of data that is answered.</summary>
    internal static void TellBytes(long bytes) => Bytes.Add(bytes);

    /// <summary>Tells of a lookup.</summary>
    internal static void TellLookup(string cache, bool hit) => Lookups.Add(
        1, new KeyValuePair<string, object?>("cache", cache), new KeyValuePair<string, object?>("result", hit ? "hit" : "miss"));

    /// <summary>Something that takes time.</summary>
    internal readonly struct Measured(Histogram<double> durations, string tag, object value, Activity? span) : IDisposable
    {
        private readonly long _begun = durations.Enabled ? Stopwatch.GetTimestamp() : 0;

        public void Dispose()
        {
            span?.Dispose();
            if (_begun != 0)
            {
                durations.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, new KeyValuePair<string, object?>(tag, value));
            }
        }
    }
}
