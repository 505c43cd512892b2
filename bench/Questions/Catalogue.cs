using System.Text.Json.Nodes;
using OpenBudget.Bench.Data;

namespace OpenBudget.Bench.Questions;

/// <summary>The questions Q1 to Q9. Their values go over the whole data set, so that no answer comes from one warm page.</summary>
internal static class Catalogue
{
    private const int Requests = 100;

    /// <summary>All questions over a data set.</summary>
    public static IReadOnlyList<Question> Of(DataSet data) =>
    [
        Question.WithVariables("Q1", "50 projects of a year above an amount, by amount, with their department", Many(r => new JsonObject
        {
            ["year"] = Year(r),
            ["above"] = (decimal)r.Next(100, 50_000) / 100,
        })),
        Question.WithVariables("Q2", "10 departments, their 5 budgets, the 5 largest projects of each, 7 indicators of each", Many(r => new JsonObject
        {
            ["region"] = Departments.Region(Department(r, data)),
        })),
        Question.WithVariables("Q3", "two years of a department: totals, lines and all projects of both", Many(r =>
        {
            var year = Departments.FirstYear + r.Next(Departments.Years - 1);
            return new JsonObject { ["code"] = Departments.Code(Department(r, data)), ["years"] = new JsonArray(year, year + 1) };
        })),
        Question.WithVariables("Q4", "one project by its code, with its indicators", Many(r => new JsonObject
        {
            ["code"] = Departments.ProjectCode(Department(r, data), r.Next(Departments.Projects)),
            ["year"] = Year(r),
        })),
        Question.WithVariables("Q5", "20 projects with a text in name or purpose", Many(r => new JsonObject
        {
            ["text"] = Vocabulary.Place(r.Next(Vocabulary.Places)),
        })),
        Question.WithVariables("Q6", "all projects by cursor, 500 a page", [new JsonObject { ["after"] = null }], isWalk: true),
        Question.WithVariables("Q7", "all projects grouped by year and unit, with sums; 100 groups of them", Many(r => new JsonObject
        {
            ["skip"] = r.Next(data.DepartmentCount * Departments.Years * 3 / 100) * 100,
        })),
        new Question("Q8", "a thousand questions of different shapes in turn", dialect => [.. Shape.All().Select(shape => ShapeText.Body(shape, dialect))]),
        Question.WithVariables("Q9", "two years of a department compared: measures and projects with their changes", Many(r =>
        {
            // Any two years: projects are followed by way of the years between.
            var first = r.Next(Departments.Years - 1);
            return new JsonObject
            {
                ["department"] = Departments.Code(Department(r, data)),
                ["years"] = new JsonArray(Departments.FirstYear + first, Departments.FirstYear + first + 1 + r.Next(Departments.Years - 1 - first)),
            };
        }), isOwn: true),
    ];

    private static JsonObject[] Many(Func<SeededRandom, JsonObject> values) =>
        [.. Enumerable.Range(0, Requests).Select(i => values(SeededRandom.Of(3, i)))];

    private static int Year(SeededRandom random) => Departments.FirstYear + random.Next(Departments.Years);

    private static int Department(SeededRandom random, DataSet data) => random.Next(data.DepartmentCount);
}
