using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>
/// Everything that is stored, read by EF and tied together by its navigations, and the fields of rows as declared: a path is a chain of
/// properties, and where a row on the way is missing, so is the value.
/// </summary>
internal sealed class ReferenceRows
{
    private static readonly MethodInfo SetMethod = typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!;

    private readonly Dictionary<Type, List<object>> _rows = [];
    private readonly Dictionary<Type, PropertyInfo> _keys = [];
    private readonly Dictionary<RowType, Dictionary<string, FieldDeclaration>> _fields = [];
    private readonly Dictionary<(Type, string), PropertyInfo> _properties = [];

    public ReferenceRows(SchemaDeclaration declaration, DbContext context)
    {
        Declaration = declaration;
        Connection = context.Database.GetDbConnection();
        foreach (var entity in context.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var set = (IQueryable<object>)SetMethod.MakeGenericMethod(entity.ClrType).Invoke(context, null)!;
            var rows = set.ToList();
            if (entity.FindPrimaryKey()!.Properties is [{ PropertyInfo: { } key }] && key.PropertyType == typeof(int))
            {
                _keys[entity.ClrType] = key;
                _rows[entity.ClrType] = [.. rows.OrderBy(row => (int)key.GetValue(row)!)];
            }
        }
    }

    public SchemaDeclaration Declaration { get; }

    /// <summary>The connection of the DbContext.</summary>
    public DbConnection Connection { get; }

    /// <summary>All rows of a table, in the order of their numbers.</summary>
    public IReadOnlyList<object> All(Type type) => _rows[type];

    /// <summary>The number of a row.</summary>
    public int Number(object row) => (int)_keys[row.GetType()].GetValue(row)!;

    /// <summary>The declared type of rows of a class: an entity, or a value in a list.</summary>
    public RowType TypeOf(Type type) => Declaration.Entities.FirstOrDefault(e => e.ClrType == type)
        ?? Declaration.Values.FirstOrDefault(v => v.ClrType == type)
        ?? (RowType)Declaration.Values.First(v => v.ClrType == type.BaseType);

    public FieldDeclaration Field(RowType type, string name)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            _fields[type] = fields = type.DeclaredFields().ToDictionary(f => f.Name);
        }

        return fields[name];
    }

    /// <summary>The value at the end of a path; null where a row on the way is missing.</summary>
    public object? Get(object? row, IReadOnlyList<string> path) => path.Aggregate(row, Get);

    /// <summary>The value of a property.</summary>
    public object? Get(object? row, string property)
    {
        if (row is null)
        {
            return null;
        }

        if (!_properties.TryGetValue((row.GetType(), property), out var known))
        {
            _properties[(row.GetType(), property)] = known = row.GetType().GetProperty(property)!;
        }

        return known.GetValue(row);
    }

    /// <summary>The rows of a list, in the order of their numbers; none of a row that is missing.</summary>
    public IReadOnlyList<object> Many(object? row, string navigation) => [.. Items(row, navigation).OrderBy(Number)];

    /// <summary>The values of a list, in an order of their own.</summary>
    public IReadOnlyList<object> Values(object? row, string navigation, string order) => [.. Items(row, navigation).OrderBy(v => Get(v, order))];

    /// <summary>The global id of a row; null where it is missing.</summary>
    public string? Id(RowType type, object? row) => Get(row, ((KeyDeclaration)Field(type, "id")).Path) is { } key
        ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{type.Name}:{key}"))
        : null;

    /// <summary>What a leaf holds, as it is compared: a decimal for every number, a text for every enum value.</summary>
    public object? Leaf(RowType type, FieldDeclaration field, object? row) => field switch
    {
        KeyDeclaration => Id(type, row),
        ScaledDeclaration scaled => Get(row, scaled.Path) is long units ? units / Power(scaled.Scale.Decimals) : null,
        ScalarDeclaration scalar => Leaf(Get(row, scalar.Path)),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    /// <summary>A stored value, as it is compared.</summary>
    public object? Leaf(object? value) => value switch
    {
        int number => (decimal)number,
        Enum member => Declaration.Enums.First(e => e.ClrType == member.GetType()).Values.First(v => v.Value.Equals(member)).Name,
        _ => value,
    };

    public static decimal Power(int decimals) => Enumerable.Repeat(10m, decimals).Aggregate(1m, (a, b) => a * b);

    private IEnumerable<object> Items(object? row, string navigation) => (IEnumerable<object>?)Get(row, navigation) ?? [];
}
