using System.Data.Common;
using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Comparison;

/// <summary>Reads what ties projects to those of other years.</summary>
public static class ProjectTies
{
    /// <summary>The links of projects, to earlier years and to later ones.</summary>
    /// <param name="connection">An open connection to the database; left open. One statement runs on it.</param>
    /// <param name="projects">The row numbers of the projects.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The links of each project by its row number, the earliest first.</returns>
    public static async ValueTask<IReadOnlyDictionary<long, IReadOnlyList<ProjectTie>>> ReadAsync(
        DbConnection connection, IReadOnlyList<long> projects, CancellationToken cancellation)
    {
        var statements = new ComparisonStatements(connection, cancellation);
        var rows = await statements.RowsAsync(
            $"""
            {Links("FromId", statements)} UNION ALL {Links("ToId", statements)}
            """,
            row => (Project: row.Int64(0), Years: (row.Int32(1), row.Int32(2)), Tie: new ProjectTie(
                row.Text(3), row.Text(4), row.Enum<LineageRelation>(5), row.Int64(6), new Sentence(row.Text(7), row.Text(8)))),
            ("@projects", [.. projects.Select(p => (int)p)])).ConfigureAwait(false);
        var ties = rows.OrderBy(r => r.Years).ToLookup(r => r.Project, r => r.Tie);
        return projects.ToDictionary(p => p, p => (IReadOnlyList<ProjectTie>)[.. ties[p]]);
    }

    private static string Links(string end, ComparisonStatements statements) =>
        $"""
        SELECT r."{end}", f."Year", t."Year", f."Key", t."Key", r."Relation", r."Confidence", r."BasisZh", r."BasisEn"
        FROM "ProjectLinks" r JOIN "Projects" f ON f."Id" = r."FromId" JOIN "Projects" t ON t."Id" = r."ToId"
        WHERE {statements.In($"r.\"{end}\"", "@projects")}
        """;
}
