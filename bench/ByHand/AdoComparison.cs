using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answer to Q9 over ADO.NET: a dictionary for what each year has, and the changes between them.</summary>
internal static class AdoComparison
{
    private const decimal FenPerWan = 1_000_000;

    public static void Q9(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = connection.Writer(answer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        if (DepartmentOf(connection, Encoding.UTF8.GetString(asked.Text)) is { } department)
        {
            var (from, to) = (asked.Years[0], asked.Years[1]);
            json.WriteStartObject("compareYears");
            json.WriteStartArray("measures");
            CompareMeasures(json, from, to, MeasuresOf(connection, department, from), MeasuresOf(connection, department, to));
            json.WriteEndArray();
            json.WriteStartArray("projects");
            CompareProjects(connection, json, department, from, to);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("compareYears");
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static long? DepartmentOf(AdoConnection connection, string code)
    {
        using var row = connection.Kept(Sql.DepartmentByCode, code);
        return row.Read() ? row.GetInt64(0) : null;
    }

    private static Dictionary<Measure, Stated> MeasuresOf(AdoConnection connection, long department, long year)
    {
        var measures = new Dictionary<Measure, Stated>();
        using var row = connection.Kept(Sql.MeasuresOfYear, department, year);
        while (row.Read())
        {
            if (!EnumSpelling.TryParse<Measure>(row.GetString(0), out var measure))
            {
                throw new InvalidOperationException($"{row.GetString(0)} is not a measure.");
            }

            measures[measure] = new(Amount(row, 1, row.IsDBNull(1) && row.GetBoolean(2)), row.GetBoolean(3));
        }

        return measures;
    }

    private static void CompareMeasures(
        Utf8JsonWriter json, long from, long to, Dictionary<Measure, Stated> earlier, Dictionary<Measure, Stated> later)
    {
        foreach (var measure in earlier.Keys.Union(later.Keys).Order())
        {
            var (was, becomes) = (earlier.GetValueOrDefault(measure), later.GetValueOrDefault(measure));
            json.WriteStartObject();
            json.WriteString("measure", EnumSpelling.Of(measure));
            json.WriteStartArray("values");
            foreach (var (year, value) in new[] { (from, was), (to, becomes) })
            {
                json.WriteStartObject();
                json.WriteNumber("year", year);
                Number(json, "amount", value.Amount.Fen, FenPerWan);
                json.WriteString("basis", value.Amount.Fen is null ? null : value.IsOwn ? "OWN_DOCUMENT" : "LATER_DOCUMENT");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Change(json, was.Amount, becomes.Amount);
            json.WriteEndObject();
        }
    }

    // What is new or goes on comes in the order of the later year, and what is dropped in that of the earlier.
    private static void CompareProjects(AdoConnection connection, Utf8JsonWriter json, long department, long from, long to)
    {
        var (earlier, later) = (ProjectsOf(connection, department, from), ProjectsOf(connection, department, to));
        if (earlier.Count == 0 || later.Count == 0)
        {
            return;
        }

        var before = Before(connection, department, from, to, earlier);
        foreach (var project in later)
        {
            var known = before.Remove(project.Id, out var one);
            Project(json, !known ? "ADDED" : one.IsRenamed ? "RENAMED" : "CONTINUED", project.Name, from, to, known ? one.Project.Amount : default, project.Amount);
        }

        var dropped = before.Values.Select(b => b.Project.Id).ToHashSet();
        foreach (var project in earlier.Where(p => dropped.Contains(p.Id)))
        {
            Project(json, "DROPPED", project.Name, from, to, project.Amount, default);
        }
    }

    private static List<YearProject> ProjectsOf(AdoConnection connection, long department, long year)
    {
        var projects = new List<YearProject>();
        using var row = connection.Kept(Sql.AmountsOfProjects, department, year);
        while (row.Read())
        {
            var isWithheld = row.GetBoolean(3);
            projects.Add(new(row.GetInt64(0), row.GetString(1), Amount(row, row.IsDBNull(2) && !isWithheld ? 4 : 2, isWithheld)));
        }

        return projects;
    }

    // By the project at the other end of the links, the later one where it goes on.
    private static Dictionary<long, (YearProject Project, bool IsRenamed)> Before(
        AdoConnection connection, long department, long from, long to, List<YearProject> earlier)
    {
        var next = new Dictionary<long, (long Id, bool IsRenamed)>();
        using (var row = connection.Kept(Sql.LinksOfProjects, department, from, to))
        {
            while (row.Read())
            {
                next[row.GetInt64(0)] = (row.GetInt64(1), row.GetBoolean(2));
            }
        }

        var before = new Dictionary<long, (YearProject, bool)>();
        foreach (var project in earlier)
        {
            var (id, isRenamed) = (project.Id, false);
            while (next.TryGetValue(id, out var link))
            {
                (id, isRenamed) = (link.Id, isRenamed || link.IsRenamed);
            }

            before[id] = (project, isRenamed);
        }

        return before;
    }

    private static YearAmount Amount(SqliteDataReader row, int ordinal, bool isWithheld) =>
        new(row.IsDBNull(ordinal) ? null : row.GetInt64(ordinal), isWithheld);

    private static void Project(Utf8JsonWriter json, string status, string name, long from, long to, YearAmount earlier, YearAmount later)
    {
        json.WriteStartObject();
        json.WriteString("status", status);
        json.WriteString("name", name);
        json.WriteStartArray("values");
        foreach (var (year, value) in new[] { (from, earlier), (to, later) })
        {
            json.WriteStartObject();
            json.WriteNumber("year", year);
            Number(json, "amount", value.Fen, FenPerWan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Change(json, earlier, later);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, YearAmount earlier, YearAmount later)
    {
        var change = AmountChange.Of(earlier, later);
        Number(json, "change", change.Fen, FenPerWan);
        Number(json, "changePercent", change.Hundredths, 100);
        json.WriteString("changeNote", change.Note);
    }

    private static void Number(Utf8JsonWriter json, string name, long? value, decimal unit)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / unit);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private readonly record struct Stated(YearAmount Amount, bool IsOwn);

    private sealed record YearProject(long Id, string Name, YearAmount Amount);
}
