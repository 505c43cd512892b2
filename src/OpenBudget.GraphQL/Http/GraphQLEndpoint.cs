using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>GraphQL at one path: request in, answer out. GraphQL over HTTP, draft of 2026-08-06.</summary>
internal sealed class GraphQLEndpoint(RequestExecutor executor, GraphQLHttpOptions options)
{
    private readonly SchemaFile _schemaFile = new(executor.Schema);
    private int _executing;

    /// <summary>Answers a request of any method.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await AnswerPresentClientAsync(context);
        }
        catch (Exception exception) when (
            exception is ConnectionResetException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has hung up: nobody is left to answer, and nothing is wrong here that a log should tell.
            context.Abort();
        }
    }

    private async ValueTask AnswerPresentClientAsync(HttpContext context)
    {
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(context, HttpErrors.MethodNotAllowed, ResponseFormat.Json);
            return;
        }

        if (isGet && RequestUrl.AsksForSchema(request.QueryString))
        {
            await _schemaFile.AnswerAsync(context);
            return;
        }

        context.Response.Headers.Vary = StringValues.Concat(context.Response.Headers.Vary, "Accept");
        if (isGet)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        var format = ResponseFormat.Negotiate(request.Headers.Accept, out var error);
        if (format is null)
        {
            await RefuseAsync(context, error!, ResponseFormat.Json);
            return;
        }

        using var received = new ReceivedRequest();
        error = isGet ? RequestUrl.Read(request.QueryString, received)
            : RequestBody.IsJson(request.Headers.ContentType) ? await RequestBody.ReadAsync(request, options.MaxBodyBytes, received)
            : HttpErrors.UnsupportedMediaType;
        if (error is not null)
        {
            await RefuseAsync(context, error, format);
            return;
        }

        using var result = await ExecuteAsync(received.Request, context.RequestAborted);
        if (result is null)
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, HttpErrors.TooManyRequests, format);
            return;
        }

        if (isGet && result.Kind == ResultKind.Executed && result.Errors.Count == 0)
        {
            context.Response.Headers.CacheControl = options.GetCacheControl;
        }

        await WriteAsync(context, format.StatusOf(result.Kind), format, result);
    }

    // Null where too many are executed already.
    private async ValueTask<ExecutionResult?> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            return Interlocked.Increment(ref _executing) <= options.MaxConcurrentExecutions
                ? await executor.ExecuteAsync(request, cancellation)
                : null;
        }
        finally
        {
            Interlocked.Decrement(ref _executing);
        }
    }

    private static async ValueTask RefuseAsync(HttpContext context, HttpError refusal, ResponseFormat format)
    {
        if (refusal.Error is null)
        {
            context.Response.StatusCode = refusal.Status;
            return;
        }

        using var result = new ExecutionResult(ResultKind.RequestError, [refusal.Error], data: null);
        await WriteAsync(context, refusal.Status, format, result);
    }

    private static async ValueTask WriteAsync(HttpContext context, int status, ResponseFormat format, ExecutionResult result)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = format.ContentType;

        // Nothing is sent before the flush, so that the length can still be told. The writer's own count would end where a client hangs up.
        var body = new CountingWriter(response.BodyWriter);
        result.WriteTo(body);
        response.ContentLength = body.Count;
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
