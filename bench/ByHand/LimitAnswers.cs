using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answers to Q1 to Q7 over SQLitePCLRaw: the bytes of a column go to the answer without becoming anything in between.</summary>
/// <remarks>They are written with the engine's own buffer, the fastest there is here: what is measured is what the engine does beside it.</remarks>
internal static class LimitAnswers
{
    // What the service's cursors over all projects begin with.
    private static ReadOnlySpan<byte> Mark => "{24468ec8}"u8;

    public static void Q1(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        answer.WriteRaw("{\"data\":{\"projects\":{\"nodes\":["u8);
        var row = connection.Kept(Sql.ProjectsAbove).Bind(1, asked.Year).Bind(2, asked.AboveFen);
        for (var isFirst = true; row.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"code\":"u8 : ",{\"code\":"u8);
            Text(answer, row, 0);
            answer.WriteRaw(",\"name\":"u8);
            Text(answer, row, 1);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, row, 2);
            answer.WriteRaw(",\"year\":"u8);
            answer.WriteInt64(row.Int64(3));
            answer.WriteRaw(",\"department\":{\"name\":"u8);
            Text(answer, row, 4);
            answer.WriteRaw(",\"region\":"u8);
            Text(answer, row, 5);
            answer.WriteRaw("}}"u8);
        }

        answer.WriteRaw("]}}}"u8);
    }

    public static void Q2(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        answer.WriteRaw("{\"data\":{\"departments\":{\"nodes\":["u8);
        var department = connection.Kept(Sql.DepartmentsOfRegion).Bind(1, asked.Text);
        for (var isFirst = true; department.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"name\":"u8 : ",{\"name\":"u8);
            Text(answer, department, 1);
            answer.WriteRaw(",\"budgets\":{\"nodes\":["u8);
            var budget = connection.Kept(Sql.FirstBudgets).Bind(1, department.Int64(0));
            for (var isFirstBudget = true; budget.Step(); isFirstBudget = false)
            {
                answer.WriteRaw(isFirstBudget ? "{\"year\":"u8 : ",{\"year\":"u8);
                answer.WriteInt64(budget.Int64(1));
                answer.WriteRaw(",\"totalExpenditure\":"u8);
                Money(answer, budget, 2);
                LargestProjects(connection, budget.Int64(0), answer);
            }

            answer.WriteRaw("]}}"u8);
        }

        answer.WriteRaw("]}}}"u8);
    }

    public static void Q3(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        var department = connection.Kept(Sql.DepartmentByCode).Bind(1, asked.Text);
        if (!department.Step())
        {
            answer.WriteRaw("{\"data\":{\"department\":null}}"u8);
            return;
        }

        answer.WriteRaw("{\"data\":{\"department\":{\"name\":"u8);
        Text(answer, department, 1);
        answer.WriteRaw(",\"region\":"u8);
        Text(answer, department, 2);
        answer.WriteRaw(",\"budgets\":{\"nodes\":["u8);
        var id = department.Int64(0);
        department.Reset();
        var isFirst = true;
        foreach (var year in asked.Years)
        {
            var budget = connection.Kept(Sql.BudgetOfYear).Bind(1, id).Bind(2, year);
            for (; budget.Step(); isFirst = false)
            {
                answer.WriteRaw(isFirst ? "{\"year\":"u8 : ",{\"year\":"u8);
                answer.WriteInt64(budget.Int64(1));
                answer.WriteRaw(",\"totalRevenue\":"u8);
                Money(answer, budget, 2);
                answer.WriteRaw(",\"totalExpenditure\":"u8);
                Money(answer, budget, 3);
                answer.WriteRaw(",\"basicExpenditure\":"u8);
                Money(answer, budget, 4);
                answer.WriteRaw(",\"projectExpenditure\":"u8);
                Money(answer, budget, 5);
                LinesAndProjects(connection, budget.Int64(0), answer);
            }
        }

        answer.WriteRaw("]}}}}"u8);
    }

    public static void Q4(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        var project = connection.Kept(Sql.ProjectByCode).Bind(1, asked.Text).Bind(2, asked.Year);
        if (!project.Step())
        {
            answer.WriteRaw("{\"data\":{\"project\":null}}"u8);
            return;
        }

        answer.WriteRaw("{\"data\":{\"project\":{\"id\":\""u8);
        var start = answer.Length;
        answer.WriteRaw("Project:"u8);
        answer.WriteRaw(project.Text(1));
        answer.EncodeBase64(start);
        answer.WriteRaw("\",\"code\":"u8);
        Text(answer, project, 2);
        answer.WriteRaw(",\"name\":"u8);
        Text(answer, project, 3);
        answer.WriteRaw(",\"amount\":"u8);
        Money(answer, project, 4);
        answer.WriteRaw(",\"purpose\":"u8);
        Text(answer, project, 5);
        if (project.IsNull(6))
        {
            answer.WriteRaw(",\"budgetUnit\":null"u8);
        }
        else
        {
            answer.WriteRaw(",\"budgetUnit\":{\"name\":"u8);
            Text(answer, project, 7);
            answer.WriteRaw("}"u8);
        }

        answer.WriteRaw(",\"source\":{\"lineStart\":"u8);
        answer.WriteInt64(project.Int64(8));
        answer.WriteRaw(",\"lineEnd\":"u8);
        answer.WriteInt64(project.Int64(9));
        answer.WriteRaw(",\"quote\":"u8);
        Text(answer, project, 10);
        answer.WriteRaw("},\"indicators\":{\"nodes\":["u8);
        var id = project.Int64(0);
        project.Reset();
        var indicator = connection.Kept(Sql.IndicatorsOfProject).Bind(1, id);
        for (var isFirst = true; indicator.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"number\":"u8 : ",{\"number\":"u8);
            answer.WriteInt64(indicator.Int64(0));
            answer.WriteRaw(",\"category\":"u8);
            Text(answer, indicator, 1);
            answer.WriteRaw(",\"kind\":"u8);
            Text(answer, indicator, 2);
            answer.WriteRaw(",\"name\":"u8);
            Text(answer, indicator, 3);
            Target(answer, indicator, 4);
        }

        answer.WriteRaw("]}}}}"u8);
    }

    public static void Q5(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        answer.WriteRaw("{\"data\":{\"projects\":{\"nodes\":["u8);
        var row = connection.Kept(Sql.ProjectsWithText).Bind(1, asked.Text);
        for (var isFirst = true; row.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"code\":"u8 : ",{\"code\":"u8);
            Text(answer, row, 0);
            answer.WriteRaw(",\"name\":"u8);
            Text(answer, row, 1);
            answer.WriteRaw(",\"purpose\":"u8);
            Text(answer, row, 2);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, row, 3);
            answer.WriteRaw("}"u8);
        }

        answer.WriteRaw("]}}}"u8);
    }

    public static void Q6(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        answer.WriteRaw("{\"data\":{\"projects\":{\"nodes\":["u8);
        var row = connection.Kept(Sql.PageOfProjects).Bind(1, asked.After);
        var last = 0L;
        var count = 0;
        var hasMore = false;
        while (row.Step())
        {
            if (count == Sql.PageSize)
            {
                hasMore = true;
                row.Reset();
                break;
            }

            answer.WriteRaw(count++ == 0 ? "{\"code\":"u8 : ",{\"code\":"u8);
            last = row.Int64(0);
            Text(answer, row, 1);
            answer.WriteRaw(",\"name\":"u8);
            Text(answer, row, 2);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, row, 3);
            answer.WriteRaw(",\"year\":"u8);
            answer.WriteInt64(row.Int64(4));
            answer.WriteRaw("}"u8);
        }

        answer.WriteRaw("],\"pageInfo\":{\"hasNextPage\":"u8);
        answer.WriteBoolean(hasMore);
        if (count == 0)
        {
            answer.WriteRaw(",\"endCursor\":null}}}}"u8);
            return;
        }

        answer.WriteRaw(",\"endCursor\":\""u8);
        var start = answer.Length;
        answer.WriteRaw(Mark);
        answer.WriteInt64(last);
        answer.EncodeBase64(start);
        answer.WriteRaw("\"}}}}"u8);
    }

    public static void Q7(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        answer.WriteRaw("{\"data\":{\"projects\":{\"groups\":{\"items\":["u8);
        var row = connection.Kept(Sql.GroupsOfProjects).Bind(1, asked.Skip);
        for (var isFirst = true; row.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"key\":{\"year\":"u8 : ",{\"key\":{\"year\":"u8);
            answer.WriteInt64(row.Int64(0));
            answer.WriteRaw(",\"budgetUnitName\":"u8);
            Text(answer, row, 1);
            answer.WriteRaw("},\"aggregate\":{\"count\":"u8);
            answer.WriteInt64(row.Int64(2));
            answer.WriteRaw(",\"sum\":{\"amount\":"u8);
            Money(answer, row, 3);
            answer.WriteRaw("}}}"u8);
        }

        answer.WriteRaw("]}}}}"u8);
    }

    /// <summary>Writes a text, or null.</summary>
    public static void Text(Utf8Buffer answer, LimitStatement row, int ordinal)
    {
        if (row.IsNull(ordinal))
        {
            answer.WriteNull();
        }
        else
        {
            answer.WriteJsonString(row.Text(ordinal));
        }
    }

    /// <summary>Writes an amount in 万元, or any other number of millionths, or null.</summary>
    public static void Money(Utf8Buffer answer, LimitStatement row, int ordinal)
    {
        if (row.IsNull(ordinal))
        {
            answer.WriteNull();
        }
        else
        {
            answer.WriteScaled(row.Int64(ordinal), 6);
        }
    }

    private static void LargestProjects(LimitConnection connection, long budget, Utf8Buffer answer)
    {
        answer.WriteRaw(",\"projects\":{\"nodes\":["u8);
        var project = connection.Kept(Sql.LargestProjects).Bind(1, budget);
        for (var isFirst = true; project.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"name\":"u8 : ",{\"name\":"u8);
            Text(answer, project, 1);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, project, 2);
            answer.WriteRaw(",\"indicators\":{\"nodes\":["u8);
            var indicator = connection.Kept(Sql.FirstIndicators).Bind(1, project.Int64(0));
            for (var isFirstIndicator = true; indicator.Step(); isFirstIndicator = false)
            {
                answer.WriteRaw(isFirstIndicator ? "{\"name\":"u8 : ",{\"name\":"u8);
                Text(answer, indicator, 0);
                answer.WriteRaw(",\"kind\":"u8);
                Text(answer, indicator, 1);
                Target(answer, indicator, 2);
            }

            answer.WriteRaw("]}}"u8);
        }

        answer.WriteRaw("]}}"u8);
    }

    private static void LinesAndProjects(LimitConnection connection, long budget, Utf8Buffer answer)
    {
        answer.WriteRaw(",\"lines\":{\"nodes\":["u8);
        var line = connection.Kept(Sql.LinesOfBudget).Bind(1, budget);
        for (var isFirst = true; line.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"measure\":"u8 : ",{\"measure\":"u8);
            Text(answer, line, 0);
            answer.WriteRaw(",\"label\":"u8);
            Text(answer, line, 1);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, line, 2);
            answer.WriteRaw(",\"origin\":"u8);
            Text(answer, line, 3);
            answer.WriteRaw("}"u8);
        }

        answer.WriteRaw("]},\"projects\":{\"nodes\":["u8);
        var project = connection.Kept(Sql.ProjectsOfBudget).Bind(1, budget);
        for (var isFirst = true; project.Step(); isFirst = false)
        {
            answer.WriteRaw(isFirst ? "{\"number\":"u8 : ",{\"number\":"u8);
            answer.WriteInt64(project.Int64(0));
            answer.WriteRaw(",\"code\":"u8);
            Text(answer, project, 1);
            answer.WriteRaw(",\"name\":"u8);
            Text(answer, project, 2);
            answer.WriteRaw(",\"amount\":"u8);
            Money(answer, project, 3);
            answer.WriteRaw(",\"fiscalFunds\":"u8);
            Money(answer, project, 4);
            answer.WriteRaw("}"u8);
        }

        answer.WriteRaw("]}}"u8);
    }

    // The last field of an indicator, and the indicator's end. What is published is there if a target is.
    private static void Target(Utf8Buffer answer, LimitStatement row, int ordinal)
    {
        if (row.IsNull(ordinal + 3))
        {
            answer.WriteRaw(",\"target\":null}"u8);
            return;
        }

        answer.WriteRaw(",\"target\":{\"operator\":"u8);
        Text(answer, row, ordinal);
        answer.WriteRaw(",\"value\":"u8);
        Money(answer, row, ordinal + 1);
        answer.WriteRaw(",\"unit\":"u8);
        Text(answer, row, ordinal + 2);
        answer.WriteRaw(",\"published\":"u8);
        answer.WriteJsonString(row.Text(ordinal + 3));
        answer.WriteRaw("}}"u8);
    }
}
