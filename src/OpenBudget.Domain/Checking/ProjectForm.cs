using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>Where a project's form, above its indicators, prints what a verdict rests on, so that it shows these lines and not the whole form.</summary>
internal static class ProjectForm
{
    /// <summary>A form is not longer; what is longer is prose.</summary>
    private const int MostLines = 100;

    /// <summary>The heading or first line of a project.</summary>
    public static Evidence Heading(CheckedDocument document, Project project) => document.At(project.LineStart, project.LineStart);

    /// <summary>预算数, with its label and cell; where these are not found, with the whole project.</summary>
    public static Figure Amount(CheckedDocument document, Project project) =>
        Of(document, project, project.AmountFen, FormLabel.Amount, new($"{project.Name}: budget", $"“{project.Name}”预算数"));

    /// <summary>财政资金, likewise.</summary>
    public static Figure FiscalFunds(CheckedDocument document, Project project) =>
        Of(document, project, project.FiscalFundsFen, FormLabel.FiscalFunds, new("fiscal funds", "财政资金"));

    /// <summary>其他资金, likewise.</summary>
    public static Figure OtherFunds(CheckedDocument document, Project project) =>
        Of(document, project, project.OtherFundsFen, FormLabel.OtherFunds, new("other funds", "其他资金"));

    /// <summary>The line where the project's purpose begins; where it is not found, the first line of the project.</summary>
    public static Evidence Purpose(CheckedDocument document, Project project)
    {
        var beginning = project.Purpose?.Split('\n', 2)[0];
        return beginning is not null && Find(document, project, at => document.Text[at].Contains(beginning, StringComparison.Ordinal)) is { } line
            ? document.At(line, line)
            : Heading(document, project);
    }

    private static Figure Of(CheckedDocument document, Project project, long? fen, FormLabel label, Bilingual name)
    {
        if (fen is not { } known)
        {
            return new Figure(name, null, 0, document.At(project));
        }

        return Find(document, project, line => line < project.LineEnd
            && Vocabulary.FormLabels.TryGetValue(Wording.Label(Wording.Fold(document.Text[line])), out var found) && found == label
            && IsAmount(document.Text[line + 1], known)) is { } cell
            ? Figure.Of(name, fen, document.At(cell, cell + 1))
            : Figure.Of(name, fen, project, document);
    }

    private static bool IsAmount(ReadOnlySpan<char> cell, long fen)
    {
        var folded = Wording.Fold(cell);
        return (Amounts.TryReadMoney(folded, MoneyUnit.WanYuan, out var wan) == NumberFault.None && wan == fen)
            || (Amounts.TryReadMoney(folded, MoneyUnit.Yuan, out var yuan) == NumberFault.None && yuan == fen);
    }

    private static int? Find(CheckedDocument document, Project project, Func<int, bool> isIt)
    {
        var last = Math.Min(Math.Min(project.LineEnd, document.Text.Count), project.LineStart + MostLines);
        for (var line = project.LineStart; line <= last; line++)
        {
            if (isIt(line))
            {
                return line;
            }
        }

        return null;
    }
}
