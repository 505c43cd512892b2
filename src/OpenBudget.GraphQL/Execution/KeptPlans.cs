namespace OpenBudget.GraphQL.Execution;

/// <summary>Holds all plans that are kept, of all operations, to a number of fields: the oldest are forgotten first.</summary>
/// <remarks>
/// A plan takes memory in proportion to its fields, and a client can send as many large operations as it likes, each in shapes of its own.
/// Safe for several threads at once.
/// </remarks>
/// <param name="maxFields">The most fields of all kept plans together.</param>
internal sealed class KeptPlans(int maxFields)
{
    private readonly Lock _lock = new();
    private readonly Queue<(CachedOperation Operation, KeptPlan Plan)> _plans = new();
    private long _fields;

    /// <summary>Tells of a plan that an operation keeps from now on.</summary>
    public void Add(CachedOperation operation, KeptPlan plan)
    {
        lock (_lock)
        {
            _plans.Enqueue((operation, plan));
            _fields += plan.Fields;
            while (_fields > maxFields)
            {
                var (owner, oldest) = _plans.Dequeue();
                _fields -= oldest.Fields;
                owner.Forget(oldest);
            }
        }
    }
}

/// <summary>A plan that an operation keeps, for requests with variables of a shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Fields">How many fields it has.</param>
internal sealed record KeptPlan(byte[] Shape, OperationPlan Plan, int Fields);
