using System.Globalization;
using OpenBudget.GraphQL.Relational.Declaration;
using static OpenBudget.GraphQL.Tests.Relational.Reference.ReferenceValues;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>The dialect's filters, asked of one row at a time.</summary>
internal sealed class ReferenceFilter(ReferenceRows rows)
{
    /// <summary>Whether a row passes; null where the filter says nothing.</summary>
    public bool? Passes(RowType type, object? row, object? filter) => All(((InputFields)filter!).Fields.Select(f => f.Name switch
    {
        "and" => All(List(f.Value).Select(member => Passes(type, row, member))),
        "or" => Any(List(f.Value).Select(member => Passes(type, row, member))),
        _ => Passes(type, rows.Field(type, f.Name), row, (InputFields)f.Value!),
    }));

    private bool? Passes(RowType type, FieldDeclaration field, object? row, InputFields operations) => field switch
    {
        OneDeclaration one => rows.Get(row, one.Path) is { } other
            ? Passes(rows.TypeOf(other.GetType()), other, operations)
            : Passes(TargetOf(type, one), null, operations),
        EmbedDeclaration embed => Passes(embed.Type, row, operations),
        ManyDeclaration many => PassesList(rows.Many(row, many.Navigation), operations, (item, filter) => Passes(rows.TypeOf(item.GetType()), item, filter)),
        ValuesDeclaration values => PassesList(
            rows.Values(row, values.Navigation, values.Order), operations, (item, filter) => Passes(rows.TypeOf(item.GetType()), item, filter)),
        ScalarsDeclaration scalars => PassesList(
            rows.Values(row, scalars.Navigation, scalars.Order),
            operations,
            (item, filter) => PassesLeaf(rows.Leaf(rows.Get(item, scalars.Element)), (InputFields)filter!)),
        _ => PassesLeaf(rows.Leaf(type, field, row), operations),
    };

    /// <summary>The type of a row that is missing: the one its navigation would lead to.</summary>
    private RowType TargetOf(RowType type, OneDeclaration one)
    {
        var clrType = type.ClrType;
        foreach (var property in one.Path)
        {
            clrType = clrType.GetProperty(property)!.PropertyType;
        }

        return rows.TypeOf(clrType);
    }

    private static bool? PassesList(IReadOnlyList<object> items, InputFields operations, Func<object, object?, bool?> passes) =>
        All(operations.Fields.Select(f => (bool?)(f.Name switch
        {
            "some" => items.Any(item => passes(item, f.Value) ?? true),
            "none" => !items.Any(item => passes(item, f.Value) ?? true),
            "all" => items.All(item => passes(item, f.Value) ?? true),
            _ => items.Any() == (bool)f.Value!,
        })));

    /// <summary>Whether a value passes the operations on it; null where they say nothing.</summary>
    public static bool? PassesLeaf(object? value, InputFields operations) => All(operations.Fields.Select(f => f.Name switch
    {
        "and" => All(List(f.Value).Select(member => PassesLeaf(value, (InputFields)member!))),
        "or" => Any(List(f.Value).Select(member => PassesLeaf(value, (InputFields)member!))),
        "eq" => Same(value, f.Value),
        "neq" => !Same(value, f.Value),
        "in" => List(f.Value).Any(member => Same(value, member)),
        "nin" => !List(f.Value).Any(member => Same(value, member)),
        var name when name.StartsWith('n') => !Compares(name[1..], value, f.Value!),
        var name => Compares(name, value, f.Value!),
    }));

    private static bool Same(object? value, object? asked) =>
        value is null || asked is null ? value is null && asked is null : value.Equals(As(value, asked));

    /// <summary>False where there is no value: so every negated form, which is its opposite, takes those rows.</summary>
    private static bool Compares(string operation, object? value, object asked) => value is not null && operation switch
    {
        "contains" => ((string)value).Contains((string)asked, StringComparison.Ordinal),
        "startsWith" => ((string)value).StartsWith((string)asked, StringComparison.Ordinal),
        "endsWith" => ((string)value).EndsWith((string)asked, StringComparison.Ordinal),
        "gt" => Order(value, asked) > 0,
        "gte" => Order(value, asked) >= 0,
        "lt" => Order(value, asked) < 0,
        "lte" => Order(value, asked) <= 0,
        _ => throw new NotSupportedException(operation),
    };

    private static int Order(object value, object asked) => ((IComparable)value).CompareTo(As(value, asked));

    /// <summary>What was asked, as the kind of the value it is compared with.</summary>
    private static object As(object value, object asked) => value switch
    {
        DateOnly => DateOnly.Parse((string)asked, CultureInfo.InvariantCulture),
        DateTime => DateTimeOffset.Parse((string)asked, CultureInfo.InvariantCulture).UtcDateTime,
        string when asked is EnumName name => name.Name,
        _ => asked,
    };

    private static bool? All(IEnumerable<bool?> conditions) => conditions.Where(c => c is not null).ToArray() is { Length: > 0 } said
        ? Array.TrueForAll(said, c => c is true)
        : null;

    private static bool? Any(IEnumerable<bool?> conditions) => conditions.Where(c => c is not null).ToArray() is { Length: > 0 } said
        ? Array.Exists(said, c => c is true)
        : null;
}
