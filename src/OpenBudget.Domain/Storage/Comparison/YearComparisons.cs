using System.Data.Common;
using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>What is wanted of a comparison; the rest is not read.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="Comparability">Whether the years can be compared.</param>
/// <param name="Quotes">The characters of the lines that tell so.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Projects">The projects.</param>
/// <param name="Assets">The assets.</param>
/// <param name="Procurement">The procurement.</param>
/// <param name="ReportedChanges">The changes that documents state.</param>
/// <param name="Ties">What ties the projects of different years.</param>
/// <param name="Shares">The shares of values other than measures in the totals of their years.</param>
/// <param name="MeasureSources">The lines that state the measures.</param>
/// <param name="ProjectKeys">The keys of the projects, and of what states their amounts.</param>
public sealed record ComparisonParts(
    bool Department = true,
    bool Comparability = true,
    bool Quotes = true,
    bool Measures = true,
    bool Projects = true,
    bool Assets = true,
    bool Procurement = true,
    bool ReportedChanges = true,
    bool Ties = true,
    bool Shares = true,
    bool MeasureSources = true,
    bool ProjectKeys = true);

/// <summary>Reads years of departments side by side: for all departments at once, one or two statements a part.</summary>
public static class YearComparisons
{
    /// <summary>The departments that a code or name means; two where it is not the only one.</summary>
    /// <param name="connection">An open connection to the database; left open.</param>
    /// <param name="codeOrName">The code or the name, as published.</param>
    /// <param name="region">The region; null for any.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The row numbers, no more than two.</returns>
    public static async ValueTask<IReadOnlyList<long>> FindDepartmentsAsync(
        DbConnection connection, string codeOrName, string? region, CancellationToken cancellation) =>
        await new ComparisonStatements(connection, cancellation).RowsOfTextsAsync(
            $"""
            SELECT "Id" FROM "Departments" WHERE ("Code" = @name OR "Name" = @name){(region is null ? "" : " AND \"Region\" = @region")} ORDER BY "Id" LIMIT 2
            """,
            row => row.Int64(0),
            region is null ? [("@name", codeOrName)] : [("@name", codeOrName), ("@region", region)]).ConfigureAwait(false);

    /// <summary>Compares years of departments.</summary>
    /// <param name="connection">An open connection to the database; left open.</param>
    /// <param name="departments">The row numbers of the departments.</param>
    /// <param name="years">The years, in any order.</param>
    /// <param name="parts">What is wanted.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The comparison of each department by its row number.</returns>
    public static async ValueTask<IReadOnlyDictionary<long, YearComparison>> ReadAsync(
        DbConnection connection, IReadOnlyList<long> departments, IReadOnlyList<int> years, ComparisonParts parts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var rows = new ComparisonRows(new ComparisonStatements(connection, cancellation), [.. departments.Select(d => (int)d)], [.. years.Order()]);
        var known = await rows.DepartmentsAsync(parts.Department).ConfigureAwait(false);
        var lines = parts.Measures || parts.Procurement || (parts.Projects && parts.Shares) ? await rows.LinesAsync(parts.Measures && parts.MeasureSources).ConfigureAwait(false) : null;
        var projects = parts.Projects ? await rows.ProjectsAsync(parts.ProjectKeys).ConfigureAwait(false) : null;
        var links = parts.Projects ? await rows.LinksAsync(parts.Ties).ConfigureAwait(false) : null;
        var assets = parts.Assets ? await rows.AssetsAsync().ConfigureAwait(false) : null;
        var procurement = parts.Procurement ? await rows.ProcurementLinesAsync().ConfigureAwait(false) : null;
        var statements = parts.Procurement ? await rows.ProcurementStatementsAsync().ConfigureAwait(false) : null;
        var changes = parts.ReportedChanges ? await rows.ReportedChangesAsync().ConfigureAwait(false) : null;
        var scopes = parts.Comparability ? await new ScopeRows(rows, parts.Quotes).ReadAsync(known.Select(d => d.Id)).ConfigureAwait(false) : null;

        return known.ToDictionary(d => (long)d.Id, d =>
        {
            var totals = new MeasureFigures(lines is null ? [] : lines[d.Id]);
            return new YearComparison(d.Id, d.Key, rows.Years)
            {
                Comparability = scopes?[d.Id] ?? new Comparability([]),
                Measures = parts.Measures ? totals.Compare(rows.Years) : [],
                Projects = projects is null ? [] : ProjectChains.Compare(rows.Years, projects[d.Id], links![d.Id], totals.Totals),
                Assets = assets is null ? [] : AssetFigures.Compare(rows.Years, assets[d.Id]),
                Procurement = procurement is null ? [] : [.. rows.Years.Select(year => Bought(year, totals, [.. procurement[(d.Id, year)]], statements!))],
                ReportedChanges = changes is null ? [] : changes[d.Id],
            };

            ProcurementComparison Bought(int year, MeasureFigures figures, long?[] amounts, IReadOnlyDictionary<(int, int), string> words) => new(
                year,
                amounts.Length,
                figures.Totals(year)?.GetValueOrDefault(Measure.Procurement)
                    ?? (amounts.Contains(null) ? null : Sums.Of(amounts.OfType<long>())),
                words.GetValueOrDefault((d.Id, year)));
        });
    }

    /// <summary>One measure of departments over every year that has it.</summary>
    /// <param name="connection">An open connection to the database; left open.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="departments">The natural keys of the departments.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The series by the keys; those that no department has are missing.</returns>
    public static async ValueTask<IReadOnlyDictionary<string, Series>> ReadSeriesAsync(
        DbConnection connection, Measure measure, IReadOnlyCollection<string> departments, CancellationToken cancellation)
    {
        var statements = new ComparisonStatements(connection, cancellation);
        var known = await ComparisonRows.DepartmentsAsync(statements, departments).ConfigureAwait(false);
        var lines = await new ComparisonRows(statements, [.. known.Select(d => d.Id)], null).LinesAsync(keys: true).ConfigureAwait(false);
        return known.ToDictionary(
            d => d.Key, d => new Series(d.Key, measure, new MeasureFigures(lines[d.Id]).Points(measure)), StringComparer.Ordinal);
    }
}
