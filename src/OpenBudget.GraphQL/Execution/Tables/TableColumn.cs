using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>What the values of a column are.</summary>
public enum TableValueKind
{
    /// <summary>Text: strings, ids, enum values, dates.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Decimal numbers.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Lists of scalars; a cell holds them joined by <c>"; "</c>.</summary>
    List,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">The way to the field: response names joined by dots. What a connection wraps around its rows is left out.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Field">The field that it holds.</param>
public sealed record TableColumn(string Name, TableValueKind Kind, FieldDefinition Field)
{
    internal static TableValueKind KindOf(FieldDefinition field) =>
        field.Type.Nullable is ListType ? TableValueKind.List : field.Type.Named.Name switch
        {
            "Int" or "Long" or "Short" => TableValueKind.Integer,
            "Float" or "Decimal" => TableValueKind.Decimal,
            "Boolean" => TableValueKind.Boolean,
            _ => TableValueKind.Text,
        };
}

/// <summary>A value of a row, as it stands in the JSON of the page.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has; 0 for null.</param>
internal readonly record struct TableCell(int Start, int Length)
{
    public bool IsNull => Length == 0;

    /// <summary>The value's JSON.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> json) => json.Slice(Start, Length);
}
