using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A valid document, and what has been worked out about its operations.</summary>
internal sealed class CachedDocument
{
    private readonly IReadOnlyList<CachedOperation> _operations;

    public CachedDocument(Schema schema, DocumentNode document)
    {
        Document = document;
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new CachedOperation(schema, document, operation)),
        ];
    }

    public DocumentNode Document { get; }

    /// <summary>The operation that is meant. Spec: GetOperation.</summary>
    /// <exception cref="GraphQLException">There is none, or several without a name to choose by.</exception>
    public CachedOperation Operation(string? name)
    {
        CachedOperation? found = null;
        foreach (var operation in _operations)
        {
            if (name is null || operation.Definition.Name?.Value == name)
            {
                found = found is null ? operation : throw new GraphQLException(ExecutionErrors.OperationNameRequired());
            }
        }

        return found ?? throw new GraphQLException(ExecutionErrors.OperationNotFound(name));
    }
}

/// <summary>An operation of a valid document: how its variables are coerced, and its plans, one for each shape of variables.</summary>
internal sealed class CachedOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition)
{
    // The shape of a filter of ten thousand objects is hardly met twice, and would stay in memory for nothing.
    private const int LongestKeptShape = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly List<(byte[] Shape, OperationPlan Plan)> _plans = [];

    public OperationDefinitionNode Definition { get; } = definition;

    public VariableCoercion Variables { get; } = new(schema, definition, document.Source);

    /// <summary>The plan for a shape of variables; of more shapes than <paramref name="capacity"/> the oldest is forgotten.</summary>
    /// <remarks>Two requests of a new shape may both plan it, and both plans are kept: they are equal, and one of them is never found.</remarks>
    public OperationPlan PlanFor(VariableValues variables, int capacity)
    {
        using var shape = new Utf8Buffer();
        variables.WriteShape(shape);
        if (Find(shape.WrittenSpan) is { } known)
        {
            return known;
        }

        var plan = new OperationPlan(schema, Collect(variables.Outline()), variables.Count == 0 ? null : Collect);
        if (shape.Length > LongestKeptShape)
        {
            return plan;
        }

        lock (_lock)
        {
            if (_plans.Count >= capacity)
            {
                _plans.RemoveAt(0);
            }

            _plans.Add((shape.WrittenSpan.ToArray(), plan));
        }

        return plan;
    }

    private IReadOnlyList<FieldSelection> Collect(VariableValues variables) =>
        new SelectionCollector(schema, document, variables).Collect(schema.Query!, Definition);

    private OperationPlan? Find(ReadOnlySpan<byte> shape)
    {
        lock (_lock)
        {
            foreach (var (knownShape, plan) in _plans)
            {
                if (shape.SequenceEqual(knownShape))
                {
                    return plan;
                }
            }

            return null;
        }
    }
}
