using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>Random values of the dialect's inputs: filters of every operation, orders, arguments.</summary>
internal sealed class InputGenerator(ReferenceRows rows, Random random)
{
    private const int MaxDepth = 4;

    private readonly SampleValues _samples = new(rows, random);

    /// <summary>The input fields used so far, by schema coordinate.</summary>
    public HashSet<string> Used { get; } = [];

    public object AnyRow(RowType type) => _samples.Any(rows.All(type.ClrType));

    /// <summary>A value for an argument that finds a row or chooses a scale.</summary>
    public object? Argument(FieldDefinition field, InputValueDefinition argument)
    {
        var named = argument.Type.Named;
        if (named.Name != "ID")
        {
            return Leaf(named, field.Type.Named.Name, argument.Name);
        }

        string Id() => _samples.Id(rows.Declaration.Entities[random.Next(rows.Declaration.Entities.Count)].Name);
        return argument.Type.Nullable is ListType ? Several(Id, 5) : Id();
    }

    /// <summary>A filter.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="lift">May put a variable in the place of a single operation's value; null where no variable may stand.</param>
    /// <param name="depth">How many filters are around it.</param>
    public InputFields Filter(InputObjectType type, Func<InputValueDefinition, Func<object?>, object?>? lift = null, int depth = 0)
    {
        var filtered = type.Name[..^"FilterInput".Length];
        return Fields(type, depth == 0 || random.Next(6) > 0 ? 1 : 0, 2, definition =>
        {
            if (definition.Name is "and" or "or")
            {
                return depth < MaxDepth ? Several(() => Filter(type, lift, depth + 1), 3) : new List<object?>();
            }

            return Condition((InputObjectType)definition.Type.Named, filtered, definition.Name, lift, depth);
        });
    }

    /// <summary>An order: a list of objects, or one of them.</summary>
    public object Order(InputObjectType type) => random.Next(3) == 0 ? Sort(type, 0) : Several(() => Sort(type, 0), 3);

    /// <summary>Some fields to group by, now and then one of them twice.</summary>
    public List<object?> Keys(InputValueDefinition by)
    {
        var fields = ((EnumType)by.Type.Named).Values;
        return [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new EnumName(fields[random.Next(fields.Count)].Name))];
    }

    /// <summary>An order of groups by what they are grouped by.</summary>
    public object KeyOrder(InputObjectType type, List<object?> keys) => keys.Select(key =>
    {
        var name = ReferenceGroupKeys.NameOf(((EnumName)key!).Name);
        Used.Add($"{type.Field("key")!.Type.Named.Name}.{name}");
        return (object?)new InputFields([("key", new InputFields([(name, new EnumName(random.Next(2) == 0 ? "ASC" : "DESC"))]))]);
    }).ToList();

    // At most six keys: the engine refuses more than ten.
    private InputFields Sort(InputObjectType type, int depth) => Fields(type, 1, depth == 0 ? 2 : 1, definition => definition.Type.Named switch
    {
        InputObjectType nested => depth < 2 ? Sort(nested, depth + 1) : InputFields.None,
        EnumType direction => new EnumName(direction.Values[random.Next(2)].Name),
        _ => throw new NotSupportedException(definition.Type.ToString()),
    });

    private InputFields Condition(
        InputObjectType type, string filtered, string field, Func<InputValueDefinition, Func<object?>, object?>? lift, int depth)
    {
        if (type.Field("some") is not null)
        {
            return Fields(type, 1, 1, definition => definition.Type.Named is not InputObjectType item ? random.Next(2) == 0
                : item.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) ? Operations(item, filtered, field, lift, depth + 1)
                : depth < MaxDepth ? Filter(item, lift, depth + 1)
                : InputFields.None);
        }

        return type.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal) ? Operations(type, filtered, field, lift, depth)
            : depth < MaxDepth ? Filter(type, lift, depth + 1)
            : InputFields.None;
    }

    private InputFields Operations(
        InputObjectType type, string filtered, string field, Func<InputValueDefinition, Func<object?>, object?>? lift, int depth) =>
        Fields(type, 1, random.Next(4) == 0 ? 2 : 1, definition =>
        {
            if (definition.Name is "and" or "or")
            {
                return depth < MaxDepth ? Several(() => Operations(type, filtered, field, lift, depth + 1), 3) : new List<object?>();
            }

            object? Value() => Operand(definition, filtered, field);
            return lift is null ? Value() : lift(definition, Value);
        });

    private object? Operand(InputValueDefinition operation, string filtered, string field)
    {
        object? One() => Leaf(operation.Type.Named, filtered, field);
        if (operation.Type is ListType list)
        {
            return Several(() => list.OfType.IsNonNull || random.Next(5) > 0 ? One() : null, 4);
        }

        return operation.Name is "eq" or "neq" && random.Next(5) == 0 ? null : One();
    }

    private object Leaf(NamedType type, string of, string field) =>
        _samples.Near(type.Name, of, field, type is EnumType { Values: var values } ? [.. values.Select(v => v.Name)] : null);

    private InputFields Fields(InputObjectType type, int least, int most, Func<InputValueDefinition, object?> value)
    {
        var chosen = type.Fields.OrderBy(_ => random.Next()).Take(random.Next(least, most + 1)).ToArray();
        Used.UnionWith(chosen.Select(f => $"{type.Name}.{f.Name}"));
        return new InputFields([.. chosen.Select(f => (f.Name, value(f)))]);
    }

    private List<object?> Several(Func<object?> item, int most) => [.. Enumerable.Range(0, random.Next(0, most + 1)).Select(_ => item())];
}
