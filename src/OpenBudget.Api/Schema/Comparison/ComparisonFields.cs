using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Comparison;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema.Comparison;

/// <summary><c>compareYears</c>, <c>trend</c> and <c>lineage</c>: how they are asked, and what reads them.</summary>
internal static class ComparisonFields
{
    /// <summary>What a comparison weighs: up to a dozen statements, but each for all departments at once.</summary>
    internal const int Weight = 30;

    private const int MaxYears = 30;

    private const int MaxDepartments = 100;

    private static readonly Text YearsText = new(
        $"Two or more different fiscal years, at most {MaxYears}, in any order. Years that only another document states something about count, too.",
        $"预算年度。两个或两个以上不同的年度，最多{MaxYears}个，次序不限；只有其他年度的文件涉及的年度也可以。");

    internal static Text CompareYears { get; } = new(
        "Two or more fiscal years of one department side by side, ascending; a change is the latest year minus the earliest. Null where there is no such department, and null with an error where the code or name is that of several.",
        "年度对比。同一部门两个或两个以上年度的并列比较，按年度先后排列，增减为最晚年度减最早年度；部门不存在时为空，编码或名称不唯一时为空并报错。");

    internal static Text CompareYearsOfDepartment { get; } = new(
        "Two or more fiscal years of the department side by side, ascending; a change is the latest year minus the earliest.",
        "年度对比。该部门两个或两个以上年度的并列比较，按年度先后排列，增减为最晚年度减最早年度。");

    internal static Text Trend { get; } = new(
        $"One measure over every year that has it, one series per department, in the order asked, at most {MaxDepartments} departments. Null with an error where an id is that of no department.",
        $"指标走势。一项指标在各年度的数值，每个部门一个序列，次序与所给部门相同，最多{MaxDepartments}个部门；标识不是部门的标识时为空并报错。");

    internal static Text Lineage { get; } = new(
        "The same undertaking in other years, both ways: links to the nearest earlier and later project that codes, names or a person's review tie to this one. Empty where there is none.",
        "项目沿革。该事项在其他年度的项目：依编码、名称或人工核对与之对应的前后最近年度的项目；没有时为空列表。");

    internal static void Arguments(ComputedArguments arguments) => arguments
        .Text("department", new(
            "The department's code, such as 216, or its name as published.",
            "部门。部门编码（如216）或公开文件所印的部门名称。"))
        .Ints("years", YearsText)
        .OptionalText("region", new(
            "The department's region; needed where departments of several regions have the code or name.",
            "所属地区。编码或名称在多个地区重复时需要指定。"));

    internal static void ArgumentsOfDepartment(ComputedArguments arguments) => arguments.Ints("years", YearsText);

    internal static void ArgumentsOfTrend(ComputedArguments arguments) => arguments
        .Enum<Measure>("measure", new(
            "The measure.",
            "指标。所查询的指标。"))
        .Ids("departments", new(
            "The identifiers of the departments.",
            "部门。部门的全局标识。"));

    internal static async ValueTask<YearComparison?> CompareAsync(ComputedRequest request)
    {
        var years = Years(request, "Query.compareYears");
        var name = request.Arguments.Text("department")!;
        var departments = await YearComparisons.FindDepartmentsAsync(
            request.Connection, name, request.Arguments.Text("region"), request.Cancellation).ConfigureAwait(false);
        return departments switch
        {
            [] => null,
            [var only] => (await ReadAsync(request, [only], years).ConfigureAwait(false))[only],
            _ => throw Refused(
                "AMBIGUOUS",
                $"More than one department has the code or name `{Shortened(name)}`: narrow `Query.compareYears` by `region`, or ask `departments` and their `compareYears`."),
        };
    }

    internal static ValueTask<IReadOnlyDictionary<long, YearComparison>> CompareOfDepartmentsAsync(ComputedRequest request) =>
        ReadAsync(request, request.Keys, Years(request, "Department.compareYears"));

    internal static async ValueTask<IReadOnlyList<Series>?> TrendAsync(ComputedRequest request)
    {
        var ids = request.Arguments.Texts("departments")!;
        if (ids.Count > MaxDepartments)
        {
            throw Refused("TOO_MANY_DEPARTMENTS", $"`departments` of `Query.trend` has {ids.Count} ids, and {MaxDepartments} are allowed at most.");
        }

        var keys = ids.Select(id => GlobalId.TryDecode(id, out var type, out var key) && type == nameof(Department) ? key : throw Unknown(id)).ToArray();
        var series = await YearComparisons.ReadSeriesAsync(
            request.Connection, request.Arguments.Enum<Measure>("measure")!.Value, [.. keys.Distinct()], request.Cancellation).ConfigureAwait(false);
        return [.. keys.Select((key, i) => series.GetValueOrDefault(key) ?? throw Unknown(ids[i]))];
    }

    internal static ValueTask<IReadOnlyDictionary<long, IReadOnlyList<ProjectTie>>> LineageAsync(ComputedRequest request) =>
        ProjectTies.ReadAsync(request.Connection, request.Keys, request.Cancellation);

    private static ValueTask<IReadOnlyDictionary<long, YearComparison>> ReadAsync(
        ComputedRequest request, IReadOnlyList<long> departments, IReadOnlyList<int> years)
    {
        var selected = request.Selected;
        var projects = selected["projects"];
        var parts = new ComparisonParts(
            Department: selected.Has("department"),
            Comparability: selected.Has("comparability"),
            Quotes: selected["comparability"]?["issues"]?["sources"]?.Has("quote") == true,
            Measures: selected.Has("measures"),
            Projects: selected.Has("projects"),
            Assets: selected.Has("assets"),
            Procurement: selected.Has("procurement"),
            ReportedChanges: selected.Has("reportedChanges"),
            Ties: projects?.Has("links") == true,
            Shares: projects?["values"]?.Has("share") == true,
            MeasureSources: selected["measures"]?["values"]?.Has("sources") == true,
            ProjectKeys: projects?.Has("projects") == true || projects?["values"]?.Has("sources") == true);
        return YearComparisons.ReadAsync(request.Connection, departments, years, parts, request.Cancellation);
    }

    private static IReadOnlyList<int> Years(ComputedRequest request, string coordinate)
    {
        var years = request.Arguments.Ints("years")!;
        return years.Count > MaxYears ? throw Refused("TOO_MANY_YEARS", $"`years` of `{coordinate}` has {years.Count} years, and {MaxYears} are allowed at most.")
            : years.CountBy(year => year).FirstOrDefault(y => y.Value > 1) is { Value: > 1 } twice
                ? throw Refused("YEAR_TWICE", $"`years` of `{coordinate}` has {twice.Key} more than once. Give each year once.")
            : years.Count < 2 ? throw Refused("TOO_FEW_YEARS", $"`years` of `{coordinate}` needs two years or more to compare, and was given {years.Count}.")
            : years;
    }

    private static GraphQLException Unknown(string id) => Refused(
        "UNKNOWN_DEPARTMENT", $"`{Shortened(id)}` is not the id of a department here. Give ids as `departments` answers them.");

    private static GraphQLException Refused(string code, string message) => new(new GraphQLError(message) { Code = code });

    private static string Shortened(string text) => text.Length > 64 ? text[..64] + "…" : text;
}
