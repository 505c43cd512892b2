using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>A valid document, and what has been worked out about its operations.</summary>
internal sealed class CachedDocument
{
    private readonly CachedOperation[] _operations;

    public CachedDocument(Schema schema, DocumentNode document, ExecutorOptions options, KeptPlans kept)
    {
        Document = document;
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new CachedOperation(schema, document, operation, options, kept)),
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
/// <param name="schema">The schema.</param>
/// <param name="document">The document.</param>
/// <param name="definition">The operation.</param>
/// <param name="options">The limits.</param>
/// <param name="kept">Holds the plans to a number of fields.</param>
/// <param name="isTable">Whether it is read for a table: pages are as long as a table's, and lists inside them are whole.</param>
internal sealed class CachedOperation(
    Schema schema, DocumentNode document, OperationDefinitionNode definition, ExecutorOptions options, KeptPlans kept, bool isTable = false)
{
    // The shape of a filter of ten thousand objects is hardly met twice, and would stay in memory for nothing.
    private const int LongestKeptShape = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly List<KeptPlan> _plans = [];

    public OperationDefinitionNode Definition { get; } = definition;

    public VariableCoercion Variables { get; } = new(schema, definition, document.Source);

    /// <summary>The plan for a shape of variables; of more shapes than are kept the oldest is forgotten.</summary>
    /// <remarks>Two requests of a new shape may both plan it, and both plans are kept: they are equal, and one of them is never found.</remarks>
    /// <param name="variables">The variables.</param>
    /// <param name="refuse">Whether an operation that costs too much is refused.</param>
    /// <param name="cost">What the operation costs with these variables.</param>
    /// <exception cref="OperationTooExpensiveException">It costs too much: it is neither planned nor kept.</exception>
    /// <exception cref="OperationTooLargeException">It has more fields than allowed.</exception>
    public OperationPlan PlanFor(VariableValues variables, bool refuse, out OperationCost cost)
    {
        using var shape = new Utf8Buffer();
        variables.WriteShape(shape);
        var known = Find(shape.WrittenSpan);
        EngineTelemetry.TellLookup("plan", known is not null);
        if (known is not null)
        {
            cost = known.Cost.Evaluate(variables);
            Check(cost, refuse);
            return known;
        }

        var collector = Collector(variables.Outline());
        var fields = collector.Collect(schema.Query!, Definition);
        var formula = CostFormula.Of(schema, schema.Query!, fields);
        cost = formula.Evaluate(variables);
        Check(cost, refuse);
        var plan = new OperationPlan(
            schema,
            fields,
            formula,
            variables.Count == 0 ? null : v => Collector(v).Collect(schema.Query!, Definition),
            isTable ? options.TablePageSize : null);
        if (shape.Length <= LongestKeptShape)
        {
            Keep(new KeptPlan(shape.WrittenSpan.ToArray(), plan, collector.Collected));
        }

        return plan;
    }

    /// <summary>Keeps a plan no longer.</summary>
    public void Forget(KeptPlan plan)
    {
        lock (_lock)
        {
            _plans.Remove(plan);
        }
    }

    private void Check(OperationCost cost, bool refuse)
    {
        if (refuse && ExecutionErrors.TooExpensive(cost, options.Cost) is { } error)
        {
            throw new OperationTooExpensiveException(error, cost);
        }
    }

    private SelectionCollector Collector(VariableValues variables) => new(schema, document, variables, options.MaxFields);

    private void Keep(KeptPlan plan)
    {
        lock (_lock)
        {
            if (_plans.Count >= options.CachedPlansPerOperation)
            {
                _plans.RemoveAt(0);
            }

            _plans.Add(plan);
        }

        kept.Add(this, plan);
    }

    private OperationPlan? Find(ReadOnlySpan<byte> shape)
    {
        lock (_lock)
        {
            foreach (var known in _plans)
            {
                if (shape.SequenceEqual(known.Shape))
                {
                    return known.Plan;
                }
            }

            return null;
        }
    }
}
