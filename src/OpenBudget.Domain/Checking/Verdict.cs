using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>What a rule says of one place.</summary>
/// <param name="Status">Whether it holds.</param>
/// <param name="Message">Why, for a reader who sees the lines beside it.</param>
/// <param name="Sources">Every line it rests on, the one to look at first; at least one unless something is missing.</param>
public sealed record Verdict(CheckStatus Status, Bilingual Message, IReadOnlyList<Evidence> Sources)
{
    /// <summary>The row it is about, of the document that is checked; null where that is the document as a whole.</summary>
    public Fact? Subject { get; init; }

    /// <summary>
    /// Tells the verdicts of a rule on the same subject apart, the same after every import: a measure's name, a sentence's own words; never a
    /// line number.
    /// </summary>
    public string Place { get; init; } = "";

    /// <summary>What should stand there, as a reader would write it; null where no one value is expected.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there; null where no one value is looked at.</summary>
    public string? Actual { get; init; }

    /// <summary>The amount found less the amount expected, in 分; null where no amounts are compared.</summary>
    public long? DifferenceFen { get; init; }

    /// <summary>The largest difference, without its sign, that rounding explains, in 分; null where no amounts are compared.</summary>
    public long? ToleranceFen { get; init; }

    /// <summary>How much a failure here matters, where that is not what the rule says; null where it is.</summary>
    public Severity? Severity { get; init; }
}

/// <summary>Lines that a verdict rests on.</summary>
/// <param name="Document">The document they stand in.</param>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Quote">The exact characters of the lines.</param>
public readonly record struct Evidence(CheckedDocument Document, int LineStart, int LineEnd, string Quote);
