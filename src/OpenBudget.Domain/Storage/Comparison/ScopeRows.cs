using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>Reads what decides whether years can be held against each other.</summary>
/// <param name="rows">The departments and years.</param>
/// <param name="quotes">Whether the characters of the lines are wanted.</param>
internal sealed class ScopeRows(ComparisonRows rows, bool quotes)
{
    private string Lines => $"r.\"DocumentId\", d.\"Key\", r.\"LineStart\", r.\"LineEnd\", {(quotes ? "r.\"Quote\"" : "NULL")}";

    /// <summary>The comparability of the years of each department.</summary>
    public async ValueTask<IReadOnlyDictionary<int, Comparability>> ReadAsync(IEnumerable<int> departments)
    {
        var documents = await rows.Statements.RowsAsync(
            $"""SELECT r."DepartmentId", r."Year", r."Id", r."Key" FROM "Documents" r WHERE {rows.Restriction} ORDER BY r."Id" """,
            row => (Department: row.Int32(0), Year: row.Int32(1), Id: row.Int32(2), Key: row.Text(3)),
            rows.Parameters).ConfigureAwait(false);
        var units = await rows.Statements.RowsAsync(
            $"""
            SELECT {Lines}, r."DepartmentId", r."Year", r."Code", r."Name"
            FROM "BudgetUnits" r CROSS JOIN "Documents" d WHERE d."Id" = r."DocumentId" AND {rows.Restriction} ORDER BY r."LineStart", r."Id"
            """,
            row => (Place: (row.Int32(5), row.Int32(6)), Unit: new ScopeUnit(
                UnitNames.Key(row.Text(8)), row.TextOrNull(7), UnitNames.WithoutHead(row.Text(8)), Stated(row))),
            rows.Parameters).ConfigureAwait(false);
        var sections = await rows.Statements.RowsAsync(
            $"""
            SELECT r."DepartmentId", r."Year", r."Id", r."Key", s."Kind", s."Heading", s."LineStart"
            FROM "Documents" r CROSS JOIN "Sections" s WHERE s."DocumentId" = r."Id" AND {rows.Restriction} ORDER BY r."Id", s."Ordinal"
            """,
            row => (Place: (row.Int32(0), row.Int32(1)), Section: new ScopeSection(
                row.Text(4), row.Text(5), new StatedLines(row.Int32(2), row.Text(3), row.Int32(6), row.Int32(6), null))),
            rows.Parameters).ConfigureAwait(false);
        var stated = documents.Select(d => (d.Department, d.Year)).ToHashSet();
        var others = await rows.Statements.RowsAsync(
            $"""
            SELECT {Lines}, r."DepartmentId", r."Year" FROM "BudgetLines" r CROSS JOIN "Documents" d
            WHERE d."Id" = r."DocumentId" AND {rows.Restriction} AND r."ClassificationId" IS NULL AND r."BudgetId" IS NULL ORDER BY r."Id"
            """,
            row => (Place: (row.Int32(5), row.Int32(6)), Lines: Stated(row)),
            rows.Parameters).ConfigureAwait(false);

        var unitsOf = units.ToLookup(u => u.Place, u => u.Unit);
        var sectionsOf = sections.ToLookup(s => s.Place, s => s.Section);
        var othersOf = others.ToLookup(o => o.Place, o => o.Lines);
        var found = departments.ToDictionary(department => department, department => YearScopes.Compare(
        [
            .. rows.Years.Select(year => new YearScope(
                year,
                stated.Contains((department, year)),
                [.. unitsOf[(department, year)]],
                [.. sectionsOf[(department, year)]],
                [.. othersOf[(department, year)]])),
        ]));
        return quotes ? await QuotedAsync(found).ConfigureAwait(false) : found;
    }

    // Sections know their lines and not the characters of their headings, which few questions need: those are read from the document itself.
    private async ValueTask<IReadOnlyDictionary<int, Comparability>> QuotedAsync(Dictionary<int, Comparability> found)
    {
        var open = found.Values.SelectMany(c => c.Issues).SelectMany(i => i.Sources).Where(s => s.Quote is null).ToLookup(s => s.DocumentId);
        var read = new Dictionary<(int Document, int Line), string>();
        if (open.Count > 0)
        {
            var texts = await rows.Statements.RowsAsync(
                $"""
                SELECT "DocumentId", COALESCE("Text", "Bytes") FROM "DocumentContents" WHERE {rows.Statements.In("\"DocumentId\"", "@documents")}
                """,
                row =>
                {
                    // One after the other, and no more kept than is quoted: a document may have 50 MB.
                    var document = row.Int32(0);
                    var text = TextLines.Read(row.Bytes(1));
                    return open[document].Select(s => (Place: (document, s.LineStart), Quote: text.Quote(s.LineStart, s.LineEnd))).ToArray();
                },
                ("@documents", [.. open.Select(g => g.Key)])).ConfigureAwait(false);
            foreach (var (place, quote) in texts.SelectMany(t => t))
            {
                read[place] = quote;
            }
        }

        return found.ToDictionary(f => f.Key, f => new Comparability(
            [.. f.Value.Issues.Select(i => i with { Sources = [.. i.Sources.Select(s => s with { Quote = s.Quote ?? read[(s.DocumentId, s.LineStart)] })] })]));
    }

    private static StatedLines Stated(StoredRow row) =>
        new(row.Int32(0), row.Text(1), row.Int32(2), row.Int32(3), row.TextOrNull(4));
}
