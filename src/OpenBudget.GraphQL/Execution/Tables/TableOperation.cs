using System.Text.Json;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>An operation as it is run for a table.</summary>
/// <remarks>
/// A connection of the root is read in pages: its <c>first</c> and <c>after</c> become variables, and what is asked about the list as a whole
/// gives way to what tells of the next page. Anything else runs as it is, once. Either way it is an operation like any other, planned,
/// compiled and written as for JSON, so that the two formats cannot come to tell different things.
/// </remarks>
internal sealed class TableOperation
{
    /// <summary>The name, in the JSON of a page, of what tells of the next one.</summary>
    public const string PageInfo = "table.page";

    /// <summary>The name, in the JSON of the first page, of the number of all items.</summary>
    public const string Count = "table.count";

    // No document can declare variables of such names.
    private const string First = "table.first";
    private const string After = "table.after";
    private const string Counted = "table.counted";

    // What one page of JSON may have, so that a table costs as much as its first page there.
    private const int CountedItems = 100;

    private readonly CachedOperation _operation;

    private TableOperation(FieldSelection root, CachedOperation operation)
    {
        Root = root;
        _operation = operation;
    }

    /// <summary>The field of the root.</summary>
    public FieldSelection Root { get; }

    /// <summary>The list of items, where they are read in pages; null where the operation is run once.</summary>
    public FieldSelection? Items { get; private init; }

    /// <summary>Whether the number of all items can be asked for.</summary>
    public bool IsCounted { get; private init; }

    /// <summary>How many items the client wants; null for all.</summary>
    public int? Wanted { get; private init; }

    /// <summary>The cursor that the client begins after; null for the start.</summary>
    public string? Start { get; private init; }

    /// <summary>What the table is called: the operation's name, else that of its field.</summary>
    public string Name => _operation.Definition.Name?.Value ?? Root.ResponseName;

    /// <summary>The operation of a request.</summary>
    /// <exception cref="GraphQLException">It cannot be answered as a table.</exception>
    public static TableOperation Of(
        Schema schema, DocumentNode document, OperationDefinitionNode definition, VariableValues variables, ExecutorOptions options)
    {
        FieldSelection[] fields =
        [
            .. new SelectionCollector(schema, document, variables, options.MaxFields).Collect(schema.Query!, definition).Where(f => !f.IsTypeName),
        ];
        if (fields is not [var root])
        {
            throw new GraphQLException(TableErrors.OneRootField(fields.Length));
        }

        if (root.ArgumentError is { } error)
        {
            throw new GraphQLException(error);
        }

        return ItemsOf(root) is { } items
            ? Paged(schema, document, definition, root, items, variables, options)
            : new TableOperation(root, Cached(schema, document, definition, options));
    }

    /// <summary>The columns.</summary>
    /// <exception cref="GraphQLException">The selection is no table.</exception>
    public TableShape Shape(Schema schema, bool isFlat) =>
        Items is null ? TableShape.OfField(schema, Root, isFlat) : TableShape.OfItems(schema, Items, isFlat);

    /// <summary>The variables of a page.</summary>
    /// <param name="given">The client's.</param>
    /// <param name="size">How many items it has at most.</param>
    /// <param name="after">The cursor it begins after; null for the start.</param>
    /// <param name="isCounted">Whether the number of all items is told.</param>
    /// <exception cref="GraphQLException">The client's cannot be used.</exception>
    public VariableValues Variables(JsonElement given, int size, string? after, bool isCounted)
    {
        using var text = new Utf8Buffer();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            if (given.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in given.EnumerateObject())
                {
                    property.WriteTo(json);
                }
            }

            if (Items is not null)
            {
                json.WriteNumber(First, size);
                json.WriteBoolean(Counted, isCounted);
                if (after is not null)
                {
                    json.WriteString(After, after);
                }
            }

            json.WriteEndObject();
        }

        using var variables = JsonDocument.Parse(text.WrittenMemory);
        return _operation.Variables.TryCoerce(variables.RootElement, out var values, out var errors) ? values : throw new GraphQLException(errors[0]);
    }

    /// <summary>What the table costs: as much as one page of JSON.</summary>
    /// <param name="given">The client's variables.</param>
    /// <param name="refuse">Whether an operation that costs too much is refused.</param>
    /// <exception cref="OperationTooExpensiveException">It costs too much.</exception>
    /// <exception cref="OperationTooLargeException">It has more fields than allowed.</exception>
    public OperationCost Cost(JsonElement given, bool refuse)
    {
        _operation.PlanFor(Variables(given, Math.Min(Wanted ?? CountedItems, CountedItems), Start, isCounted: false), refuse, out var cost);
        return cost;
    }

    /// <summary>The plan of a page.</summary>
    public OperationPlan PlanFor(VariableValues variables) => _operation.PlanFor(variables, refuse: false, out _);

    private static TableOperation Paged(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode definition,
        FieldSelection root,
        FieldSelection items,
        VariableValues variables,
        ExecutorOptions options)
    {
        if (Value(root, "last", variables) is not null)
        {
            throw new GraphQLException(TableErrors.Backward(root));
        }

        var wanted = (int?)Value(root, "first", variables);
        if (wanted < 0)
        {
            throw new GraphQLException(TableErrors.NegativeFirst(root, wanted.Value));
        }

        var isCounted = ((ObjectType)root.Field.Type.Named).Field("totalCount") is not null;
        var paged = new PagedDefinition(definition, root, items);
        DefinitionNode[] definitions = [paged.Operation(isCounted), .. document.Definitions.OfType<FragmentDefinitionNode>()];
        var rewritten = new DocumentNode(document.Source, definitions, document.Start, document.End);
        return new TableOperation(root, Cached(schema, rewritten, (OperationDefinitionNode)definitions[0], options))
        {
            Items = items,
            IsCounted = isCounted,
            Wanted = wanted,
            Start = (string?)Value(root, "after", variables),
        };
    }

    private static CachedOperation Cached(Schema schema, DocumentNode document, OperationDefinitionNode definition, ExecutorOptions options) =>
        new(schema, document, definition, options, new KeptPlans(int.MaxValue), isTable: true);

    /// <summary>The list of a connection that can be read in pages; null where the field is none.</summary>
    private static FieldSelection? ItemsOf(FieldSelection field)
    {
        if (field.Field.Type.Nullable is not ObjectType connection
            || connection.Field("pageInfo")?.Type.Named is not ObjectType pageInfo
            || pageInfo.Field("hasNextPage") is null
            || pageInfo.Field("endCursor") is null
            || field.Field.Argument("first") is null
            || field.Field.Argument("after") is null)
        {
            return null;
        }

        FieldSelection[] lists = [.. field.SelectionsFor(connection).Where(f => f.Field.Name is "nodes" or "edges" or "groups")];
        return lists switch
        {
            [var only] => only.Field.Name == "groups" ? null : only,
            [var one, var other, ..] => throw new GraphQLException(TableErrors.TwoLists(one.ResponseName, other.ResponseName, other)),
            _ => null,
        };
    }

    private static object? Value(FieldSelection field, string argument, VariableValues variables) =>
        field.Argument(argument) is { } value && (value.Origin.IsLiteral ? value : variables.Find(value.Origin)) is LeafInput leaf ? leaf.Value : null;

    /// <summary>The operation over a page of a connection.</summary>
    private sealed class PagedDefinition(OperationDefinitionNode definition, FieldSelection root, FieldSelection items)
    {
        private readonly FieldNode _place = root.Nodes[0];

        public OperationDefinitionNode Operation(bool isCounted)
        {
            var field = new FieldNode(
                _place.Alias,
                _place.Name,
                [.. _place.Arguments.Where(a => a.Name.Value is not ("first" or "after" or "last")), Argument("first", First), Argument("after", After)],
                [],
                Set([.. isCounted ? (FieldNode[])[CountOfAll()] : [], Page(), Rows()]),
                _place.Start,
                _place.End);
            return new OperationDefinitionNode(
                definition.Kind,
                definition.Description,
                definition.Name,
                [.. definition.Variables, Declaration(First, "Int"), Declaration(After, "String"), Declaration(Counted, "Boolean")],
                [],
                Set([field]),
                definition.Start,
                definition.End);
        }

        private FieldNode Rows() => new(
            items.Nodes[0].Alias, items.Nodes[0].Name, [], [], Set([.. items.Nodes.SelectMany(n => n.SelectionSet!.Selections)]), _place.Start, _place.End);

        private FieldNode Page() => new(
            Name(PageInfo), Name("pageInfo"), [], [], Set([Leaf("hasNextPage"), Leaf("endCursor")]), _place.Start, _place.End);

        private FieldNode CountOfAll()
        {
            var condition = new DirectiveNode(Name("include"), [Argument("if", Counted)], _place.Start, _place.End);
            return new FieldNode(Name(Count), Name("totalCount"), [], [condition], null, _place.Start, _place.End);
        }

        private FieldNode Leaf(string name) => new(null, Name(name), [], [], null, _place.Start, _place.End);

        private ArgumentNode Argument(string name, string variable) => new(Name(name), Variable(variable), _place.Start, _place.End);

        private VariableDefinitionNode Declaration(string variable, string type) => new(
            null, Variable(variable), new NamedTypeNode(Name(type), _place.Start, _place.End), null, [], _place.Start, _place.End);

        private VariableNode Variable(string name) => new(Name(name), _place.Start, _place.End);

        private SelectionSetNode Set(IReadOnlyList<SelectionNode> selections) => new(selections, _place.Start, _place.End);

        private NameNode Name(string name) => new(name, _place.Start, _place.End);
    }
}
