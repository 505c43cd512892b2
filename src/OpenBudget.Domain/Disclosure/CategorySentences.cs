using System.Text.RegularExpressions;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads amounts of categories of expenditure in sentences: “一般公共服务支出（类）商贸事务（款）行政运行（项）”938.99万元.</summary>
/// <remarks>Where no code is printed, the document's tables tell it by the names of the three levels.</remarks>
internal sealed partial class CategorySentences(BudgetLines budget, Categories categories, ReadingNotes notes)
{
    /// <summary>What the amounts are of: everything, unless a sentence above them limits them to 财政拨款.</summary>
    private Measure _measure = Measure.TotalExpenditure;

    /// <summary>Looks in a sentence for what the amounts below it are of.</summary>
    public void Observe(string sentence) =>
        _measure = Array.Exists(MeasureVocabulary.BeforeAppropriations, words => sentence.Contains(words, StringComparison.Ordinal)) ? Measure.FiscalAppropriation : _measure;

    /// <summary>Reads an amount, if the words before it name a category.</summary>
    public bool TryRead(Passage passage, int clauseStart, string clause, int amountStart, int amountEnd, int year)
    {
        var match = MarkedLevels().Match(clause);
        match = match.Success ? match : DashedLevels().Match(clause);
        if (!match.Success)
        {
            return false;
        }
        var lineStart = passage.LineOf(clauseStart + match.Groups["class"].Index);
        var lineEnd = passage.LineOf(amountEnd - 1);
        var name = match.Groups["item"].Value;
        var category = match.Groups["itemCode"].Success
            ? categories.Named(
                ClassificationScheme.Functional,
                match.Groups["classCode"].Value + match.Groups["sectionCode"].Value + match.Groups["itemCode"].Value,
                name,
                lineStart,
                lineEnd)
            : categories.FindFunctional(match.Groups["class"].Value, match.Groups["section"].Value, name);
        var printed = passage.Text.AsSpan(amountStart, amountEnd - amountStart);
        var fault = Amounts.TryReadMoney(printed, Vocabulary.UsualMoneyUnit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(lineStart, lineEnd, NumberNotes.Message(fault, printed));
        }
        else if (category is null)
        {
            notes.Add(lineStart, lineEnd, $"The category {ReadingNotes.Token(match.Value)} stands in no table of the document, so that its code is not known.");
        }
        else
        {
            budget.Add(
                new BudgetLine
                {
                    Year = year,
                    Measure = _measure,
                    Classification = category,
                    Label = passage.AsPrinted(clauseStart + match.Groups["class"].Index, clauseStart + match.Groups["end"].Index),
                    AmountFen = fen,
                    Origin = FactOrigin.Text,
                },
                lineStart,
                lineEnd);
        }
        return true;
    }

    [GeneratedRegex(
        @"^(?:[0-9]{1,3}[.、])?(?<class>[^()]{2,40})\((?:(?<classCode>[0-9]{3}))?类\)(?<section>.{2,40}?)\((?:(?<sectionCode>[0-9]{2}))?款\)(?<item>.{2,60}?)\((?:(?<itemCode>[0-9]{2}))?项\)(?<end>)(?:科目)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MarkedLevels();

    [GeneratedRegex(@"^(?:[0-9]{1,3}[.、])?(?<class>[^-]{2,40})-(?<section>[^-]{2,40})-(?<item>[^-]{2,60})(?<end>)科目$", RegexOptions.CultureInvariant)]
    private static partial Regex DashedLevels();
}
