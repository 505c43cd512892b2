using System.Diagnostics;

namespace OpenBudget.Bench.Load;

/// <summary>What a server did under load for a while.</summary>
/// <param name="Latencies">How long each request took, in ticks of <see cref="Stopwatch"/>.</param>
/// <param name="Elapsed">How long it went on.</param>
internal sealed record LoadRun(long[] Latencies, TimeSpan Elapsed)
{
    /// <summary>Asks over several connections at once, the requests in turn, each connection one after the other.</summary>
    /// <param name="port">The server.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="connections">How many connections; each has a thread of its own.</param>
    /// <param name="time">For how long.</param>
    /// <exception cref="InvalidOperationException">An answer had another status than 200.</exception>
    public static LoadRun Of(int port, IReadOnlyList<RawRequest> requests, int connections, TimeSpan time)
    {
        var next = -1;
        Exception? failure = null;
        var latencies = new List<long>[connections];
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() => Ask(i), 256 * 1024)).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return failure is null ? new LoadRun([.. latencies.SelectMany(l => l)], clock.Elapsed) : throw failure;

        void Ask(int number)
        {
            var own = latencies[number] = new List<long>(16 * 1024);
            try
            {
                using var connection = new RawConnection(port);
                while (clock.Elapsed < time)
                {
                    var request = requests[(int)((uint)Interlocked.Increment(ref next) % (uint)requests.Count)];
                    var start = Stopwatch.GetTimestamp();
                    var status = connection.Ask(request);
                    own.Add(Stopwatch.GetTimestamp() - start);
                    if (status != 200)
                    {
                        throw new InvalidOperationException($"Status {status}: {System.Text.Encoding.UTF8.GetString(connection.Body)}");
                    }
                }
            }
            catch (Exception error)
            {
                failure = error;
            }
        }
    }
}
