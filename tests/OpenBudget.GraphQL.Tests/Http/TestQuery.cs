using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Http;

/// <summary>A query root with a field for each way an execution can end; introspection answers the rest.</summary>
internal sealed class TestQuery
{
    private readonly VersionedData _data = new();
    private int _executions;
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TestQuery()
    {
        var query = new ObjectType("Query", null, () => [], () =>
        [
            Field("held", HoldAsync),
            Field("faulty", _ => throw new GraphQLException(new GraphQLError("No such luck."))),
            Field("counted", _ => { Interlocked.Increment(ref _executions); return Task.CompletedTask; }),
            Field("broken", _ => throw new InvalidOperationException("secret")),
        ]);
        NamedType[] types = [query, .. Introspection.Types, Scalars.String, Scalars.Boolean];
        Schema = new Schema(null, query, null, null, types, BuiltInDirectives.All);
    }

    public Schema Schema { get; }

    /// <summary>What the data's version is said to be; null for not known.</summary>
    public string? Version { get => _data.Text; set => _data.Text = value; }

    /// <summary>What the data's state is said to be; null for not known.</summary>
    public DataState? State { get => _data.Moment; set => _data.Moment = value; }

    /// <summary>Whether each answer tells its version.</summary>
    public bool AnswersTell { get => _data.AnswersTell; set => _data.AnswersTell = value; }

    /// <summary>The version that they tell.</summary>
    public string? VersionOfAnswers { get => _data.VersionOfAnswers; set => _data.VersionOfAnswers = value; }

    /// <summary>How often the field <c>counted</c> was answered.</summary>
    public int Executions => _executions;

    /// <summary>One for every request that has come to the field <c>held</c>.</summary>
    public SemaphoreSlim Holding { get; } = new(0);

    /// <summary>One for every request that was cancelled there.</summary>
    public SemaphoreSlim Cancelled { get; } = new(0);

    /// <summary>Lets all go that are held.</summary>
    public void Release() => _release.SetResult();

    private FieldDefinition Field(string name, Func<CancellationToken, Task> wait) =>
        new(name, null, Scalars.String) { Binding = new Source(_data, wait) };

    private async Task HoldAsync(CancellationToken cancellation)
    {
        Holding.Release();
        try
        {
            await _release.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Cancelled.Release();
            throw;
        }
    }

    private sealed class VersionedData : DataSource
    {
        public string? Text { get; set; } = "1";

        public DataState? Moment { get; set; }

        public override string? Version => Text;

        public bool AnswersTell { get; set; }

        public string? VersionOfAnswers { get; set; }

        internal override DataState? State => Moment;

        internal override bool TellsVersionWithAnswers => AnswersTell;
    }

    private sealed class Session(string? version) : DataSession
    {
        public override string? Version => version;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Source(VersionedData data, Func<CancellationToken, Task> wait) : RootSource
    {
        internal override DataSource Data => data;

        internal override RootPlan Plan(Schema schema, FieldSelection field) => new Waiting(data, wait);
    }

    private sealed class Waiting(VersionedData data, Func<CancellationToken, Task> wait) : RootPlan
    {
        public override async ValueTask ExecuteAsync(RequestContext context, Utf8Buffer output, string responseName)
        {
            context.Session ??= new Session(data.VersionOfAnswers);
            await wait(context.Cancellation);
            output.WriteJsonString("done"u8);
        }
    }
}
