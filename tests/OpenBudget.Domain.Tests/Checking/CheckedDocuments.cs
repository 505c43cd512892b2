using System.Text;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Tests.Disclosure;

namespace OpenBudget.Domain.Tests.Checking;

/// <summary>Documents as the rules see them, read by the real reader and not stored.</summary>
internal static class CheckedDocuments
{
    public static CheckedDocument Seed2020 { get; } = Of(2020, File.ReadAllBytes(SeedDocuments.Path2020), null);

    public static CheckedDocument Seed2021 { get; } = Of(2021, File.ReadAllBytes(SeedDocuments.Path2021), Seed2020);

    /// <summary>A document of a test's own.</summary>
    public static CheckedDocument Text(int year, string text, CheckedDocument? previous = null) => Of(year, Encoding.UTF8.GetBytes(text), previous);

    /// <summary>A row of a table, in the form of the seeds: a cell begins with a line break and a tab, a row ends with an empty line.</summary>
    public static string Row(params string[] cells) => string.Concat(cells.Select(cell => $"\t{cell}\n")) + "\n";

    /// <summary>The verdicts of one rule, by its public name.</summary>
    public static IReadOnlyList<Verdict> Verdicts(this CheckedDocument document, string rule) =>
        [.. CheckRules.All.Single(r => r.Name == rule).Apply(document)];

    private static CheckedDocument Of(int year, byte[] bytes, CheckedDocument? previous) =>
        new(DocumentReader.Read(bytes), TextLines.Read(bytes), year, previous, null);
}
