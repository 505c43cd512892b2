using System.Text;
using OpenBudget.Bench.Questions;

namespace OpenBudget.Bench.ByHand;

/// <summary>How a value is written.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Money,
}

/// <summary>A column of a shape, with the name of its value in the answer.</summary>
/// <param name="Alias">The name.</param>
/// <param name="Ordinal">Its place in the row.</param>
/// <param name="Kind">How it is written.</param>
internal readonly record struct ShapeColumn(string Alias, int Ordinal, ColumnKind Kind);

/// <summary>The statements of a shape and where its values are in their rows.</summary>
internal sealed class ShapeSql
{
    // Row number of the project, then that of its unit: null where it has none.
    private const int FirstOrdinal = 2;

    public ShapeSql(Shape shape)
    {
        var columns = new StringBuilder();
        var next = FirstOrdinal;
        Project = Columns("p", shape.Fields, columns, ref next);
        Department = Columns("d", shape.Department, columns, ref next);
        Unit = Columns("u", shape.Unit, columns, ref next);
        Projects = $"""
            SELECT p."Id", {(Unit.Length > 0 ? "u.\"Id\"" : "NULL")}{columns} FROM "Projects" p
            {(Department.Length > 0 ? "CROSS JOIN \"Departments\" d ON d.\"Id\" = p.\"DepartmentId\"" : "")}
            {(Unit.Length > 0 ? "LEFT JOIN \"BudgetUnits\" u ON u.\"Id\" = p.\"BudgetUnitId\"" : "")}
            WHERE p."Year" = ?1{(shape.Above is null ? "" : " AND p.\"AmountFen\" > ?3")}
            ORDER BY {(shape.ByAmount ? "p.\"AmountFen\", " : "")}p."Id" LIMIT ?2
            """;

        columns.Clear();
        next = 1;
        Indicator = Columns("i", shape.Indicators, columns, ref next);
        Indicators = $"""SELECT i."Id"{columns} FROM "Indicators" i WHERE i."ProjectId" = ?1 ORDER BY i."Id" LIMIT {Shape.FirstIndicators}""";
    }

    public string Projects { get; }

    public string Indicators { get; }

    public ShapeColumn[] Project { get; }

    public ShapeColumn[] Department { get; }

    public ShapeColumn[] Unit { get; }

    public ShapeColumn[] Indicator { get; }

    private static ShapeColumn[] Columns(string table, IReadOnlyList<AliasedField> fields, StringBuilder sql, ref int next)
    {
        var columns = new ShapeColumn[fields.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var (name, kind) = Column(fields[i].Name);
            sql.Append(", ").Append(table).Append(".\"").Append(name).Append('"');
            columns[i] = new ShapeColumn(fields[i].Alias, next++, kind);
        }

        return columns;
    }

    private static (string Name, ColumnKind Kind) Column(string field) => field switch
    {
        "amount" => ("AmountFen", ColumnKind.Money),
        "fiscalFunds" => ("FiscalFundsFen", ColumnKind.Money),
        "otherFunds" => ("OtherFundsFen", ColumnKind.Money),
        "number" => ("Number", ColumnKind.Number),
        "year" => ("Year", ColumnKind.Number),
        _ => (char.ToUpperInvariant(field[0]) + field[1..], ColumnKind.Text),
    };
}
