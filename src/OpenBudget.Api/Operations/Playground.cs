using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>The page on which a person writes queries: a browser that opens the endpoint's address gets it instead of an error.</summary>
/// <remarks>The build bundles it from <c>src/OpenBudget.Web</c>; where that could not be done, a plain page says how to get it.</remarks>
internal static partial class Playground
{
    /// <summary>The address of the endpoint and of the page.</summary>
    public const string EndpointPath = "/graphql";

    private const string PageFile = "playground.html";

    // Any of these makes it a request to the endpoint, even if a person typed it into a browser.
    private static readonly string[] GraphQLParameters = ["query", "operationName", "variables", "extensions", "id", "sdl"];

    /// <summary>Serves the playground. Call it before the endpoint, which gets every request that is not a browser's.</summary>
    /// <param name="app">The service.</param>
    /// <param name="folder">The folder the build made; without the playground in it a plain page is served.</param>
    public static WebApplication UsePlayground(this WebApplication app, string folder)
    {
        var file = Path.Combine(folder, PageFile);
        var page = File.Exists(file) ? File.ReadAllBytes(file) : null;
        if (page is null)
        {
            LogLeftOut(app.Logger);
        }

        app.Use(next => context => IsForThePage(context.Request) ? AnswerAsync(context, page) : next(context));
        return app;
    }

    private static bool IsForThePage(HttpRequest request) =>
        HtmlAnswer.Reads(request)
        && request.Path.StartsWithSegments(EndpointPath, out var rest)
        && rest.Value is "" or "/"
        && HtmlAnswer.IsPreferred(request)
        && !GraphQLParameters.Any(request.Query.ContainsKey);

    private static Task AnswerAsync(HttpContext context, byte[]? page)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        // The page names its assets relative to the address without the slash.
        return context.Request.Path.Value!.EndsWith('/')
            ? HtmlAnswer.LeadTo(context, $"..{EndpointPath}", permanent: true)
            : HtmlAnswer.WriteAsync(context, page ?? LeftOutPage(context.Request), ContentSecurity.Playground);
    }

    private static byte[] LeftOutPage(HttpRequest request)
    {
        var endpoint = HtmlEncoder.Default.Encode($"{request.Scheme}://{request.Host}{request.PathBase}{EndpointPath}");
        return Encoding.UTF8.GetBytes($$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>OpenBudget · GraphQL</title>
            <h1>The GraphQL endpoint works; the page and the playground were left out of this build</h1>
            <p>To have them, install Node.js 20.19 or later with npm, build OpenBudget again (once with internet), restart it.</p>
            <p>Until then, any GraphQL client can use this address:</p>
            <pre>curl {{endpoint}} -H "Content-Type: application/json" -d "{\"query\":\"{ departments { nodes { name } } }\"}"</pre>
            <p>The schema: <a href="graphql?sdl">graphql?sdl</a></p>
            </html>

            """);
    }

    [LoggerMessage(Level = LogLevel.Information, Message =
        "The page and the playground were left out of this build. GraphQL is answered all the same. To have them, install Node.js 20.19 "
        + "or later with npm and build again, once with internet.")]
    private static partial void LogLeftOut(ILogger logger);
}
