using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

/// <summary>The verdict of a rule that looks at the lines of a document one by one: one for the document, with every line that it is about.</summary>
internal static class MarkedLines
{
    /// <summary>Gives the verdict.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">The lines with what was found in each, in document order.</param>
    /// <param name="fault">What is wrong with them, before the list.</param>
    /// <param name="clean">What is said where nothing was found.</param>
    public static Verdict Of(CheckedDocument document, IReadOnlyList<(int Line, string Words)> found, Bilingual fault, Bilingual clean) =>
        found.Count == 0 ? new Verdict(CheckStatus.Pass, clean, [document.At(1, 1)]) : Failed(document, found, fault);

    /// <summary>Gives the verdict where something was found.</summary>
    /// <inheritdoc cref="Of"/>
    public static Verdict Failed(CheckedDocument document, IReadOnlyList<(int Line, string Words)> found, Bilingual fault)
    {
        var listed = Phrases.List([.. found.Select(f => f.Words)]);
        return new Verdict(
            CheckStatus.Fail,
            new($"{fault.English} ({found.Count}): {listed.English}.", $"{fault.Chinese}（{found.Count}处）：{listed.Chinese}。"),
            [.. found.Select(f => document.At(f.Line, f.Line)).Distinct()])
        {
            Actual = Phrases.Cut(found[0].Words),
        };
    }
}
