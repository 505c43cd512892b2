using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.Bench.Questions;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answers to Q8 over ADO.NET.</summary>
internal static class AdoShapes
{
    public static void Answer(AdoConnection connection, Shape shape, Utf8Buffer answer)
    {
        var sql = new ShapeSql(shape);
        object[] values = shape.Above is { } above ? [(long)shape.Year, (long)shape.First, above * 1_000_000L] : [(long)shape.Year, (long)shape.First];
        using var projects = connection.Command(sql.Projects, values.Length);
        using var indicators = connection.Command(sql.Indicators, 1);
        var json = AdoAnswers.Begin(connection, answer, "projects");
        using (var project = AdoConnection.Run(projects, values))
        {
            while (project.Read())
            {
                json.WriteStartObject();
                Values(json, project, sql.Project);
                Object(json, "department", project, sql.Department);
                if (sql.Unit.Length > 0 && project.IsDBNull(1))
                {
                    json.WriteNull("budgetUnit");
                }
                else
                {
                    Object(json, "budgetUnit", project, sql.Unit);
                }

                if (sql.Indicator.Length > 0)
                {
                    AdoAnswers.BeginNodes(json, "indicators");
                    using var indicator = AdoConnection.Run(indicators, project.GetInt64(0));
                    while (indicator.Read())
                    {
                        json.WriteStartObject();
                        Values(json, indicator, sql.Indicator);
                        json.WriteEndObject();
                    }

                    AdoAnswers.EndNodes(json);
                }

                json.WriteEndObject();
            }
        }

        AdoAnswers.End(json);
    }

    private static void Object(Utf8JsonWriter json, string name, SqliteDataReader row, ShapeColumn[] columns)
    {
        if (columns.Length > 0)
        {
            json.WriteStartObject(name);
            Values(json, row, columns);
            json.WriteEndObject();
        }
    }

    private static void Values(Utf8JsonWriter json, SqliteDataReader row, ShapeColumn[] columns)
    {
        foreach (var (alias, ordinal, kind) in columns)
        {
            switch (kind)
            {
                case ColumnKind.Text:
                    AdoAnswers.Text(json, alias, row, ordinal);
                    break;
                case ColumnKind.Number:
                    json.WriteNumber(alias, row.GetInt64(ordinal));
                    break;
                default:
                    AdoAnswers.Scaled(json, alias, row, ordinal);
                    break;
            }
        }
    }
}
