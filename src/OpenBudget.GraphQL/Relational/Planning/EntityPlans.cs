using System.Collections.Concurrent;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>How entities of a type are read by their natural keys.</summary>
/// <param name="Level">What reads them.</param>
/// <param name="Nodes">How many nodes there are below.</param>
internal sealed record EntityPlan(LevelPlan Level, int Nodes);

/// <summary>How entities of several types are read by their natural keys.</summary>
/// <remarks>A type is planned when a key of it first comes: of a dozen types that could, a request asks for one or two.</remarks>
internal sealed class EntityPlans(Func<RowMapping, EntityPlan> plan)
{
    private readonly ConcurrentDictionary<string, Lazy<EntityPlan>> _types = new(StringComparer.Ordinal);

    public EntityPlan Of(RowMapping type) => _types.GetOrAdd(type.Type.Name, _ => new Lazy<EntityPlan>(() => plan(type))).Value;
}
