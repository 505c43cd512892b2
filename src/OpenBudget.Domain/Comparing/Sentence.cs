namespace OpenBudget.Domain.Comparing;

/// <summary>A sentence of our own in both languages. What documents say is quoted in it as printed.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Sentence(string Zh, string En);
