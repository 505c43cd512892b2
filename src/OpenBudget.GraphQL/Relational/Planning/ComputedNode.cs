using System.Data.Common;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>A text that code works out for all rows at once.</summary>
internal sealed class ComputedNode(int index, IReadOnlyList<string> pathFromRow, FieldSelection selection, ComputeTexts compute)
    : ChildNode(index, pathFromRow, selection)
{
    private readonly IReadOnlyList<KeyValuePair<string, InputValue>> _arguments =
        [.. selection.Arguments.Select(a => KeyValuePair.Create(a.Key.Name, a.Value))];

    public override async ValueTask RunAsync(RelationalRun run, KeySet? keys)
    {
        var arguments = _arguments.ToDictionary(
            a => a.Key, a => ((LeafInput)Inputs.Resolve(a.Value, run.Request.Variables)).Value, StringComparer.Ordinal);
        var request = new ComputedRequest(run.Connection, keys!.Keys, arguments, run.Request.Cancellation);
        try
        {
            run.SetState(this, await compute(request).ConfigureAwait(false));
        }
        catch (DbException failure) when (run.Request.Cancellation.IsCancellationRequested)
        {
            // The request's connection stops every statement, the ones that others run on it too; they take it for a failure.
            throw new OperationCanceledException(failure.Message, failure, run.Request.Cancellation);
        }
    }

    public override void Write(Assembler assembler, long key) => assembler.Target.WriteJsonString(
        assembler.Run.StateOf<IReadOnlyDictionary<long, string>>(this)[key]);
}
