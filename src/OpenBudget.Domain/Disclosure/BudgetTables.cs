namespace OpenBudget.Domain.Disclosure;

/// <summary>Hands each table of amounts to the reader that knows it.</summary>
internal sealed class BudgetTables(TextLines lines, PageNumbers pageNumbers, BudgetLines budget, Categories categories, int? documentYear, ReadingNotes notes)
{
    private readonly SpacedTables _spaced = new(lines, pageNumbers);
    private readonly CellTables _cells = new(lines);

    /// <summary>Whether a line belongs to a table, so that it is no sentence and no heading.</summary>
    public bool Covers(int line) => _spaced.Covers(line) || _cells.Covers(line);

    /// <summary>Reads the tables: those with codes first, for others print the names of the same categories without.</summary>
    public void Read()
    {
        List<AmountTable> tables = [.. _spaced.InDocumentOrder.Concat(_cells.InDocumentOrder).OrderBy(table => table.LineStart)];
        var byCategory = new CategoryTables(budget, categories, documentYear, notes);
        foreach (var table in tables.Where(CategoryTables.Recognises))
        {
            byCategory.Read(table);
        }
        var summaries = new SummaryTables(budget, categories, documentYear, notes);
        var threePublic = new ThreePublicTables(budget, documentYear, notes);
        foreach (var table in tables.Where(table => !CategoryTables.Recognises(table)))
        {
            if (ThreePublicTables.Recognises(table))
            {
                threePublic.Read(table);
            }
            else if (SummaryTables.Recognises(table))
            {
                summaries.Read(table);
            }
            else if (table.Pages.Exists(page => page.Rows.Exists(row => row.Numbers.Any())))
            {
                notes.Add(table.LineStart, table.LineEnd, $"The table {ReadingNotes.Token(table.Title)} is none that is known; it is not read.");
            }
        }
    }
}
