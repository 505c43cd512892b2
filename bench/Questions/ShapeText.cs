using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenBudget.Bench.Questions;

/// <summary>How a shape is asked for in each dialect.</summary>
internal static class ShapeText
{
    /// <summary>The body of the request.</summary>
    public static byte[] Body(Shape shape, Dialect dialect) => dialect switch
    {
        Dialect.ByHand => JsonSerializer.SerializeToUtf8Bytes(shape),
        _ => JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["query"] = Document(shape, dialect) }),
    };

    /// <summary>The document of a shape in a dialect of GraphQL.</summary>
    public static string Document(Shape shape, Dialect dialect) => dialect switch
    {
        Dialect.OpenBudget => OpenBudget(shape),
        Dialect.Mercurius => Mercurius(shape),
        Dialect.PostGraphile => PostGraphile(shape),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "This is no dialect of GraphQL."),
    };

    private static string OpenBudget(Shape shape)
    {
        var above = shape.Above is { } amount ? $", amount: {{ gt: {amount} }}" : "";
        var order = shape.ByAmount ? ", order: [{ amount: ASC }]" : "";
        return $$"""
            { projects(first: {{shape.First}}, where: { year: { eq: {{shape.Year}} }{{above}} }{{order}}) {
              nodes { {{Fields(shape.Fields)}}{{Nested("department", shape.Department)}}{{Nested("budgetUnit", shape.Unit)}}{{Indicators(shape)}} }
            } }
            """;
    }

    private static string Mercurius(Shape shape)
    {
        var above = shape.Above is { } amount ? $", above: {amount}" : "";
        var indicators = shape.Indicators.Count == 0 ? "" : $" indicators(first: {Shape.FirstIndicators}) {{ {Fields(shape.Indicators)} }}";
        return $$"""
            { projects(first: {{shape.First}}, year: {{shape.Year}}{{above}}, byAmount: {{(shape.ByAmount ? "true" : "false")}}) {
              {{Fields(shape.Fields)}}{{Nested("department", shape.Department)}}{{Nested("budgetUnit", shape.Unit)}}{{indicators}}
            } }
            """;
    }

    private static string PostGraphile(Shape shape)
    {
        var above = shape.Above is { } amount ? $", amountFen: {{ greaterThan: \"{amount * 1_000_000L}\" }}" : "";
        var order = shape.ByAmount ? ", orderBy: [AMOUNT_FEN_ASC, PRIMARY_KEY_ASC]" : "";
        var indicators = shape.Indicators.Count == 0
            ? ""
            : $" indicatorsByProjectId(first: {Shape.FirstIndicators}) {{ nodes {{ {Columns(shape.Indicators)} }} }}";
        return $$"""
            { allProjects(first: {{shape.First}}, filter: { year: { equalTo: {{shape.Year}} }{{above}} }{{order}}) {
              nodes { {{Columns(shape.Fields)}}{{Nested("departmentByDepartmentId", shape.Department)}}{{Nested("budgetUnitByBudgetUnitId", shape.Unit)}}{{indicators}} }
            } }
            """;
    }

    // Amounts are called as their columns are.
    private static string Columns(IReadOnlyList<AliasedField> fields) =>
        string.Join(' ', fields.Select(f => $"{f.Alias}: {f.Name}{(f.Name is "amount" or "fiscalFunds" or "otherFunds" ? "Fen" : "")}"));

    private static string Indicators(Shape shape) =>
        shape.Indicators.Count == 0 ? "" : $" indicators(first: {Shape.FirstIndicators}) {{ nodes {{ {Fields(shape.Indicators)} }} }}";

    private static string Nested(string name, IReadOnlyList<AliasedField> fields) => fields.Count == 0 ? "" : $" {name} {{ {Fields(fields)} }}";

    private static string Fields(IReadOnlyList<AliasedField> fields) => string.Join(' ', fields.Select(f => $"{f.Alias}: {f.Name}"));
}
