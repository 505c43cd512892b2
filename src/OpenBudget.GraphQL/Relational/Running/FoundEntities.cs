using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Planning;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Running;

/// <summary>An entity that is asked for by its natural key.</summary>
/// <param name="Position">Its place among all that are asked for.</param>
/// <param name="Key">The natural key, as in the global id.</param>
internal readonly record struct AskedEntity(int Position, string Key);

/// <summary>Entities of one type or another that were read by their natural keys, each at the place it was asked for.</summary>
/// <remarks><c>node</c>, <c>nodes</c> and every reference of a computed value read through this.</remarks>
internal sealed class FoundEntities(RequestContext request, int count) : IDisposable
{
    private readonly FoundRow?[] _found = new FoundRow?[count];
    private readonly List<RelationalRun> _runs = [];

    public int Count => _found.Length;

    /// <summary>Whether some of what was read will fail while it is written.</summary>
    public bool WillFail => _runs.Exists(run => run.TracksPaths);

    /// <summary>Reads entities of one type, in one statement and those of the levels below.</summary>
    public async ValueTask ReadAsync(RelationalSession session, RowMapping type, EntityPlan plan, AskedEntity[] asked)
    {
        var run = new RelationalRun(request, session, plan.Nodes);
        _runs.Add(run);
        var keys = Array.ConvertAll(asked, entity => GlobalId.Stored(entity.Key, type.Key!.Column.Kind));
        var state = await plan.Level.RunAsync(run, new RunValues(request.Variables, SqlValue.Of(keys), null), 1).ConfigureAwait(false);
        for (var i = 0; i < asked.Length; i++)
        {
            var group = state.GroupOf(i);
            _found[asked[i].Position] = group.Count == 0 ? null : new FoundRow(run, state, group.FirstItem);
        }
    }

    /// <summary>Whether there is an entity at a place.</summary>
    public bool IsFound(int position) => _found[position] is not null;

    /// <summary>Writes the entity at a place; null where there is none.</summary>
    public void Write(int position, Utf8Buffer output, IReadOnlyList<object> path)
    {
        if (_found[position] is { } row)
        {
            new Assembler(row.Run, output, path).Copy(row.State.Outputs[0], row.Item, 1, [], isList: false);
        }
        else
        {
            output.WriteNull();
        }
    }

    public void Dispose() => _runs.ForEach(run => run.Dispose());

    private readonly record struct FoundRow(RelationalRun Run, LevelState State, int Item);
}
