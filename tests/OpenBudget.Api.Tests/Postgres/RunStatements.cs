using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>The texts of the statements that this process runs on a database, as the driver's traces tell them.</summary>
internal sealed class RunStatements : IDisposable
{
    private readonly ActivityListener _listener;

    public RunStatements(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.query.text") is string text && activity.GetTagItem("db.namespace") is string name
                    && name.Split('|')[0] == database && (text.StartsWith("SELECT", StringComparison.Ordinal) || text.StartsWith("WITH", StringComparison.Ordinal)))
                {
                    Texts.Add(text);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The texts since the start or since they were last cleared, on any connection.</summary>
    public ConcurrentBag<string> Texts { get; } = [];

    public void Dispose() => _listener.Dispose();
}
