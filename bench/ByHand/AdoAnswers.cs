using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answers to Q1 to Q7 over ADO.NET, as one writes them: a reader for each level, and the writer of System.Text.Json.</summary>
internal static class AdoAnswers
{
    private const string CursorMark = "{24468ec8}";
    private const decimal Millionth = 1_000_000;

    public static void Q1(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = Begin(connection, answer, "projects");
        using (var row = connection.Kept(Sql.ProjectsAbove, asked.Year, asked.AboveFen))
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "code", row, 0);
                Text(json, "name", row, 1);
                Scaled(json, "amount", row, 2);
                json.WriteNumber("year", row.GetInt32(3));
                json.WriteStartObject("department");
                Text(json, "name", row, 4);
                Text(json, "region", row, 5);
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        End(json);
    }

    public static void Q2(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = Begin(connection, answer, "departments");
        using (var department = connection.Kept(Sql.DepartmentsOfRegion, Encoding.UTF8.GetString(asked.Text)))
        {
            while (department.Read())
            {
                json.WriteStartObject();
                Text(json, "name", department, 1);
                BeginNodes(json, "budgets");
                using (var budget = connection.Kept(Sql.FirstBudgets, department.GetInt64(0)))
                {
                    while (budget.Read())
                    {
                        json.WriteStartObject();
                        json.WriteNumber("year", budget.GetInt32(1));
                        Scaled(json, "totalExpenditure", budget, 2);
                        LargestProjects(connection, json, budget.GetInt64(0));
                        json.WriteEndObject();
                    }
                }

                EndNodes(json);
                json.WriteEndObject();
            }
        }

        End(json);
    }

    public static void Q3(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = connection.Writer(answer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        using (var department = connection.Kept(Sql.DepartmentByCode, Encoding.UTF8.GetString(asked.Text)))
        {
            if (!department.Read())
            {
                json.WriteNull("department");
            }
            else
            {
                json.WriteStartObject("department");
                Text(json, "name", department, 1);
                Text(json, "region", department, 2);
                BeginNodes(json, "budgets");
                foreach (var year in asked.Years)
                {
                    Budget(connection, json, department.GetInt64(0), year);
                }

                EndNodes(json);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public static void Q4(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = connection.Writer(answer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        using (var project = connection.Kept(Sql.ProjectByCode, Encoding.UTF8.GetString(asked.Text), asked.Year))
        {
            if (!project.Read())
            {
                json.WriteNull("project");
            }
            else
            {
                json.WriteStartObject("project");
                json.WriteString("id", Convert.ToBase64String(Encoding.UTF8.GetBytes("Project:" + project.GetString(1))));
                Text(json, "code", project, 2);
                Text(json, "name", project, 3);
                Scaled(json, "amount", project, 4);
                Text(json, "purpose", project, 5);
                if (project.IsDBNull(6))
                {
                    json.WriteNull("budgetUnit");
                }
                else
                {
                    json.WriteStartObject("budgetUnit");
                    Text(json, "name", project, 7);
                    json.WriteEndObject();
                }

                json.WriteStartObject("source");
                json.WriteNumber("lineStart", project.GetInt32(8));
                json.WriteNumber("lineEnd", project.GetInt32(9));
                Text(json, "quote", project, 10);
                json.WriteEndObject();
                Indicators(connection, json, project.GetInt64(0));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public static void Q5(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = Begin(connection, answer, "projects");
        using (var row = connection.Kept(Sql.ProjectsWithText, Encoding.UTF8.GetString(asked.Text)))
        {
            while (row.Read())
            {
                json.WriteStartObject();
                Text(json, "code", row, 0);
                Text(json, "name", row, 1);
                Text(json, "purpose", row, 2);
                Scaled(json, "amount", row, 3);
                json.WriteEndObject();
            }
        }

        End(json);
    }

    public static void Q6(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = Begin(connection, answer, "projects");
        var last = 0L;
        var count = 0;
        var hasMore = false;
        using (var row = connection.Kept(Sql.PageOfProjects, asked.After))
        {
            while (row.Read() && !(hasMore = count == Sql.PageSize))
            {
                count++;
                last = row.GetInt64(0);
                json.WriteStartObject();
                Text(json, "code", row, 1);
                Text(json, "name", row, 2);
                Scaled(json, "amount", row, 3);
                json.WriteNumber("year", row.GetInt32(4));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", hasMore);
        json.WriteString("endCursor", count == 0 ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes($"{CursorMark}{last}")));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public static void Q7(AdoConnection connection, Variables asked, Utf8Buffer answer)
    {
        var json = connection.Writer(answer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("projects");
        json.WriteStartObject("groups");
        json.WriteStartArray("items");
        using (var row = connection.Kept(Sql.GroupsOfProjects, asked.Skip))
        {
            while (row.Read())
            {
                json.WriteStartObject();
                json.WriteStartObject("key");
                json.WriteNumber("year", row.GetInt32(0));
                Text(json, "budgetUnitName", row, 1);
                json.WriteEndObject();
                json.WriteStartObject("aggregate");
                json.WriteNumber("count", row.GetInt64(2));
                json.WriteStartObject("sum");
                Scaled(json, "amount", row, 3);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Begins an answer with one connection.</summary>
    public static Utf8JsonWriter Begin(AdoConnection connection, Utf8Buffer answer, string name)
    {
        var json = connection.Writer(answer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        BeginNodes(json, name);
        return json;
    }

    /// <summary>Ends it.</summary>
    public static void End(Utf8JsonWriter json)
    {
        EndNodes(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Begins the rows of a connection.</summary>
    public static void BeginNodes(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("nodes");
    }

    /// <summary>Ends them.</summary>
    public static void EndNodes(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a text, or null.</summary>
    public static void Text(Utf8JsonWriter json, string name, SqliteDataReader row, int ordinal) =>
        json.WriteString(name, row.IsDBNull(ordinal) ? null : row.GetString(ordinal));

    /// <summary>Writes an amount in 万元, or any other number of millionths, or null.</summary>
    public static void Scaled(Utf8JsonWriter json, string name, SqliteDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, row.GetInt64(ordinal) / Millionth);
        }
    }

    private static void LargestProjects(AdoConnection connection, Utf8JsonWriter json, long budget)
    {
        BeginNodes(json, "projects");
        using (var project = connection.Kept(Sql.LargestProjects, budget))
        {
            while (project.Read())
            {
                json.WriteStartObject();
                Text(json, "name", project, 1);
                Scaled(json, "amount", project, 2);
                BeginNodes(json, "indicators");
                using (var indicator = connection.Kept(Sql.FirstIndicators, project.GetInt64(0)))
                {
                    while (indicator.Read())
                    {
                        json.WriteStartObject();
                        Text(json, "name", indicator, 0);
                        Text(json, "kind", indicator, 1);
                        Target(json, indicator, 2);
                        json.WriteEndObject();
                    }
                }

                EndNodes(json);
                json.WriteEndObject();
            }
        }

        EndNodes(json);
    }

    private static void Budget(AdoConnection connection, Utf8JsonWriter json, long department, long year)
    {
        using var budget = connection.Kept(Sql.BudgetOfYear, department, year);
        while (budget.Read())
        {
            json.WriteStartObject();
            json.WriteNumber("year", budget.GetInt32(1));
            Scaled(json, "totalRevenue", budget, 2);
            Scaled(json, "totalExpenditure", budget, 3);
            Scaled(json, "basicExpenditure", budget, 4);
            Scaled(json, "projectExpenditure", budget, 5);
            LinesAndProjects(connection, json, budget.GetInt64(0));
            json.WriteEndObject();
        }
    }

    private static void LinesAndProjects(AdoConnection connection, Utf8JsonWriter json, long budget)
    {
        BeginNodes(json, "lines");
        using (var line = connection.Kept(Sql.LinesOfBudget, budget))
        {
            while (line.Read())
            {
                json.WriteStartObject();
                Text(json, "measure", line, 0);
                Text(json, "label", line, 1);
                Scaled(json, "amount", line, 2);
                Text(json, "origin", line, 3);
                json.WriteEndObject();
            }
        }

        EndNodes(json);
        BeginNodes(json, "projects");
        using (var project = connection.Kept(Sql.ProjectsOfBudget, budget))
        {
            while (project.Read())
            {
                json.WriteStartObject();
                json.WriteNumber("number", project.GetInt32(0));
                Text(json, "code", project, 1);
                Text(json, "name", project, 2);
                Scaled(json, "amount", project, 3);
                Scaled(json, "fiscalFunds", project, 4);
                json.WriteEndObject();
            }
        }

        EndNodes(json);
    }

    private static void Indicators(AdoConnection connection, Utf8JsonWriter json, long project)
    {
        BeginNodes(json, "indicators");
        using (var indicator = connection.Kept(Sql.IndicatorsOfProject, project))
        {
            while (indicator.Read())
            {
                json.WriteStartObject();
                json.WriteNumber("number", indicator.GetInt32(0));
                Text(json, "category", indicator, 1);
                Text(json, "kind", indicator, 2);
                Text(json, "name", indicator, 3);
                Target(json, indicator, 4);
                json.WriteEndObject();
            }
        }

        EndNodes(json);
    }

    // What is published is there if a target is.
    private static void Target(Utf8JsonWriter json, SqliteDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal + 3))
        {
            json.WriteNull("target");
            return;
        }

        json.WriteStartObject("target");
        Text(json, "operator", row, ordinal);
        Scaled(json, "value", row, ordinal + 1);
        Text(json, "unit", row, ordinal + 2);
        Text(json, "published", row, ordinal + 3);
        json.WriteEndObject();
    }
}
