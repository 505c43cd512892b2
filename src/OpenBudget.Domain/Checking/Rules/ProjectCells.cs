using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules;

/// <summary>Where the table of a project prints its amounts, so that a verdict shows these lines and not the whole table.</summary>
internal static class ProjectCells
{
    /// <summary>The amounts stand at the top of a project's table.</summary>
    private const int MostLines = 80;

    /// <summary>预算数.</summary>
    public static Figure Amount(CheckedDocument document, Project project) =>
        Of(document, project, project.AmountFen, FormLabel.Amount, new($"{project.Name}: budget", $"“{project.Name}”预算数"));

    /// <summary>财政资金.</summary>
    public static Figure FiscalFunds(CheckedDocument document, Project project) =>
        Of(document, project, project.FiscalFundsFen, FormLabel.FiscalFunds, new("fiscal funds", "财政资金"));

    /// <summary>其他资金.</summary>
    public static Figure OtherFunds(CheckedDocument document, Project project) =>
        Of(document, project, project.OtherFundsFen, FormLabel.OtherFunds, new("other funds", "其他资金"));

    private static Figure Of(CheckedDocument document, Project project, long? fen, FormLabel label, Bilingual name)
    {
        if (fen is not { } known)
        {
            return new Figure(name, null, 0, document.At(project));
        }

        var last = Math.Min(Math.Min(project.LineEnd, document.Text.Count), project.LineStart + MostLines);
        for (var line = project.LineStart; line < last; line++)
        {
            if (Vocabulary.FormLabels.TryGetValue(Wording.Label(Wording.Fold(document.Text[line])), out var found) && found == label && IsAmount(document.Text[line + 1], known))
            {
                return Figure.Of(name, fen, document.At(line, line + 1));
            }
        }

        return Figure.Of(name, fen, project, document);
    }

    private static bool IsAmount(ReadOnlySpan<char> cell, long fen)
    {
        var folded = Wording.Fold(cell);
        return (Amounts.TryReadMoney(folded, MoneyUnit.WanYuan, out var wan) == NumberFault.None && wan == fen)
            || (Amounts.TryReadMoney(folded, MoneyUnit.Yuan, out var yuan) == NumberFault.None && yuan == fen);
    }
}
