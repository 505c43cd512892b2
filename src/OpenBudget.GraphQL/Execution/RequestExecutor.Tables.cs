using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution;

/// <content>Answers as tables.</content>
public sealed partial class RequestExecutor
{
    /// <summary>How long a table may take to be read, and as long again to be sent.</summary>
    internal TimeSpan TableTimeout => _options.TableTimeout;

    /// <summary>Begins to answer a request as a table. Never throws for anything a client sent.</summary>
    /// <param name="request">The request. Its document may be used again afterwards, its variables must stay until the table is written.</param>
    /// <param name="format">The format of the table.</param>
    /// <param name="cancellation">The client has gone away, now or while the table is written.</param>
    /// <returns>The table, to be disposed of; or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The client has gone away.</exception>
    public async ValueTask<(TableReader? Table, ExecutionResult? Refusal)> ReadTableAsync(
        GraphQLRequest request, TableFormat format, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(format);
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.TableTimeout);
        TableReader? table = null;
        try
        {
            if (FindDocument(request, out var document) is { } invalid)
            {
                return (null, invalid);
            }

            var operation = document!.Operation(request.OperationName);
            if (!operation.Variables.TryCoerce(request.Variables, out var variables, out var errors))
            {
                return (null, new ExecutionResult(ResultKind.RequestError, errors, null));
            }

            var read = TableOperation.Of(Schema, document.Document, operation.Definition, variables, _options);
            var cost = read.Cost(request.Variables, refuse: request.Cost != CostReport.Only);
            if (request.Cost == CostReport.Only)
            {
                return (null, WithCost(new ExecutionResult(ResultKind.Executed, [], null), cost));
            }

            if (Postpone(request, cost) is { } postponed)
            {
                return (null, postponed);
            }

            table = new TableReader(Schema, _options, read, format, request.Variables, cost, _introspectionAnswers, timeout);
            if (await BeginAsync(table).ConfigureAwait(false) is { Count: > 0 } failed)
            {
                return (null, new ExecutionResult(ResultKind.RequestError, failed, null));
            }

            var begun = table;
            table = null;
            timeout = null;
            return (begun, null);
        }
        catch (GraphQLException failure)
        {
            return (null, new ExecutionResult(ResultKind.RequestError, [failure.Error], null));
        }
        catch (OperationTooLargeException failure)
        {
            return (null, new ExecutionResult(ResultKind.RequestError, [failure.Error], null));
        }
        catch (ResponseTooLargeException)
        {
            return (null, new ExecutionResult(ResultKind.RequestError, [ExecutionErrors.ResponseTooLarge(_options.MaxResponseBytes)], null));
        }
        catch (OperationTooExpensiveException failure)
        {
            var refusal = new ExecutionResult(ResultKind.TooExpensive, [failure.Error], null);
            return (null, request.Cost == CostReport.None ? refusal : WithCost(refusal, failure.Cost));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new ExecutionResult(ResultKind.TimedOut, [ExecutionErrors.TimedOut(_options.TableTimeout)], null));
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            return (null, Unavailable(failure));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            return (null, new ExecutionResult(ResultKind.Failed, [ExecutionErrors.Unexpected()], null));
        }
        finally
        {
            if (table is not null)
            {
                await table.DisposeAsync().ConfigureAwait(false);
            }

            timeout?.Dispose();
        }
    }

    private async ValueTask<IReadOnlyList<GraphQLError>> BeginAsync(TableReader table)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await table.BeginAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < MaxAttempts && IsPassing(failure))
            {
                LogRepeated(failure.GetBaseException().Message);
                await table.EndSessionAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Writes a table to its end.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where it goes; neither flushed nor closed.</param>
    /// <param name="keepsEmpty">Whether an item with nothing in the list inside it has a row all the same; false for a table of the list itself.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="Exception">
    /// What was written is not the whole, and must not pass for it. What broke has been told to the log, unless the client has gone away or the
    /// time was up.
    /// </exception>
    public async ValueTask<long> WriteTableAsync(TableReader table, Stream output, bool keepsEmpty = true)
    {
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            return await table.WriteAsync(output, keepsEmpty).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            throw;
        }
    }
}
