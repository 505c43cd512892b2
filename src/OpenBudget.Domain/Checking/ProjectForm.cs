using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>The lines of a project's form, above its indicators, that a verdict rests on.</summary>
internal static class ProjectForm
{
    /// <summary>A form is not longer; what is longer is prose.</summary>
    private const int MostLines = 100;

    /// <summary>The heading or first line of a project.</summary>
    public static Evidence Heading(CheckedDocument document, Project project) => document.At(project.LineStart, project.LineStart);

    /// <summary>The label and the cell of the project's amount; where they are not found, the first line of the project.</summary>
    public static Evidence Amount(CheckedDocument document, Project project) =>
        Find(document, project, words => words.Length < MostLines
            && Vocabulary.FormLabels.TryGetValue(Wording.Label(Wording.Fold(words)), out var label) && label == FormLabel.Amount) is { } line && line < project.LineEnd
            ? document.At(line, line + 1)
            : Heading(document, project);

    /// <summary>The line where the project's purpose begins; where it is not found, the first line of the project.</summary>
    public static Evidence Purpose(CheckedDocument document, Project project)
    {
        var beginning = project.Purpose?.Split('\n', 2)[0];
        return beginning is not null && Find(document, project, words => words.Contains(beginning, StringComparison.Ordinal)) is { } line
            ? document.At(line, line)
            : Heading(document, project);
    }

    private static int? Find(CheckedDocument document, Project project, LinePredicate isIt)
    {
        for (var line = project.LineStart; line <= Math.Min(project.LineEnd, project.LineStart + MostLines); line++)
        {
            if (isIt(document.Text[line]))
            {
                return line;
            }
        }

        return null;
    }

    private delegate bool LinePredicate(ReadOnlySpan<char> words);
}
