using OpenBudget.Bench.Questions;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answers to Q8 over SQLitePCLRaw: nothing is known of a question before it is asked, and nothing is kept of it.</summary>
internal static class LimitShapes
{
    public static void Answer(LimitConnection connection, Shape shape, Utf8Buffer answer)
    {
        var sql = new ShapeSql(shape);
        using var project = connection.Prepare(sql.Projects).Bind(1, shape.Year).Bind(2, shape.First);
        using var indicator = sql.Indicator.Length > 0 ? connection.Prepare(sql.Indicators) : null;
        if (shape.Above is { } above)
        {
            project.Bind(3, above * 1_000_000L);
        }

        answer.WriteRaw("{\"data\":{\"projects\":{\"nodes\":["u8);
        for (var isFirst = true; project.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? []: ","u8);
            Object(answer, project, sql.Project);
            if (sql.Department.Length > 0)
            {
                answer.WriteRaw(",\"department\":"u8);
                Object(answer, project, sql.Department);
                answer.WriteByte((byte)'}');
            }

            if (sql.Unit.Length > 0)
            {
                answer.WriteRaw(",\"budgetUnit\":"u8);
                if (project.IsNull(1))
                {
                    answer.WriteNull();
                }
                else
                {
                    Object(answer, project, sql.Unit);
                    answer.WriteByte((byte)'}');
                }
            }

            if (indicator is not null)
            {
                answer.WriteRaw(",\"indicators\":{\"nodes\":["u8);
                indicator.Bind(1, project.Int64(0));
                for (var isFirstIndicator = true; indicator.Step(); isFirstIndicator = false)
                {
                    answer.WriteRaw(isFirstIndicator ? [] : ","u8);
                    Object(answer, indicator, sql.Indicator);
                    answer.WriteByte((byte)'}');
                }

                answer.WriteRaw("]}"u8);
            }

            answer.WriteByte((byte)'}');
        }

        answer.WriteRaw("]}}}"u8);
    }

    // Without its closing brace.
    private static void Object(Utf8Buffer answer, LimitStatement row, ShapeColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            answer.WriteRaw(i == 0 ? "{"u8 : ","u8);
            answer.WriteJsonString(columns[i].Alias);
            answer.WriteByte((byte)':');
            switch (columns[i].Kind)
            {
                case ColumnKind.Text:
                    LimitAnswers.Text(answer, row, columns[i].Ordinal);
                    break;
                case ColumnKind.Number:
                    answer.WriteInt64(row.Int64(columns[i].Ordinal));
                    break;
                default:
                    LimitAnswers.Money(answer, row, columns[i].Ordinal);
                    break;
            }
        }
    }
}
