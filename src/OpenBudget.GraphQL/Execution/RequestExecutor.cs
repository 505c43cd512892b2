using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Answers requests: parse, validate, coerce, plan, execute. Spec: sec-Execution. Safe for several threads at once.</summary>
/// <param name="schema">The schema; the fields of its query root are bound to what answers them.</param>
/// <param name="logger">Takes what breaks.</param>
/// <param name="options">The limits; null for the defaults.</param>
public sealed partial class RequestExecutor(Schema schema, ILogger<RequestExecutor> logger, ExecutorOptions? options = null)
{
    // A server that was restarted has ended every connection of the pool, and there may be several such servers.
    private const int MaxAttempts = 3;

    private static readonly TimeSpan UnavailableFor = TimeSpan.FromSeconds(1);

    private readonly ExecutorOptions _options = options ?? new ExecutorOptions();
    private readonly IntrospectionAnswers _introspectionAnswers = new((options ?? new ExecutorOptions()).CachedIntrospectionBytes);
    private readonly DocumentCache _documents = new(schema, options ?? new ExecutorOptions());
    private readonly DataSource?[] _data =
        [.. (schema.Query?.Fields ?? []).Select(f => f.Binding).OfType<RootSource>().Select(s => s.Data).Distinct()];

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>
    /// The version of the data, of all sources together: a request that is answered after it was asked sees data at least as new. Null
    /// where a source does not know its own.
    /// </summary>
    public string? DataVersion
    {
        get
        {
            if (_data is [{ } only])
            {
                return only.Version;
            }

            var versions = Array.ConvertAll(_data, source => source?.Version);
            return versions.Contains(null) ? null : string.Join(' ', versions);
        }
    }

    /// <summary>The state of the data now; null where it is not known, or several sources have one each.</summary>
    internal DataState? DataState => _data is [{ } only] ? only.State : null;

    /// <summary>Whether only an answer itself tells the version of its data: <see cref="DataVersion"/> may be newer than it.</summary>
    internal bool TellsVersionWithAnswers => Array.Exists(_data, static source => source is { TellsVersionWithAnswers: true });

    /// <summary>The state that an answer can be kept under; null where it is not known to be of one.</summary>
    /// <param name="before">The state when it was asked for.</param>
    /// <param name="answer">The answer.</param>
    internal DataState? StateOf(DataState before, ExecutionResult answer) =>
        TellsVersionWithAnswers ? answer.DataVersion is { } version ? Execution.DataState.Of(version) : null
        : DataState is { } after && ReferenceEquals(after.Generation, before.Generation) ? after : null;

    /// <summary>What is wrong with a document, before any request for it; empty where nothing is.</summary>
    public IReadOnlyList<GraphQLError> Validate(ReadOnlyMemory<byte> document)
    {
        try
        {
            return DocumentValidator.Validate(Schema, GraphQLParser.Parse(new SourceText(document), _options.Parser), _options.Validation);
        }
        catch (GraphQLException failure)
        {
            return [failure.Error];
        }
    }

    /// <summary>Answers a request. Never throws for anything a client sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">The client has gone away; then there is nothing to answer.</param>
    /// <exception cref="OperationCanceledException">The client has gone away.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.Timeout);
        ExecutionResult result;
        try
        {
            result = await AnswerAsync(request, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            result = new ExecutionResult(ResultKind.TimedOut, [ExecutionErrors.TimedOut(_options.Timeout)], null);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            result = Unavailable(failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            result = new ExecutionResult(ResultKind.Failed, [ExecutionErrors.Unexpected()], null);
        }

        Tell(request, result.Kind, Stopwatch.GetElapsedTime(begun));
        return result;
    }

    private async ValueTask<ExecutionResult> AnswerAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        if (Refuse(request, out var prepared) is { } refusal)
        {
            return refusal;
        }

        if (request.Cost == CostReport.Only)
        {
            return WithCost(new ExecutionResult(ResultKind.Executed, [], null), prepared.Cost);
        }

        if (Postpone(request, prepared.Cost) is { } postponed)
        {
            return postponed;
        }

        EngineTelemetry.TellCost(prepared.Cost);
        using (EngineTelemetry.Phase("execute"))
        {
            var result = await ExecuteAsync(prepared.Plan, prepared.Variables, cancellation).ConfigureAwait(false);
            return request.Cost == CostReport.None ? result : WithCost(result, prepared.Cost);
        }
    }

    // Null where the client has a share left.
    private static ExecutionResult? Postpone(GraphQLRequest request, OperationCost cost) => request.Admit?.Invoke(cost) is { } wait
        ? new ExecutionResult(ResultKind.Postponed, [ExecutionErrors.Postponed(wait)], null) { RetryAfter = wait }
        : null;

    private void Tell(GraphQLRequest request, ResultKind kind, TimeSpan duration)
    {
        EngineTelemetry.TellRequest(
            kind switch
            {
                ResultKind.Executed => "executed",
                ResultKind.RequestError => "invalid",
                ResultKind.TooExpensive => "too_expensive",
                ResultKind.Postponed => "postponed",
                ResultKind.TimedOut => "timed_out",
                ResultKind.Unavailable => "unavailable",
                _ => "failed",
            },
            duration);
        if (duration >= _options.SlowRequest && logger.IsEnabled(LogLevel.Warning))
        {
            LogSlow((long)duration.TotalMilliseconds, kind, Convert.ToHexStringLower(SHA256.HashData(request.Document.Span)));
        }
    }

    // Null where the request can be executed.
    private ExecutionResult? Refuse(GraphQLRequest request, out (OperationPlan Plan, VariableValues Variables, OperationCost Cost) prepared)
    {
        prepared = default;
        try
        {
            if (FindDocument(request, out var document) is { } invalid)
            {
                return invalid;
            }

            var operation = document!.Operation(request.OperationName);
            if (!operation.Variables.TryCoerce(request.Variables, out var variables, out var errors))
            {
                return new ExecutionResult(ResultKind.RequestError, errors, null);
            }

            using var planning = EngineTelemetry.Phase("plan");
            var plan = operation.PlanFor(variables, refuse: request.Cost != CostReport.Only, out var cost);
            prepared = (plan, variables, cost);
            return null;
        }
        catch (GraphQLException failure)
        {
            return new ExecutionResult(ResultKind.RequestError, [failure.Error], null);
        }
        catch (OperationTooLargeException failure)
        {
            return new ExecutionResult(ResultKind.RequestError, [failure.Error], null);
        }
        catch (OperationTooExpensiveException failure)
        {
            var refusal = new ExecutionResult(ResultKind.TooExpensive, [failure.Error], null);
            return request.Cost == CostReport.None ? refusal : WithCost(refusal, failure.Cost);
        }
    }

    // Null where the document is valid.
    private ExecutionResult? FindDocument(GraphQLRequest request, out CachedDocument? document)
    {
        document = _documents.Find(request.Document);
        EngineTelemetry.TellLookup("document", document is not null);
        if (document is not null)
        {
            return null;
        }

        // The request's memory is not ours to keep.
        DocumentNode parsed;
        using (EngineTelemetry.Phase("parse"))
        {
            parsed = GraphQLParser.Parse(new SourceText(request.Document.ToArray()), _options.Parser);
        }

        IReadOnlyList<GraphQLError> violations;
        using (EngineTelemetry.Phase("validate"))
        {
            violations = DocumentValidator.Validate(Schema, parsed, _options.Validation);
        }

        if (violations.Count > 0)
        {
            return new ExecutionResult(ResultKind.RequestError, violations, null);
        }

        document = _documents.Add(parsed);
        return null;
    }

    private static ExecutionResult WithCost(ExecutionResult result, OperationCost cost)
    {
        result.Extensions.Add(new("operationCost", [new("fieldCost", cost.FieldCost), new("typeCost", cost.TypeCost)]));
        return result;
    }

    private bool IsPassing(Exception failure) => Array.Exists(_data, source => source is not null && source.IsPassing(failure));

    private ExecutionResult Unavailable(Exception failure)
    {
        LogFailure(failure);
        return new ExecutionResult(ResultKind.Unavailable, [ExecutionErrors.Unavailable()], null) { RetryAfter = UnavailableFor };
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(OperationPlan plan, VariableValues variables, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ExecuteOnceAsync(plan, variables, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < MaxAttempts && IsPassing(failure))
            {
                // Nothing has been answered yet. What was read is forgotten: the next attempt may read another state of the data.
                LogRepeated(failure.GetBaseException().Message);
            }
        }
    }

    private async ValueTask<ExecutionResult> ExecuteOnceAsync(OperationPlan plan, VariableValues variables, CancellationToken cancellation)
    {
        var version = DataVersion;
        var data = new Utf8Buffer(_options.MaxResponseBytes);
        try
        {
            var context = new RequestContext(variables, _options.MaxResponseBytes, plan.IsSnapshot, _introspectionAnswers, cancellation);
            await using (context.ConfigureAwait(false))
            {
                await plan.ExecuteAsync(context, data).ConfigureAwait(false);
            }

            EngineTelemetry.TellBytes(data.Length);

            // What reads no data is the same in every version.
            return new ExecutionResult(ResultKind.Executed, context.Errors, data)
            {
                DataVersion = !TellsVersionWithAnswers ? null : context.Session is { } session ? session.Version : version,
            };
        }
        catch (ResponseTooLargeException)
        {
            return WithoutData(ExecutionErrors.ResponseTooLarge(_options.MaxResponseBytes), data);
        }
        catch (OperationTooLargeException failure)
        {
            // What is selected of introspection is collected when it is answered.
            return WithoutData(failure.Error, data);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private static ExecutionResult WithoutData(GraphQLError error, Utf8Buffer data)
    {
        data.Clear();
        data.WriteNull();
        return new ExecutionResult(ResultKind.Executed, [error], data);
    }

    [LoggerMessage(LogLevel.Information, "A request is executed again, because the data could not be read: {Reason}")]
    private partial void LogRepeated(string reason);

    [LoggerMessage(LogLevel.Error, "A request could not be executed.")]
    private partial void LogFailure(Exception failure);

    // The document's hash is its id as an automatic persisted query; what the client wrote is in no log.
    [LoggerMessage(LogLevel.Warning, "A request took {Milliseconds} ms and ended as {Kind}: the document with the SHA-256 {Document}.")]
    private partial void LogSlow(long milliseconds, ResultKind kind, string document);
}
