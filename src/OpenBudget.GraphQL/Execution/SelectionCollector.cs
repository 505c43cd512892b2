using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The selections of one request: fragments spread, conditions decided, equal response names merged. Spec: sec-Field-Collection.</summary>
/// <remarks>
/// The document must be valid. Selections keep the collector and with it the request's variables; a plan that outlives its request keeps
/// them, too, unless it takes from the selections what it needs and lets them go.
/// </remarks>
internal sealed class SelectionCollector
{
    private readonly Schema _schema;
    private readonly SourceText _source;
    private readonly VariableValues _variables;
    private readonly int _maxFields;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private int _collected;

    /// <summary>The collector of a request.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The valid document.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="maxFields">
    /// The most fields it collects. Four fragments of a hundred fields, each spreading the next in every field, make a short document of a
    /// hundred million fields.
    /// </param>
    public SelectionCollector(Schema schema, DocumentNode document, VariableValues variables, int maxFields = int.MaxValue)
    {
        _maxFields = maxFields;
        _schema = schema;
        _source = document.Source;
        _variables = variables;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>How many fields it has collected so far.</summary>
    public int Collected => _collected;

    /// <summary>What an operation selects of its root type.</summary>
    /// <param name="root">The operation's root type.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="OperationTooLargeException">More fields than allowed; also when what is inside a field is collected.</exception>
    public IReadOnlyList<FieldSelection> Collect(ObjectType root, OperationDefinitionNode operation)
    {
        var fields = new GroupedFields();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Collect(root, operation.SelectionSet, visited, fields);
        return Merge(root, fields);
    }

    internal IReadOnlyList<FieldSelection> Collect(ObjectType type, IReadOnlyList<FieldNode> nodes)
    {
        var fields = new GroupedFields();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.SelectionSet is { } selectionSet)
            {
                Collect(type, selectionSet, visited, fields);
            }
        }

        return Merge(type, fields);
    }

    internal GraphQLError? CoerceArguments(
        FieldDefinition field, FieldNode node, out IReadOnlyList<KeyValuePair<InputValueDefinition, InputValue>> arguments) =>
        ArgumentCoercion.Coerce(field, node, _source, _variables, out arguments);

    internal SourceLocation LocationOf(SyntaxNode node) => _source.LocationOf(node.Start);

    // A fragment spreads another, that a third, and so on for as many as the document holds: a stack of our own cannot overflow.
    private void Collect(ObjectType type, SelectionSetNode selectionSet, HashSet<string> visited, GroupedFields fields)
    {
        var open = new Stack<(SelectionSetNode Set, int Next)>();
        open.Push((selectionSet, 0));
        while (open.TryPop(out var current))
        {
            if (current.Next == current.Set.Selections.Count)
            {
                continue;
            }

            open.Push((current.Set, current.Next + 1));
            var selection = current.Set.Selections[current.Next];
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;

                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var fragment = Fragment(spread);
                    if (Applies(fragment.TypeCondition, type))
                    {
                        open.Push((fragment.SelectionSet, 0));
                    }

                    break;

                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    open.Push((inline.SelectionSet, 0));
                    break;
            }
        }
    }

    private FieldSelection[] Merge(ObjectType type, GroupedFields fields)
    {
        // Types are collected when they are first asked for, possibly by several requests of one plan at once.
        if (Interlocked.Add(ref _collected, fields.Groups.Count) > _maxFields)
        {
            throw new OperationTooLargeException(ExecutionErrors.OperationTooLarge(_maxFields));
        }

        return [.. fields.Groups.Select(group => new FieldSelection(this, type, Definition(type, group[0].Name.Value), group))];
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == BuiltInDirectives.Skip.Name && IsTrue(directive))
            {
                return false;
            }
        }

        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == BuiltInDirectives.Include.Name && !IsTrue(directive))
            {
                return false;
            }
        }

        return true;
    }

    // CollectFields asks whether the condition is true, and for no error where it is not: a variable that is null is not true.
    private bool IsTrue(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
            {
                return argument.Value switch
                {
                    BooleanValueNode literal => literal.Value,
                    VariableNode variable => _variables.Value(variable.Name.Value) is LeafInput { Value: true },
                    _ => false,
                };
            }
        }

        return false;
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) => condition is null
        || (_schema.Type(condition.Name.Value) is CompositeType composite && _schema.IsPossible(composite, type));

    private FragmentDefinitionNode Fragment(FragmentSpreadNode spread) => _fragments.GetValueOrDefault(spread.Name.Value)
        ?? throw new InvalidOperationException($"The document has no fragment `{spread.Name}`: validate it before it is executed.");

    private FieldDefinition Definition(ObjectType type, string name) => name switch
    {
        "__typename" => Introspection.TypeNameField,
        "__schema" when ReferenceEquals(type, _schema.Query) => Introspection.SchemaField,
        "__type" when ReferenceEquals(type, _schema.Query) => Introspection.TypeField,
        _ => type.Field(name)
            ?? throw new InvalidOperationException($"`{type.Name}` has no field `{name}`: validate the document before it is executed."),
    };

    /// <summary>The fields of a selection set by response name, in the order the names first appear.</summary>
    private sealed class GroupedFields
    {
        private readonly Dictionary<string, List<FieldNode>> _byName = new(StringComparer.Ordinal);

        public List<List<FieldNode>> Groups { get; } = [];

        public void Add(FieldNode node)
        {
            if (!_byName.TryGetValue(node.ResponseName, out var group))
            {
                group = [];
                _byName.Add(node.ResponseName, group);
                Groups.Add(group);
            }

            group.Add(node);
        }
    }
}
