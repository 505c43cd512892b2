using OpenBudget.Bench.Servers;

namespace OpenBudget.Bench.Report;

/// <summary>Everything that was measured in a run.</summary>
internal sealed class Measurement
{
    private readonly Dictionary<(string Question, string Server, int Connections), Cell> _cells = [];

    /// <summary>The memory of each server at its peak, and after each round, in bytes.</summary>
    public Dictionary<string, (long Peak, List<long> AfterRounds)> Memory { get; } = [];

    /// <summary>The cell of a server, question and number of connections.</summary>
    public Cell this[string question, string server, int connections] =>
        _cells.TryGetValue((question, server, connections), out var cell) ? cell : _cells[(question, server, connections)] = new Cell();

    /// <summary>Whether a server was asked a question.</summary>
    public bool Has(string question, string server, int connections) => _cells.ContainsKey((question, server, connections));

    /// <summary>Notes the memory of a server after a round.</summary>
    public void AddMemory(string name, ServerProcess server)
    {
        var rounds = Memory.TryGetValue(name, out var earlier) ? earlier.AfterRounds : [];
        rounds.Add(server.Memory());
        Memory[name] = (server.PeakMemory(), rounds);
    }
}
