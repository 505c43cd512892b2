using System.Text;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>A valid operation, and the variables of several requests for it.</summary>
internal sealed record GeneratedOperation(string Document, IReadOnlyList<string> Variables);

/// <summary>Random valid operations over the types of a schema. The same seed gives the same operations.</summary>
internal sealed class OperationGenerator(Schema schema, ReferenceRows rows, Random random)
{
    private const int RequestsPerOperation = 3;
    private const int MaxFields = 30;

    // Three levels of lists: each is a connection, its nodes and what is in them.
    private const int MaxDepth = 9;

    private readonly List<Variable> _variables = [];
    private readonly List<string> _fragments = [];
    private int _aliases;
    private int _fields;

    /// <summary>What the operations so far have used, by schema coordinate: fields, arguments, input fields.</summary>
    public HashSet<string> Used { get; } = [];

    // What code works out at the root has no second way to come to it: each has an oracle of its own.
    private IReadOnlyList<FieldDefinition> Roots { get; } =
        [.. schema.Query!.Fields.Where(f => rows.Declaration.Query.Declared.Single(d => d.Name == f.Name) is not ComputedFieldDeclaration)];

    // The same holds for objects that code works out for rows; a text or number is compared with what the code says itself.
    private HashSet<string> WithOracles { get; } =
    [
        .. rows.Declaration.Entities.SelectMany(
            e => e.DeclaredFields().OfType<ComputedDeclaration>().Where(c => c.Shape is not LeafShape).Select(c => $"{e.Name}.{c.Name}")),
    ];

    private InputGenerator Inputs { get; } = new(rows, random);

    public GeneratedOperation Next()
    {
        _variables.Clear();
        _fragments.Clear();
        _aliases = _fields = 0;
        var selection = random.Next(5) switch
        {
            0 => Grouping(),
            1 or 2 => Listing(),
            _ => Selection(schema.Query!, MaxDepth),
        };
        var definitions = string.Join(", ", _variables.Select(v => v.Definition));
        var document = $"query {(definitions.Length > 0 ? $"({definitions}) " : "")}{selection}\n{string.Join('\n', _fragments)}";
        Used.UnionWith(Inputs.Used);
        return new GeneratedOperation(document, [.. Enumerable.Range(0, _variables.Count == 0 ? 1 : RequestsPerOperation).Select(_ => Request())]);
    }

    private string Request()
    {
        var given = _variables.Where(v => !v.MayBeAbsent || random.Next(6) > 0).Select(v => $"\"{v.Name}\":{ReferenceValues.Json(v.Value())}");
        return "{" + string.Join(",", given) + "}";
    }

    /// <summary>One list, filtered: what the filter lets through is seen whole, while a deep selection mostly asks about few rows.</summary>
    private string Listing()
    {
        var lists = schema.Query!.Fields.Where(f => f.Argument("where") is not null).ToArray();
        var field = lists[random.Next(lists.Length)];
        var arguments = Literals(Connection(schema.Query!, field, isFiltered: true));
        return $"{{ {field.Name}({arguments}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage }} edges {{ cursor node {{ id }} }} }} }}";
    }

    /// <summary>The groups of one list: their keys and figures, which a deep selection mostly asks of few rows.</summary>
    private string Grouping()
    {
        var lists = schema.Query!.Fields.Where(f => f.Argument("where") is not null).ToArray();
        var field = lists[random.Next(lists.Length)];
        var groups = ((ObjectType)field.Type.Named).Field("groups")!;
        var arguments = Groups(groups);
        Used.UnionWith(arguments.Select(a => $"{field.Type.Named.Name}.groups({a.Name}:)"));
        var group = (ObjectType)((ObjectType)groups.Type.Named).Field("items")!.Type.Named;
        var key = (ObjectType)group.Field("key")!.Type.Named;
        Used.UnionWith(key.Fields.Select(f => $"{key.Name}.{f.Name}"));
        var aggregates = Enumerable.Range(0, random.Next(1, 3)).Select(i => $"a{i}: aggregate {Selection((ObjectType)group.Field("aggregate")!.Type.Named, 3)}");
        var where = random.Next(2) == 0 ? "" : $"(where: {ReferenceValues.Literal(Inputs.Filter((InputObjectType)field.Argument("where")!.Type.Named))})";
        return $"{{ {field.Name}{where} {{ groups({Literals(arguments)}) {{ {(random.Next(2) == 0 ? "totalCount " : "")}pageInfo {{ hasNextPage hasPreviousPage }} "
            + $"items {{ key {{ {string.Join(' ', key.Fields.Select(f => f.Name))} }} {string.Join(' ', aggregates)} }} }} }} }}";
    }

    private static string Literals(IEnumerable<(string Name, object? Value)> arguments) =>
        string.Join(", ", arguments.Select(v => $"{v.Name}: {ReferenceValues.Literal(v.Value)}"));

    /// <summary>A selection set.</summary>
    /// <param name="type">The type it is of.</param>
    /// <param name="depth">How deep it may nest.</param>
    /// <param name="isOneOfSeveral">
    /// Whether an object of another type may stand in its place: then every field has a name of its own, for those of one name must be of one type.
    /// </param>
    private string Selection(FieldsType type, int depth, bool isOneOfSeveral = false)
    {
        var parts = new List<string>();
        if (type is InterfaceType node)
        {
            var possible = schema.PossibleTypes(node);
            parts.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Fragment(possible[random.Next(possible.Count)], depth, isOneOfSeveral: true)));
        }

        var count = ReferenceEquals(type, schema.Query) ? random.Next(1, 3) : random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            parts.Add(random.Next(8) == 0 && !ReferenceEquals(type, schema.Query) ? Fragment(type, depth, isOneOfSeveral) : Field(type, depth, isOneOfSeveral));
        }

        return "{ " + string.Join(" ", parts) + " }";
    }

    private string Fragment(FieldsType type, int depth, bool isOneOfSeveral)
    {
        var selection = Selection(type, depth, isOneOfSeveral);
        switch (random.Next(4))
        {
            case 0:
                _fragments.Add($"fragment f{_fragments.Count} on {type.Name} {selection}");
                return $"...f{_fragments.Count - 1}";
            case 1:
                var condition = Add("Boolean!", () => random.Next(2) == 0);
                return $"... on {type.Name} @{(random.Next(2) == 0 ? "include" : "skip")}(if: ${condition}) {selection}";
            default:
                return $"... on {type.Name} {selection}";
        }
    }

    private string Field(FieldsType type, int depth, bool isOneOfSeveral)
    {
        _fields++;
        var isRoot = ReferenceEquals(type, schema.Query);
        var leaves = type.Fields.Where(f => f.Type.Named.IsLeaf).ToArray();
        var all = isRoot ? Roots
            : depth > 1 && _fields < MaxFields ? [.. type.Fields.Where(f => !WithOracles.Contains($"{type.Name}.{f.Name}"))]
            : leaves;
        if (all.Count == 0 || random.Next(12) == 0)
        {
            return "__typename";
        }

        var field = all[random.Next(all.Count)];
        Used.Add($"{type.Name}.{field.Name}");
        var arguments = Arguments(type, field);
        var alias = arguments.Length > 0 || isOneOfSeveral || random.Next(4) == 0 ? $"a{_aliases++}: " : "";
        var selection = field.Type.Named is FieldsType composite ? " " + Selection(composite, depth - 1) : "";
        return alias + field.Name + arguments + selection;
    }

    private string Arguments(FieldsType type, FieldDefinition field)
    {
        var values = field.Argument("by") is not null ? Groups(field)
            : field.Argument("order") is not null ? Connection(type, field)
            : field.Arguments.Where(a => a.IsRequired || random.Next(2) == 0).Select(a => Lifted(a, () => Inputs.Argument(field, a))).ToList();
        foreach (var (argument, _) in values)
        {
            Used.Add($"{type.Name}.{field.Name}({argument}:)");
        }

        return values.Count == 0 ? "" : $"({Literals(values)})";
    }

    private List<(string Name, object? Value)> Groups(FieldDefinition field)
    {
        var by = field.Argument("by")!;
        var having = field.Argument("having")!;
        var order = field.Argument("order")!;
        var keys = Inputs.Keys(by);
        var values = new List<(string Name, object? Value)> { Lifted(by, () => keys) };
        if (random.Next(3) == 0)
        {
            var filter = (InputObjectType)having.Type.Named;
            values.Add(random.Next(3) == 0
                ? Lifted(having, () => Inputs.Filter(filter), always: true)
                : ("having", Inputs.Filter(filter, (definition, value) => Lifted(definition, value).Value)));
        }

        if (random.Next(2) == 0)
        {
            var sort = (InputObjectType)order.Type.Named;
            values.Add(Lifted(order, () => random.Next(2) == 0 ? Inputs.KeyOrder(sort, keys) : Inputs.Order(sort)));
        }

        foreach (var page in new[] { "skip", "take" }.Where(_ => random.Next(2) == 0))
        {
            values.Add(Lifted(field.Argument(page)!, () => (decimal)random.Next(0, 6)));
        }

        return values;
    }

    private List<(string Name, object? Value)> Connection(FieldsType parent, FieldDefinition field, bool isFiltered = false)
    {
        var type = rows.Declaration.Entities.Single(e => e.Plural + "Connection" == field.Type.Named.Name);
        var values = new List<(string Name, object? Value)>();
        if (isFiltered || random.Next(2) == 0)
        {
            var where = field.Argument("where")!;
            var filter = (InputObjectType)where.Type.Named;
            values.Add(random.Next(3) == 0
                ? Lifted(where, () => Inputs.Filter(filter), always: true)
                : ("where", Inputs.Filter(filter, (definition, value) => Lifted(definition, value).Value)));
        }

        object? order = null;
        var orderIsKnown = true;
        if (random.Next(2) == 0)
        {
            var definition = field.Argument("order")!;
            var sort = (InputObjectType)definition.Type.Named;
            orderIsKnown = random.Next(4) > 0;
            order = Inputs.Order(sort);
            values.Add(orderIsKnown ? ("order", order) : Lifted(definition, () => Inputs.Order(sort), always: true));
        }

        if (isFiltered ? random.Next(2) == 0 : random.Next(5) > 0)
        {
            values.Add(Lifted(field.Argument(random.Next(3) == 0 ? "last" : "first")!, () => (decimal)random.Next(0, 6)));
        }

        foreach (var name in orderIsKnown ? new[] { "after", "before" }.Where(_ => random.Next(4) == 0) : [])
        {
            var cursors = new ReferenceOrder(rows, type, order, $"{parent.Name}.{field.Name}");
            values.Add(Lifted(field.Argument(name)!, () => cursors.Cursor(Inputs.AnyRow(type))));
        }

        return values;
    }

    /// <summary>An argument or input field with a value, or with a variable whose values are made anew for each request.</summary>
    private (string Name, object? Value) Lifted(InputValueDefinition definition, Func<object?> value, bool always = false)
    {
        if (!always && random.Next(5) > 0)
        {
            return (definition.Name, value());
        }

        return (definition.Name, new VariableName(Add(definition.Type.ToString()!, value)));
    }

    private string Add(string type, Func<object?> value)
    {
        var name = $"v{_variables.Count}";
        var hasDefault = random.Next(6) == 0;
        var definition = new StringBuilder($"${name}: {type}").Append(hasDefault ? $" = {ReferenceValues.Literal(value())}" : "");
        _variables.Add(new Variable(name, definition.ToString(), hasDefault || !type.EndsWith('!'), value));
        return name;
    }

    private sealed record Variable(string Name, string Definition, bool MayBeAbsent, Func<object?> Value);
}
