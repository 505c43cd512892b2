namespace OpenBudget.Conformance;

internal enum Outcome
{
    Same,
    Different,
    Excluded,
}

/// <summary>What a recorded case showed.</summary>
/// <param name="Test">The recorded test's name.</param>
/// <param name="Outcome">Whether both engines agree.</param>
/// <param name="Explanation">The difference, or why the case is excluded; empty where both agree.</param>
internal sealed record Verdict(string Test, Outcome Outcome, string Explanation);
