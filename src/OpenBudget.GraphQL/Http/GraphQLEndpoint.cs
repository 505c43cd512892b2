using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Http;

/// <summary>GraphQL at one path: request in, answer out. GraphQL over HTTP, draft of 2026-08-06.</summary>
internal sealed class GraphQLEndpoint
{
    /// <summary>The route value that names a persisted operation's document.</summary>
    public const string DocumentIdValue = "id";

    /// <summary>The route value that names an operation of it.</summary>
    public const string OperationNameValue = "operationName";

    private const string NotStored = "no-store";
    private const string CostHeader = "GraphQL-Cost";

    private readonly RequestExecutor _executor;
    private readonly GraphQLHttpOptions _options;
    private readonly Func<HttpContext, OperationCost, TimeSpan?>? _admit;
    private readonly SchemaFile _schemaFile;
    private readonly AnswerTag _tag;
    private readonly AnswerCache _answers;
    private readonly AutomaticDocuments _automatic;
    private readonly PersistedOperations _persisted;
    private readonly TableAnswers _tables;
    private readonly Func<HttpContext, ValueTask> _answer;
    private int _executing;

    /// <summary>An endpoint.</summary>
    /// <param name="executor">What executes its requests.</param>
    /// <param name="options">The limits and the caching.</param>
    /// <param name="admit">Decides whether a client's operation may be executed now; null for always.</param>
    public GraphQLEndpoint(RequestExecutor executor, GraphQLHttpOptions options, Func<HttpContext, OperationCost, TimeSpan?>? admit)
    {
        _executor = executor;
        _options = options;
        _admit = admit;

        // Printed when first asked for, and once: it is long.
        var schema = new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema)));
        _schemaFile = new(executor.Schema, schema);
        _tag = new(schema);
        _answers = new(options.MaxCachedAnswerBytes);
        _automatic = new(options.MaxAutomaticDocumentBytes);
        _persisted = new(options.PersistedOperationsFolder, executor);
        _tables = new(executor, options);
        _answer = AnswerPresentClientAsync;
    }

    /// <summary>Answers a request of any method.</summary>
    public Task AnswerAsync(HttpContext context) => AnswerAsync(context, _answer);

    /// <summary>Answers with the schema's text.</summary>
    public Task AnswerSchemaAsync(HttpContext context) => AnswerAsync(context, AnswerSchemaToPresentClientAsync);

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, ValueTask> answer)
    {
        try
        {
            await answer(context);
        }
        catch (Exception exception) when (
            exception is ConnectionResetException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has hung up: nobody is left to answer, and nothing is wrong here that a log should tell.
            context.Abort();
        }
    }

    private async ValueTask AnswerSchemaToPresentClientAsync(HttpContext context)
    {
        if (await _schemaFile.AnswerAsync(context) is { } error)
        {
            context.Response.Headers.CacheControl = NotStored;
            await RefuseAsync(context, error, ResponseFormat.Json);
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
            await AnswerSchemaToPresentClientAsync(context);
            return;
        }

        context.Response.Headers.Vary = StringValues.Concat(context.Response.Headers.Vary, $"Accept, Accept-Encoding, {CostHeader}");
        if (isGet)
        {
            context.Response.Headers.CacheControl = NotStored;
        }

        var table = TableNegotiation.FormatOf(request, out var error);
        var format = table is not null || error is not null ? ResponseFormat.NoTable
            : ResponseFormat.Negotiate(TableNegotiation.IsJson(request) ? default : request.Headers.Accept, out error);
        if (error is not null)
        {
            await RefuseAsync(context, error, ResponseFormat.Json);
            return;
        }

        using var received = new ReceivedRequest(_options.MaxVariableValues)
        {
            DocumentId = (string?)context.GetRouteValue(DocumentIdValue),
            Admit = _admit is null ? null : cost => _admit(context, cost),
        };
        error = await ReadAsync(request, isGet, received) ?? ReadCostHeader(request.Headers[CostHeader], received) ?? FindDocument(received);
        if (error is not null)
        {
            await RefuseAsync(context, error, format!);
            return;
        }

        // Asked before the data is read, so that no answer has a tag that is newer than itself.
        var contentType = table?.ContentType ?? format!.ContentType;
        var tag = isGet ? TagOf(_executor.DataVersion, contentType, received) : null;
        if (tag is not null && AnswerTag.IsIn(request.Headers.IfNoneMatch, tag))
        {
            AllowCaching(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (table is not null)
        {
            await AnswerTableAsync(context, received, table, tag);
            return;
        }

        var key = _answers.KeyOf(received);
        var before = key is null ? null : _executor.DataState;
        var kept = before is { } state ? _answers.Find(key!.Value, state) : default;
        if (before is not null)
        {
            EngineTelemetry.TellLookup("answer", !kept.IsEmpty);
        }

        if (!kept.IsEmpty)
        {
            if (isGet)
            {
                AllowCaching(context.Response, _executor.TellsVersionWithAnswers ? TagOf(before!.Value.Version, contentType, received) : tag);
            }

            await WriteAsync(context, format!.StatusOf(ResultKind.Executed), format, kept);
            return;
        }

        using var result = await ExecuteAsync(received.Request, context.RequestAborted);
        if (result is null)
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, HttpErrors.TooManyRequests, format!);
            return;
        }

        TellWhenToRetry(context.Response, result);
        if (received is { AutomaticHash: not null, BringsDocument: true, Cost: not CostReport.Only } && result.Kind == ResultKind.Executed)
        {
            Keep(received, result);
        }

        if (isGet && result.Kind == ResultKind.Executed && result.Errors.Count == 0)
        {
            AllowCaching(context.Response, _executor.TellsVersionWithAnswers ? TagOf(result.DataVersion, contentType, received) : tag);
        }

        // Kept only where the data is known to have been the same all the while.
        if (before is { } unchanged && result is { Kind: ResultKind.Executed, Errors.Count: 0 }
            && _executor.StateOf(unchanged, result) is { } read)
        {
            using var answer = new Utf8Buffer();
            result.WriteTo(answer);
            _answers.Add(key!.Value, read, answer.WrittenSpan);
        }

        await WriteAsync(context, format!.StatusOf(result.Kind), format, result);
    }

    // Where several servers answer, an answer's own version tells of which data it is.
    private string? TagOf(string? version, string contentType, ReceivedRequest received) =>
        version is null ? null : _tag.Of(version, contentType, received);

    private async ValueTask AnswerTableAsync(HttpContext context, ReceivedRequest received, TableFormat table, string? tag)
    {
        using var place = _tables.TryEnter();
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "1";
            await RefuseAsync(context, HttpErrors.TooManyTables, ResponseFormat.NoTable);
            return;
        }

        var (reader, refusal) = await _executor.ReadTableAsync(received.Request, table, context.RequestAborted);
        if (reader is null)
        {
            using (refusal)
            {
                TellWhenToRetry(context.Response, refusal!);
                await WriteAsync(context, ResponseFormat.NoTable.StatusOf(refusal!.Kind), ResponseFormat.NoTable, refusal);
            }

            return;
        }

        if (received is { AutomaticHash: { } hash, BringsDocument: true } && hash == HashOf(received))
        {
            _automatic.Add(hash, received.Document.Span);
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            AllowCaching(context.Response, _executor.TellsVersionWithAnswers ? TagOf(reader.DataVersion, table.ContentType, received) : tag);
        }

        if (!await _tables.SendAsync(context, reader, table))
        {
            context.Response.Clear();
            context.Response.Headers.CacheControl = NotStored;
            using var failed = new ExecutionResult(ResultKind.Failed, [ExecutionErrors.Unexpected()], data: null);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, ResponseFormat.NoTable, failed);
        }
    }

    private async ValueTask<HttpError?> ReadAsync(HttpRequest request, bool isGet, ReceivedRequest received)
    {
        var error = isGet ? RequestUrl.Read(request.QueryString, received)
            : RequestBody.IsJson(request.Headers.ContentType) ? await RequestBody.ReadAsync(request, _options.MaxBodyBytes, received)
            : HttpErrors.UnsupportedMediaType;
        if (request.RouteValues.Count > 0)
        {
            // The address says what is meant, and nothing that is sent along says otherwise.
            received.BringsDocument = received.BringsDocument && !request.RouteValues.ContainsKey(DocumentIdValue);
            received.OperationName = (string?)request.RouteValues.GetValueOrDefault(OperationNameValue) ?? received.OperationName;
        }

        return error;
    }

    private static HttpError? ReadCostHeader(StringValues header, ReceivedRequest received)
    {
        switch (header.ToString())
        {
            case "":
                return null;
            case "report":
                received.Cost = CostReport.Beside;
                return null;
            case "validate":
                received.Cost = CostReport.Only;
                return null;
            default:
                return HttpErrors.UnknownCostReport(CostHeader);
        }
    }

    private HttpError? FindDocument(ReceivedRequest received)
    {
        if (received.BringsDocument)
        {
            return null;
        }

        if (received.DocumentId is { } id)
        {
            received.Document = _persisted.Find(id);
            received.Document = received.Document.IsEmpty ? _automatic.Find(id) : received.Document;
            return received.Document.IsEmpty ? HttpErrors.PersistedDocumentNotFound : null;
        }

        received.Document = _automatic.Find(received.AutomaticHash!);
        return received.Document.IsEmpty ? HttpErrors.AutomaticDocumentNotFound : null;
    }

    private void Keep(ReceivedRequest received, ExecutionResult result)
    {
        var (claimed, hash) = (received.AutomaticHash!, HashOf(received));
        if (claimed == hash)
        {
            _automatic.Add(hash, received.Document.Span);
            result.Extensions.Add(new("persistedQuery", [new("sha256Hash", hash), new("persisted", true)]));
            return;
        }

        result.Extensions.Add(new(
            "persistedQuery",
            [
                new("sha256Hash", claimed),
                new("expectedHashValue", hash),
                new("expectedHashType", "sha256Hash"),
                new("expectedHashFormat", "Hex"),
                new("persisted", false),
            ]));
    }

    private static string HashOf(ReceivedRequest received) => Convert.ToHexStringLower(SHA256.HashData(received.Document.Span));

    // Null where too many are executed already.
    private async ValueTask<ExecutionResult?> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            return Interlocked.Increment(ref _executing) <= _options.MaxConcurrentExecutions
                ? await _executor.ExecuteAsync(request, cancellation)
                : null;
        }
        finally
        {
            Interlocked.Decrement(ref _executing);
        }
    }

    private static void TellWhenToRetry(HttpResponse response, ExecutionResult result)
    {
        if (result.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private void AllowCaching(HttpResponse response, string? tag)
    {
        response.Headers.CacheControl = _options.GetCacheControl;
        if (tag is not null)
        {
            response.Headers.ETag = tag;
        }
    }

    private async ValueTask RefuseAsync(HttpContext context, HttpError refusal, ResponseFormat format)
    {
        if (refusal.Error is null)
        {
            context.Response.StatusCode = refusal.Status;
            return;
        }

        using var result = new ExecutionResult(ResultKind.RequestError, [refusal.Error], data: null);
        await WriteAsync(context, refusal.Status, format, result);
    }

    private ValueTask WriteAsync(HttpContext context, int status, ResponseFormat format, ExecutionResult result) =>
        WriteAsync(context, status, format, result.WriteTo);

    private ValueTask WriteAsync(HttpContext context, int status, ResponseFormat format, ReadOnlyMemory<byte> answer) =>
        WriteAsync(context, status, format, output => output.Write(answer.Span));

    private async ValueTask WriteAsync(HttpContext context, int status, ResponseFormat format, Action<IBufferWriter<byte>> write)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = format.ContentType;

        // Nothing is sent before the flush, so that the length can still be told. The writer's own count would end where a client hangs up.
        var body = new CountingWriter(response.BodyWriter);
        if (ContentCoding.Negotiate(context.Request.Headers.AcceptEncoding) is { } coding)
        {
            using var plain = new Utf8Buffer();
            write(plain);
            if (plain.Length >= _options.MinCompressedBytes)
            {
                response.Headers.ContentEncoding = coding.Name;
                coding.Write(plain.WrittenSpan, body);
            }
            else
            {
                body.Write(plain.WrittenSpan);
            }
        }
        else
        {
            write(body);
        }

        response.ContentLength = body.Count;
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
