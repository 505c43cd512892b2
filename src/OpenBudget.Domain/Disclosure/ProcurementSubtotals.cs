using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A subtotal of the procurement table with the lines that it sums up.</summary>
/// <param name="Unit">The unit that it names.</param>
/// <param name="Row">Its amount and its lines in the document.</param>
/// <param name="Lines">The unit's lines.</param>
internal sealed record ProcurementSubtotal(string Unit, BudgetLine Row, IReadOnlyList<ProcurementLine> Lines);

/// <summary>Reads the subtotals of the procurement table again. They are no facts of their own: what they state is in the lines.</summary>
internal static class ProcurementSubtotals
{
    private const int LongestCaption = 200;

    /// <summary>Reads lines of a section.</summary>
    public static IReadOnlyList<ProcurementSubtotal> Read(TextLines lines, int first, int last)
    {
        var notes = new ReadingNotes();
        var table = new ProcurementTable(lines, new BudgetLines(lines, notes), null, notes);
        var (blocks, isOpen, caption) = (new Blocks(lines, first), false, (MoneyUnit?)null);
        while (blocks.TryRead(out var block) && block.LineStart <= last)
        {
            if (block.Row is not { } row)
            {
                isOpen = false;
                caption = CaptionIn(lines, block) ?? caption;
            }
            else if (ProcurementTable.HeaderOf(row) is { } header)
            {
                isOpen = true;
                table.Begin(header, row, caption);
            }
            else if (isOpen && !table.TrySplitHeader(row) && !row.IsBlank)
            {
                table.Read(row);
            }
        }
        return table.Subtotals();
    }

    private static MoneyUnit? CaptionIn(TextLines lines, Block block)
    {
        for (var line = block.LineStart; line <= block.LineEnd; line++)
        {
            if (lines[line].Length <= LongestCaption && Amounts.TryReadCaption(Wording.Fold(lines[line]), out var unit))
            {
                return unit;
            }
        }
        return null;
    }
}
