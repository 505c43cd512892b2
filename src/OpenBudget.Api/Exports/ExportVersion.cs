namespace OpenBudget.Api.Exports;

/// <summary>The state of the data that files are of.</summary>
/// <param name="Version">The version of the dataset.</param>
/// <param name="ImportedAt">When its newest document was imported.</param>
/// <param name="Years">Its first and last fiscal year; null where it has none.</param>
/// <param name="DataVersion">What every table of this state says of itself, where several servers answer; else null.</param>
internal sealed record ExportVersion(string Version, DateTimeOffset ImportedAt, (int First, int Last)? Years, string? DataVersion);
