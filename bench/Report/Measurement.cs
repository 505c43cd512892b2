namespace OpenBudget.Bench.Report;

/// <summary>Everything that was measured in a run.</summary>
internal sealed class Measurement
{
    private readonly Dictionary<(string Question, string Server, int Connections), Cell> _cells = [];

    private readonly Dictionary<string, MemoryUse> _memory = [];

    /// <summary>The memory of each server.</summary>
    public IReadOnlyDictionary<string, MemoryUse> Memory => _memory;

    /// <summary>The cell of a server, question and number of connections.</summary>
    public Cell this[string question, string server, int connections] =>
        _cells.TryGetValue((question, server, connections), out var cell) ? cell : _cells[(question, server, connections)] = new Cell();

    /// <summary>Whether a server was asked a question.</summary>
    public bool Has(string question, string server, int connections) => _cells.ContainsKey((question, server, connections));

    /// <summary>The memory of a server, to add to.</summary>
    public MemoryUse MemoryOf(string server) => _memory.TryGetValue(server, out var use) ? use : _memory[server] = new MemoryUse();
}
