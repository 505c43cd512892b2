namespace OpenBudget.Domain.Checking;

/// <summary>A text in both languages that readers have.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record Bilingual(string English, string Chinese);
