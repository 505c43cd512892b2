namespace OpenBudget.Bench.Data;

/// <summary>Random numbers that are the same on every machine and with every version of .NET: SplitMix64.</summary>
/// <param name="seed">Where the numbers begin.</param>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Numbers that belong to a thing: the same whatever was made before it.</summary>
    /// <param name="parts">What tells the thing from others.</param>
    public static SeededRandom Of(params ReadOnlySpan<int> parts)
    {
        var random = new SeededRandom(0x9E3779B97F4A7C15);
        foreach (var part in parts)
        {
            random = new SeededRandom(random.NextBits() ^ (uint)part);
        }

        return random;
    }

    /// <summary>A number from 0 to below a bound.</summary>
    public int Next(int bound) => (int)((NextBits() >> 32) * (ulong)bound >> 32);

    /// <summary>A number from one bound to below another.</summary>
    public int Next(int from, int to) => from + Next(to - from);

    /// <summary>A number from 0 to below 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> all) => all[Next(all.Count)];

    private ulong NextBits()
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
