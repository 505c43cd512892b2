using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Declaration;
using static OpenBudget.GraphQL.Tests.Relational.Reference.ReferenceValues;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>
/// Answers valid operations the slow and obvious way: every row is in memory, and lists are filtered, sorted and cut by LINQ for each
/// parent. With the engine it shares the syntax tree, the declaration and the DbContext, and nothing of how an answer is come to.
/// </summary>
#pragma warning disable CA1852 // The engine's own tests derive from it, to plant faults; other tests only compile it.
internal partial class ReferenceExecutor(ReferenceRows rows)
{
    private const int DefaultPageSize = 10;

    private readonly ReferenceFilter _filter = new(rows);
    private Dictionary<string, object?> _variables = [];
    private Dictionary<string, FragmentDefinitionNode> _fragments = [];

    /// <summary>The answer to the only operation of a document.</summary>
    public string Execute(string document, string variables)
    {
        var parsed = GraphQLParser.Parse(document);
        var operation = parsed.Definitions.OfType<OperationDefinitionNode>().Single();
        _fragments = parsed.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);
        _variables = operation.Variables.Where(v => v.DefaultValue is not null)
            .ToDictionary(v => v.Variable.Name.Value, v => Of(v.DefaultValue!, new Dictionary<string, object?>()));
        foreach (var given in JsonDocument.Parse(variables).RootElement.EnumerateObject())
        {
            _variables[given.Name] = Of(given.Value);
        }

        return $"{{\"data\":{Object("Query", [operation.SelectionSet], Root)}}}";
    }

    private string Root(FieldNode field, IReadOnlyList<SelectionSetNode> selections)
    {
        var declared = rows.Declaration.Query.Declared.Single(d => d.Name == field.Name.Value);
        return declared switch
        {
            NodeDeclaration => Node((string)Argument(field, "id")!, selections),
            NodesDeclaration => "[" + string.Join(",", List(Argument(field, "ids")).Select(id => Node((string)id!, selections))) + "]",
            ListDeclaration list => Connection(rows.All(list.Entity), rows.TypeOf(list.Entity), field, selections, $"Query.{list.Name}"),
            FindDeclaration find => Find(find, field, selections),
            OnlyDeclaration only => Row(only.Type, rows.All(only.Type.ClrType).Single(), selections),
            _ => throw new NotSupportedException(declared.GetType().Name),
        };
    }

    private string Node(string id, IReadOnlyList<SelectionSetNode> selections)
    {
        foreach (var entity in rows.Declaration.Entities)
        {
            if (rows.All(entity.ClrType).FirstOrDefault(row => rows.Id(entity, row) == id) is { } row)
            {
                return Row(entity, row, selections);
            }
        }

        return "null";
    }

    private string Find(FindDeclaration find, FieldNode field, IReadOnlyList<SelectionSetNode> selections)
    {
        var given = find.Arguments.Select(a => (a.Path, Value: Argument(field, a.Name))).Where(a => a.Value is not null).ToArray();
        var fitting = rows.All(find.Entity).Where(row => given.All(a => a.Value!.Equals(rows.Leaf(rows.Get(row, a.Path))))).ToArray();
        if (find.Latest is { } latest)
        {
            fitting = [.. fitting.Where(row => rows.Get(row, latest) is { } value && value.Equals(fitting.Max(other => rows.Get(other, latest))))];
        }

        return One(rows.TypeOf(find.Entity), fitting, selections);
    }

    private string One(RowType type, IReadOnlyList<object> fitting, IReadOnlyList<SelectionSetNode> selections) => fitting switch
    {
        [] => "null",
        [var row] => Row(type, row, selections),
        _ => throw new AmbiguousOperationException(),
    };

    private string Row(RowType type, object row, IReadOnlyList<SelectionSetNode> selections) =>
        Object(type.Name, selections, (field, inner) => Field(type, row, field, inner));

    private string Field(RowType type, object row, FieldNode field, IReadOnlyList<SelectionSetNode> selections)
    {
        var declared = rows.Field(type, field.Name.Value);
        switch (declared)
        {
            case OneDeclaration one:
                return rows.Get(row, one.Path) is { } other ? Row(rows.TypeOf(other.GetType()), other, selections) : "null";
            case EmbedDeclaration embed:
                return embed.PresentWhen is { } column && rows.Get(row, column) is null ? "null" : Row(embed.Type, row, selections);
            case ManyDeclaration many:
                return Connection(rows.Many(row, many.Navigation), ItemType(row, many.Navigation), field, selections, $"{type.Name}.{many.Name}");
            case PickDeclaration pick:
                var asked = Argument(field, pick.Argument.Name);
                var fitting = rows.Many(row, pick.Navigation).Where(item => asked!.Equals(rows.Leaf(rows.Get(item, pick.Argument.Path))));
                return One(ItemType(row, pick.Navigation), [.. fitting], selections);
            case ValuesDeclaration values:
                var items = rows.Values(row, values.Navigation, values.Order);
                return "[" + string.Join(",", items.Select(item => Row(rows.TypeOf(item.GetType()), item, selections))) + "]";
            case ScalarsDeclaration scalars:
                var elements = rows.Values(row, scalars.Navigation, scalars.Order);
                return "[" + string.Join(",", elements.Select(e => Leaf(rows.Leaf(rows.Get(e, scalars.Element))))) + "]";
            case ScaledDeclaration scaled:
                return Leaf(rows.Get(row, scaled.Path) is long units ? units / PowerOf(field, scaled) : null);
            case ChosenDeclaration chosen:
                var choice = Argument(field, chosen.Argument.Name) switch
                {
                    EnumName literal => literal.Name,
                    string variable => variable,
                    _ => ((EnumValueNode)chosen.Argument.Default!).Value,
                };
                return Leaf(rows.Leaf(rows.Get(row, chosen.Paths.Single(p => p.Value == choice).Path)));
            case ComputedDeclaration computed:
                return Computed(computed, row, field, selections);
            default:
                return Leaf(rows.Leaf(type, declared, row));
        }
    }

    /// <summary>How many stored units make one of the unit asked for.</summary>
    private decimal PowerOf(FieldNode field, ScaledDeclaration scaled)
    {
        if (scaled.Scale.Argument is not { } unit)
        {
            return ReferenceRows.Power(scaled.Scale.Decimals);
        }

        var name = Argument(field, unit.Name) switch { EnumName literal => literal.Name, string variable => variable, _ => unit.Default };
        return ReferenceRows.Power(unit[name]);
    }

    private string Computed(ComputedDeclaration computed, object row, FieldNode field, IReadOnlyList<SelectionSetNode> selections)
    {
        var arguments = computed.Arguments.ToDictionary(a => a.Name, a =>
        {
            var value = Argument(field, a.Name) ?? (a.Default is { } literal ? Of(literal, _variables) : null);
            return value is decimal number ? (int)number : (object?)null;
        });
        if (rows.Connection.State != ConnectionState.Open)
        {
            rows.Connection.Open();
        }

        var request = new ComputedRequest(
            rows.Connection, [rows.Number(row)], new GivenArguments(arguments), new SelectedFields(), new RelationalOptions(), "", CancellationToken.None);
        var value = computed.Compute(request).AsTask().GetAwaiter().GetResult()(rows.Number(row));
        return value is EntityKey reference ? Node(GlobalId.Encode(reference.TypeName, reference.Key), selections) : Leaf(value);
    }

    private sealed class GivenArguments(IReadOnlyDictionary<string, object?> values) : ArgumentValues
    {
        internal override InputValue? Value(string argument) => new LeafInput(values[argument]);

        internal override InputValue Resolve(InputValue item) => item;
    }

    private RowType ItemType(object row, string navigation) =>
        rows.TypeOf(row.GetType().GetProperty(navigation)!.PropertyType.GetGenericArguments().Single());

    private string Connection(
        IReadOnlyList<object> all, RowType type, FieldNode field, IReadOnlyList<SelectionSetNode> selections, string coordinate)
    {
        var where = Argument(field, "where");
        var passing = all.Where(row => where is null || _filter.Passes(type, row, where) is not false).ToArray();
        var order = new ReferenceOrder(rows, type, Argument(field, "order"), coordinate);
        var after = Argument(field, "after") as string;
        var before = Argument(field, "before") as string;
        var everyone = rows.All(type.ClrType);
        var start = after is null ? null : everyone.Single(row => order.Cursor(row) == after);
        var end = before is null ? null : everyone.Single(row => order.Cursor(row) == before);
        var between = passing.Order(Comparer<object>.Create(order.Compare))
            .Where(row => start is null || order.Compare(row, start) > 0)
            .Where(row => end is null || order.Compare(row, end) < 0)
            .ToArray();

        var isBackward = Argument(field, "last") is decimal;
        var size = (int)((Argument(field, "first") ?? Argument(field, "last")) as decimal? ?? DefaultPageSize);
        var page = isBackward ? between.TakeLast(size).ToArray() : [.. between.Take(size)];
        var hasMore = page.Length < between.Length;
        var plural = ((EntityType)type).Plural;
        return Object(plural + "Connection", selections, (part, inner) => part.Name.Value switch
        {
            "nodes" => "[" + string.Join(",", page.Select(row => Row(type, row, inner))) + "]",
            "edges" => "[" + string.Join(",", page.Select(row => Object(plural + "Edge", inner, (edge, node) =>
                edge.Name.Value == "cursor" ? Leaf(order.Cursor(row)) : Row(type, row, node)))) + "]",
            "totalCount" => Leaf((decimal)passing.Length),
            "aggregate" => Aggregate(type, passing, inner),
            "groups" => Groups(type, passing, part, inner),
            _ => Object("PageInfo", inner, (flag, _) => flag.Name.Value switch
            {
                "hasNextPage" => Leaf(isBackward ? before is not null : hasMore),
                "hasPreviousPage" => Leaf(isBackward ? hasMore : after is not null),
                "startCursor" => Leaf(page.Length == 0 ? null : order.Cursor(page[0])),
                _ => Leaf(page.Length == 0 ? null : order.Cursor(page[^1])),
            }),
        });
    }

    /// <summary>An object: its fields by response name, those of one name merged. Spec: sec-Field-Collection.</summary>
    private string Object(string type, IReadOnlyList<SelectionSetNode> selections, Func<FieldNode, IReadOnlyList<SelectionSetNode>, string> write)
    {
        var fields = selections.SelectMany(set => Fields(type, set)).GroupBy(f => f.ResponseName).Select(group =>
        {
            var field = group.First();
            var value = field.Name.Value == "__typename" ? $"\"{type}\"" : write(field, [.. group.Select(f => f.SelectionSet).OfType<SelectionSetNode>()]);
            return $"\"{field.ResponseName}\":{value}";
        });
        return "{" + string.Join(",", fields) + "}";
    }

    private IEnumerable<FieldNode> Fields(string type, SelectionSetNode set) => set.Selections.Where(IsIncluded).SelectMany(selection => selection switch
    {
        FieldNode field => [field],
        InlineFragmentNode inline => Applies(inline.TypeCondition, type) ? Fields(type, inline.SelectionSet) : [],
        FragmentSpreadNode spread => Applies(_fragments[spread.Name.Value].TypeCondition, type) ? Fields(type, _fragments[spread.Name.Value].SelectionSet) : [],
        _ => throw new NotSupportedException(selection.GetType().Name),
    });

    private bool IsIncluded(SelectionNode selection) =>
        selection.Directives.All(d => Of(d.Arguments.Single().Value, _variables) is true == (d.Name.Value == "include"));

    private bool Applies(NamedTypeNode? condition, string type) => condition is null
        || condition.Name.Value == type
        || rows.Declaration.Entities.Any(e => e.Name == type && e.Interfaces.Contains(condition.Name.Value));

    private object? Argument(FieldNode field, string name)
    {
        var argument = field.Arguments.FirstOrDefault(a => a.Name.Value == name);
        var value = argument is null ? null : Of(argument.Value, _variables);
        return value == Absent ? null : value;
    }

    private static string Leaf(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        decimal number => number.ToString("0.##################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("'\"'yyyy-MM-dd'T'HH:mm:ss.FFF'Z\"'", CultureInfo.InvariantCulture),
        string text => Quoted(text),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Quoted(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return json.Append('"').ToString();
    }
}

/// <summary>The operation asks for one row where several fit: its answer holds an error, which is compared elsewhere.</summary>
internal sealed class AmbiguousOperationException : Exception;
