using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench.Report;

/// <summary>The memory of a server in the course of a run, in bytes.</summary>
internal sealed class MemoryUse
{
    private readonly List<long> _held = [];

    /// <summary>The most it has ever held, with the files it has mapped.</summary>
    public long Peak { get; private set; }

    /// <summary>The most it held after it was asked a question for a while, without the files it has mapped: what is collected late is in it.</summary>
    public long MostUnderLoad { get; private set; }

    /// <summary>What it holds after each round, without the files it has mapped.</summary>
    public IReadOnlyList<long> Held => _held;

    /// <summary>Notes what it holds just after a question.</summary>
    public void AddUnderLoad(ServerProcess server) => MostUnderLoad = Math.Max(MostUnderLoad, server.Memory());

    /// <summary>Notes what it holds after a round.</summary>
    /// <param name="server">The server.</param>
    /// <param name="collects">
    /// Whether it gives back first what nothing holds any more. A collector takes hundreds of megabytes or few, as the last question had it; only
    /// what is held on to grows for ever where something leaks.
    /// </param>
    public void AddAfterRound(ServerProcess server, bool collects)
    {
        Peak = server.PeakMemory();
        if (collects)
        {
            server.Collect();
        }

        _held.Add(server.Memory());
    }
}
