using System.Text;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A field of an answer: all the fields of a selection set that share a response name, merged. Spec: sec-Field-Collection.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
internal sealed class FieldSelection
{
    // An error that points to every place of a field selected a thousand times would be larger than the document.
    private const int MaxLocations = 5;

    private readonly SelectionCollector _collector;

    // A handful of types at most; replaced, never changed. Two threads that collect the same type come to equal results.
    private (ObjectType Type, IReadOnlyList<FieldSelection> Selections)[] _collected = [];

    internal FieldSelection(SelectionCollector collector, ObjectType parentType, FieldDefinition field, IReadOnlyList<FieldNode> nodes)
    {
        _collector = collector;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        JsonName = Encoding.UTF8.GetBytes($"\"{ResponseName}\":");
        ArgumentError = collector.CoerceArguments(field, nodes[0], out var arguments);
        Arguments = arguments;
    }

    /// <summary>The name in the answer: the alias, else the field's name.</summary>
    public string ResponseName { get; }

    /// <summary>The name as it is written before the value, quotes and colon included: <c>"amount":</c>.</summary>
    /// <remarks>A name of GraphQL holds nothing that JSON would escape.</remarks>
    public byte[] JsonName { get; }

    /// <summary>The type of the object that the field is asked of.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The field; for the three of introspection one of <see cref="Introspection"/>'s own.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The merged fields of the document, in the order they were met; at least one.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The arguments that are given or have a default, in the order of their definition; empty where there is an error.</summary>
    public IReadOnlyList<KeyValuePair<InputValueDefinition, InputValue>> Arguments { get; }

    /// <summary>What is wrong with the arguments, without a path; null where nothing is. Spec: sec-Coercing-Field-Arguments.</summary>
    /// <remarks>An execution error of the field, not of the request: it is answered only where the field is come to.</remarks>
    public GraphQLError? ArgumentError { get; }

    /// <summary>Whether this is <c>__typename</c>.</summary>
    public bool IsTypeName => ReferenceEquals(Field, Introspection.TypeNameField);

    /// <summary>The places of the merged fields in the document, for errors: the first five.</summary>
    public IReadOnlyList<SourceLocation> Locations => [.. Nodes.Take(MaxLocations).Select(node => _collector.LocationOf(node))];

    /// <summary>The value of an argument; null where it was not given and has no default.</summary>
    public InputValue? Argument(string name)
    {
        foreach (var (definition, value) in Arguments)
        {
            if (definition.Name == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What is selected of the field's value where it is an object of that type. Spec: sec-Value-Completion.Merging-Selection-Sets.</summary>
    /// <returns>The selections, in the order of the answer; empty for a leaf, and where no fragment applies to the type.</returns>
    public IReadOnlyList<FieldSelection> SelectionsFor(ObjectType type)
    {
        var known = Volatile.Read(ref _collected);
        foreach (var (knownType, selections) in known)
        {
            if (ReferenceEquals(knownType, type))
            {
                return selections;
            }
        }

        var collected = _collector.Collect(type, Nodes);
        Volatile.Write(ref _collected, [.. known, (type, collected)]);
        return collected;
    }
}
