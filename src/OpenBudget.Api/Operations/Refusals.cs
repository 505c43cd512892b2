using System.Data.Common;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Operations;

/// <summary>What is answered where nothing else can be: to methods that nobody has, and where something broke.</summary>
/// <remarks>GraphQL answers for itself. Nothing here tells what broke: that is for the log alone, in the environment of developers, too.</remarks>
internal static partial class Refusals
{
    private const string RetrySeconds = "5";

    /// <summary>Answers where something breaks, before the page for developers does.</summary>
    public static void AnswerFailures(WebApplication app)
    {
        var logger = app.Logger;
        app.Use(next => context =>
        {
            try
            {
                var answering = next(context);
                return answering.IsCompletedSuccessfully ? answering : EndAsync(answering, context, logger);
            }
            catch (Exception failure)
            {
                return AnswerAsync(failure, context, logger);
            }
        });
    }

    private static async Task EndAsync(Task answering, HttpContext context, ILogger logger)
    {
        try
        {
            await answering;
        }
        catch (Exception failure)
        {
            await AnswerAsync(failure, context, logger);
        }
    }

    private static Task AnswerAsync(Exception failure, HttpContext context, ILogger logger)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        if (context.Response.HasStarted)
        {
            // What was sent must not pass for the whole.
            LogFailure(logger, failure);
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        if (failure is BadHttpRequestException refused)
        {
            return RefuseAsync(context, refused.StatusCode, "The request cannot be read.");
        }

        LogFailure(logger, failure);
        return failure is DbException or StorageException
            ? RefuseWithoutDatabaseAsync(context)
            : RefuseAsync(context, StatusCodes.Status500InternalServerError, "The service could not answer. Its log says why.");
    }

    /// <summary>Refuses methods that change something, or that answer with what was sent: nothing is written over HTTP.</summary>
    /// <remarks>The endpoint is left out, because it takes POST, and tells others in its own format.</remarks>
    public static void RefuseMethods(WebApplication app) => app.Use(next => context =>
    {
        var request = context.Request;
        if (HtmlAnswer.Reads(request) || request.Path.StartsWithSegments(Playground.EndpointPath) || IsPreflight(request))
        {
            return next(context);
        }

        context.Response.Headers.Allow = "GET, HEAD";
        return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, $"Only GET and HEAD are answered here. Questions go to {Playground.EndpointPath}.");
    });

    // Fetch standard, CORS-preflight request.
    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Answers that the database cannot be read, and when to ask again.</summary>
    public static Task RefuseWithoutDatabaseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetrySeconds;
        return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The database cannot be read. The log of the service says why.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "A request could not be answered.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
