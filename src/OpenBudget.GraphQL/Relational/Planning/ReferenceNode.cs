using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Entities that computed values refer to by type and natural key, read together: one statement per type, and those of the levels below.</summary>
/// <param name="index">The node's number in its plan.</param>
/// <param name="pathFromRow">The response names from the object it belongs to.</param>
/// <param name="selection">The field.</param>
/// <param name="entities">The entities by their type's name.</param>
/// <param name="plans">How entities of a type are read; a type without a plan has none of what is asked.</param>
internal sealed class ReferenceNode(
    int index,
    IReadOnlyList<string> pathFromRow,
    FieldSelection selection,
    IReadOnlyDictionary<string, RowMapping> entities,
    Func<RowMapping, EntityPlan?> plans) : ChildNode(index, pathFromRow, selection)
{
    // A list of entities is nullable or not as a whole; its items never are null.
    private readonly bool _isNonNull = selection.Field.Type.IsNonNull || selection.Field.Type is Types.ListType;

    /// <summary>Refers to an entity.</summary>
    /// <returns>The number to write it by.</returns>
    public long Take(EntityKey key, RelationalRun run)
    {
        var state = run.StateOf(this, () => new State());
        if (!state.Positions.TryGetValue(key, out var position))
        {
            state.Positions.Add(key, position = state.Positions.Count);
        }

        return position;
    }

    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        var state = run.StateOf<State>(this);
        var found = new FoundEntities(run.Request, state.Positions.Count);
        run.Own(found);
        state.Found = found;
        try
        {
            foreach (var type in state.Positions.GroupBy(p => p.Key.TypeName))
            {
                var mapping = entities.GetValueOrDefault(type.Key)
                    ?? throw new InvalidOperationException($"`{string.Join('.', PathFromRow)}` refers to a `{type.Key}`, and there is no such entity.");
                if (plans(mapping) is { } plan)
                {
                    AskedEntity[] asked = [.. type.Select(p => new AskedEntity(p.Value, p.Key.Key))];
                    await found.ReadAsync(run.Session, mapping, plan, asked).ConfigureAwait(false);
                }
            }
        }
        catch (GraphQLException failure) when (!_isNonNull)
        {
            run.Fail(this, failure.Error);
        }

        if (found.WillFail)
        {
            run.WillFail();
        }
    }

    public override void Write(Assembler assembler, long key)
    {
        var state = assembler.Run.StateOf<State>(this);
        if (_isNonNull && !state.Found!.IsFound((int)key))
        {
            throw new InvalidOperationException($"`{Selection.ParentType.Name}.{Selection.Field.Name}` refers to an entity that is not there.");
        }

        state.Found!.Write((int)key, assembler.Target, assembler.Path);
    }

    private sealed class State
    {
        public Dictionary<EntityKey, int> Positions { get; } = [];

        public FoundEntities? Found { get; set; }
    }
}
