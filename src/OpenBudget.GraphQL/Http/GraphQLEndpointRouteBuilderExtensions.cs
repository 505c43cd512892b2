using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.GraphQL.Http;

/// <summary>Maps the GraphQL endpoint.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Answers GraphQL at a path: POST with a JSON body, GET with a query string, and <c>GET ?sdl</c> with the schema's text.
    /// GraphQL over HTTP, draft of 2026-08-06.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The statuses are the dialect's: 200 for what was executed, even where fields failed. For a wrong document, variable or operation
    /// name 400 under <c>application/graphql-response+json</c>, and 200 under <c>application/json</c>, which also answers a client that
    /// states no preference. 400 under both for an operation that costs too much, 4xx
    /// under both for a malformed HTTP request, 500 for a timeout or a failure of the service, 503 where too
    /// many requests are executed. There are no uploads, no batches and no incremental delivery.
    /// </para>
    /// <para>
    /// A client that accepts <c>text/csv</c>, <c>application/x-ndjson</c> or a workbook, or says <c>format=csv</c> (<c>ndjson</c>, <c>xlsx</c>) in
    /// the address, gets the one list of the operation as a table: all of its pages, streamed. Errors are JSON there, too, with 400.
    /// </para>
    /// <para>
    /// Below the path, <c>/schema</c> and <c>/schema.graphql</c> give the schema's text, too, and <c>/persisted/{id}</c> answers a persisted
    /// operation, with <c>/{operationName}</c> behind it where the document has several.
    /// </para>
    /// <para>The endpoint takes every method, so that the others are told which two it answers.</para>
    /// </remarks>
    /// <param name="endpoints">Where the endpoint is added.</param>
    /// <param name="path">The path, such as <c>/graphql</c>.</param>
    /// <param name="executor">What executes the requests; its schema is printed once, when its text or a tag is first needed.</param>
    /// <param name="options">The limits and the caching; null for the defaults.</param>
    /// <param name="admit">
    /// Decides, once its cost is known, whether a client's operation may be executed now: null, or how long the client has to wait, which is answered
    /// with 429 and <c>Retry-After</c>. Answers that are kept are given without. Null for always.
    /// </param>
    /// <returns>What conventions (authorization, CORS, …) can be added to.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    /// <exception cref="InvalidDataException">A persisted operation cannot be used.</exception>
    /// <exception cref="IOException">The folder of persisted operations cannot be read.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string path,
        RequestExecutor executor,
        GraphQLHttpOptions? options = null,
        Func<HttpContext, OperationCost, TimeSpan?>? admit = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(executor);
        options ??= new GraphQLHttpOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxConcurrentExecutions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxConcurrentTables);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MinCompressedBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxAutomaticDocumentBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxCachedAnswerBytes);
        var endpoint = new GraphQLEndpoint(executor, options, admit);
        var group = endpoints.MapGroup(path);
        group.Map("", endpoint.AnswerAsync).WithDisplayName("GraphQL");
        group.Map(
                $"/persisted/{{{GraphQLEndpoint.DocumentIdValue}}}/{{{GraphQLEndpoint.OperationNameValue}?}}", endpoint.AnswerAsync)
            .WithDisplayName("GraphQL persisted operation");
        foreach (var file in (string[])["/schema", "/schema.graphql"])
        {
            group.MapMethods(file, [HttpMethods.Get, HttpMethods.Head], endpoint.AnswerSchemaAsync).WithDisplayName("GraphQL schema");
        }

        return group;
    }
}
