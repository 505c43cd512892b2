using System.Globalization;

namespace OpenBudget.Domain.Disclosure;

/// <summary>What to say of rows and columns that do not fit their table.</summary>
internal static class TableNotes
{
    public static string Width(string table, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"A row of the table of {table} has not the {columns} cells of its header; which is which cannot be told.");

    public static string Unlabelled(PlacedCell cell) => $"The amount {ReadingNotes.Token(cell.Words)} stands in a column whose label is not known; it is not read.";

    public static void AddUnknownColumns<TColumn>(this ReadingNotes notes, TableHeader<TColumn> header, string table, TableRow row)
        where TColumn : struct, Enum
    {
        foreach (var label in header.UnknownLabels)
        {
            notes.Add(row.LineStart, row.LineEnd, $"The column {ReadingNotes.Token(label)} of the table of {table} is not known and not read.");
        }
    }
}
