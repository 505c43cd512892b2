using System.Globalization;

namespace OpenBudget.Bench;

/// <summary>What is measured, and for how long.</summary>
internal sealed record Options
{
    /// <summary>All servers, in the order of the tables.</summary>
    public static readonly IReadOnlyList<string> AllServers = ["openbudget", "openbudget-pg", "limit", "ado", "postgraphile", "mercurius"];

    /// <summary>How many times 200 departments; where that is not once, how answers slow down is measured, and nothing else.</summary>
    public int Scale { get; private init; } = 1;

    /// <summary>The questions that are asked; empty for all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>The servers that are measured.</summary>
    public IReadOnlyList<string> Servers { get; private init; } = AllServers;

    /// <summary>How often each server is asked each question.</summary>
    public int Rounds { get; private init; } = 5;

    /// <summary>How long each time.</summary>
    public TimeSpan Time { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether every server is asked everything.</summary>
    public bool IsWhole => Only.Count == 0 && Servers.Count == AllServers.Count;

    /// <summary>Whether the results are kept in `RESULTS.md`.</summary>
    public bool IsKept => IsWhole && !IsQuick;

    private bool IsQuick { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">An option is not known, or its value is not.</exception>
    public static Options Parse(ReadOnlySpan<string> args)
    {
        var options = new Options();
        while (args is [var name, .. var rest])
        {
            var (value, takesValue) = (rest.IsEmpty ? "" : rest[0], name != "--quick");
            options = name switch
            {
                "--quick" => options with { IsQuick = true, Rounds = 2, Time = TimeSpan.FromMilliseconds(500) },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--scale" => options with { Scale = int.Parse(value, CultureInfo.InvariantCulture) },
                "--only" => options with { Only = value.Split(',') },
                "--servers" => options with { Servers = Known(value.Split(',')) },
                _ => throw new ArgumentException($"The option {name} is not known."),
            };
            args = takesValue && !rest.IsEmpty ? rest[1..] : rest;
        }

        return options;
    }

    private static string[] Known(string[] servers) => servers.Except(AllServers).FirstOrDefault() is { } unknown
        ? throw new ArgumentException($"The server {unknown} is not known. There are {string.Join(", ", AllServers)}.")
        : servers;
}
