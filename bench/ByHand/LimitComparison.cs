using System.Text;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Bench.ByHand;

/// <summary>The answer to Q9 over SQLitePCLRaw: what a year has is kept until the other is read, and the changes are worked out while they are written.</summary>
internal static class LimitComparison
{
    private const int LongestMeasure = 64;

    private static readonly byte[][] Measures = [.. EnumSpelling.All<Measure>().Select(Encoding.UTF8.GetBytes)];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Places =
        EnumSpelling.All<Measure>().Select((name, place) => (name, place)).ToDictionary(m => m.name, m => m.place).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Q9(LimitConnection connection, Variables asked, Utf8Buffer answer)
    {
        var department = connection.Kept(Sql.DepartmentByCode).Bind(1, asked.Text);
        if (!department.Step())
        {
            answer.WriteRaw("{\"data\":{\"compareYears\":null}}"u8);
            return;
        }

        var id = department.Int64(0);
        department.Reset();
        var (from, to) = (asked.Years[0], asked.Years[1]);
        answer.WriteRaw("{\"data\":{\"compareYears\":{\"measures\":["u8);
        CompareMeasures(MeasuresOf(connection, id, from), MeasuresOf(connection, id, to), from, to, answer);
        answer.WriteRaw("],\"projects\":["u8);
        CompareProjects(connection, id, from, to, answer);
        answer.WriteRaw("]}}}"u8);
    }

    private static Stated[] MeasuresOf(LimitConnection connection, long department, long year)
    {
        var measures = new Stated[Measures.Length];
        Span<char> name = stackalloc char[LongestMeasure];
        var row = connection.Kept(Sql.MeasuresOfYear).Bind(1, department).Bind(2, year);
        while (row.Step())
        {
            var length = Encoding.UTF8.GetChars(row.Text(0), name);
            measures[Places[name[..length]]] = new(true, Amount(row, 1, row.IsNull(1) && row.Int64(2) != 0), row.Int64(3) != 0);
        }

        return measures;
    }

    private static void CompareMeasures(Stated[] earlier, Stated[] later, long from, long to, Utf8Buffer answer)
    {
        var isFirst = true;
        for (var i = 0; i < Measures.Length; i++)
        {
            if (earlier[i].IsThere || later[i].IsThere)
            {
                answer.WriteRaw(isFirst ? "{\"measure\":\""u8 : ",{\"measure\":\""u8);
                answer.WriteRaw(Measures[i]);
                answer.WriteRaw("\",\"values\":["u8);
                Value(answer, from, earlier[i]);
                answer.WriteRaw(","u8);
                Value(answer, to, later[i]);
                Change(answer, earlier[i].Amount, later[i].Amount);
                isFirst = false;
            }
        }
    }

    // What is new or goes on comes in the order of the later year, and what is dropped in that of the earlier.
    private static void CompareProjects(LimitConnection connection, long department, long from, long to, Utf8Buffer answer)
    {
        var earlier = EarlierProjects(connection, department, from);
        if (earlier.Count == 0)
        {
            return;
        }

        var before = Before(connection, department, from, to, earlier);
        var isFirst = true;
        var row = connection.Kept(Sql.AmountsOfProjects).Bind(1, department).Bind(2, to);
        for (; row.Step(); isFirst = false)
        {
            var known = before.TryGetValue(row.Int64(0), out var one);
            answer.WriteRaw(isFirst ? "{\"status\":\""u8 : ",{\"status\":\""u8);
            answer.WriteRaw(!known ? "ADDED"u8 : one.IsRenamed ? "RENAMED"u8 : "CONTINUED"u8);
            answer.WriteRaw("\",\"name\":"u8);
            answer.WriteJsonString(row.Text(1));
            var was = default(YearAmount);
            if (known)
            {
                was = earlier[one.Place].Amount;
                earlier[one.Place] = earlier[one.Place] with { GoesOn = true };
            }

            Values(answer, from, to, was, AmountOfProject(row));
        }

        foreach (var project in earlier)
        {
            if (!isFirst && !project.GoesOn)
            {
                answer.WriteRaw(",{\"status\":\"DROPPED\",\"name\":"u8);
                answer.WriteJsonString(project.Name);
                Values(answer, from, to, project.Amount, default);
            }
        }
    }

    private static List<Project> EarlierProjects(LimitConnection connection, long department, long year)
    {
        var projects = new List<Project>();
        var row = connection.Kept(Sql.AmountsOfProjects).Bind(1, department).Bind(2, year);
        while (row.Step())
        {
            projects.Add(new(row.Int64(0), row.Text(1).ToArray(), AmountOfProject(row), false));
        }

        return projects;
    }

    // By the later project: the place of the earlier one, at the other end of the links.
    private static Dictionary<long, (int Place, bool IsRenamed)> Before(
        LimitConnection connection, long department, long from, long to, List<Project> earlier)
    {
        var next = new Dictionary<long, (long Id, bool IsRenamed)>();
        var row = connection.Kept(Sql.LinksOfProjects).Bind(1, department).Bind(2, from).Bind(3, to);
        while (row.Step())
        {
            next[row.Int64(0)] = (row.Int64(1), row.Int64(2) != 0);
        }

        var before = new Dictionary<long, (int, bool)>(earlier.Count);
        for (var i = 0; i < earlier.Count; i++)
        {
            var (id, isRenamed) = (earlier[i].Id, false);
            while (next.TryGetValue(id, out var link))
            {
                (id, isRenamed) = (link.Id, isRenamed || link.IsRenamed);
            }

            before[id] = (i, isRenamed);
        }

        return before;
    }

    private static YearAmount AmountOfProject(LimitStatement row)
    {
        var isWithheld = row.Int64(3) != 0;
        return Amount(row, row.IsNull(2) && !isWithheld ? 4 : 2, isWithheld);
    }

    private static YearAmount Amount(LimitStatement row, int ordinal, bool isWithheld) =>
        new(row.IsNull(ordinal) ? null : row.Int64(ordinal), isWithheld);

    private static void Values(Utf8Buffer answer, long from, long to, YearAmount earlier, YearAmount later)
    {
        answer.WriteRaw(",\"values\":[{\"year\":"u8);
        answer.WriteInt64(from);
        answer.WriteRaw(",\"amount\":"u8);
        Scaled(answer, earlier.Fen, 6);
        answer.WriteRaw("},{\"year\":"u8);
        answer.WriteInt64(to);
        answer.WriteRaw(",\"amount\":"u8);
        Scaled(answer, later.Fen, 6);
        answer.WriteRaw("}"u8);
        Change(answer, earlier, later);
    }

    private static void Value(Utf8Buffer answer, long year, Stated value)
    {
        answer.WriteRaw("{\"year\":"u8);
        answer.WriteInt64(year);
        answer.WriteRaw(",\"amount\":"u8);
        Scaled(answer, value.Amount.Fen, 6);
        answer.WriteRaw(value.Amount.Fen is null ? ",\"basis\":null}"u8
            : value.IsOwn ? ",\"basis\":\"OWN_DOCUMENT\"}"u8 : ",\"basis\":\"LATER_DOCUMENT\"}"u8);
    }

    // The end of the values, and the last fields of what has them.
    private static void Change(Utf8Buffer answer, YearAmount earlier, YearAmount later)
    {
        var change = AmountChange.Of(earlier, later);
        answer.WriteRaw("],\"change\":"u8);
        Scaled(answer, change.Fen, 6);
        answer.WriteRaw(",\"changePercent\":"u8);
        Scaled(answer, change.Hundredths, 2);
        if (change.Note is null)
        {
            answer.WriteRaw(",\"changeNote\":null}"u8);
            return;
        }

        answer.WriteRaw(",\"changeNote\":"u8);
        answer.WriteJsonString(change.Note);
        answer.WriteRaw("}"u8);
    }

    private static void Scaled(Utf8Buffer answer, long? value, int decimals)
    {
        if (value is { } number)
        {
            answer.WriteScaled(number, decimals);
        }
        else
        {
            answer.WriteNull();
        }
    }

    private readonly record struct Stated(bool IsThere, YearAmount Amount, bool IsOwn);

    private readonly record struct Project(long Id, byte[] Name, YearAmount Amount, bool GoesOn);
}
