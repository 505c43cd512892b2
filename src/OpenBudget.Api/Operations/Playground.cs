using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>The page on which a person writes queries: a browser that opens the endpoint's address gets it instead of an error.</summary>
/// <remarks>The build bundles it from <c>src/OpenBudget.Web</c>; where that could not be done, a plain page says how to get it.</remarks>
internal static partial class Playground
{
    /// <summary>The address of the endpoint and of the page.</summary>
    public const string EndpointPath = "/graphql";

    /// <summary>Where the page's scripts, styles and fonts are; their names carry a hash of their content.</summary>
    public const string AssetsPath = "/playground/assets";

    private const string PageFile = "playground.html";

    /// <summary>What the page may load and do. Everything comes from this service, and no script stands in a page.</summary>
    /// <remarks>
    /// Two allowances, both tried without: Monaco, the editor, writes its theme into style elements and the place of each line into
    /// style attributes (without 'unsafe-inline' the editors are blank), and GraphiQL's style sheet carries its text fonts and the
    /// editor's squiggles as data: addresses. The assets get the same policy: a worker is held to the one it was delivered with.
    /// </remarks>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Any of these makes it a request to the endpoint, even if a person typed it into a browser.
    private static readonly string[] GraphQLParameters = ["query", "operationName", "variables", "extensions", "id", "sdl"];

    /// <summary>The folder the build puts the page into, wherever the service was started.</summary>
    public static string BuiltFolder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Whether the build had what it needs to bundle the page.</summary>
    public static bool IsIncluded(string folder) => File.Exists(Path.Combine(folder, PageFile));

    /// <summary>Serves the page and its assets. Call it before the endpoint, which gets every request that is not a browser's.</summary>
    public static WebApplication UsePlayground(this WebApplication app) => UsePlayground(app, BuiltFolder);

    /// <summary>Serves the page from a folder of one's own.</summary>
    /// <param name="app">The service.</param>
    /// <param name="folder">The folder with the page and its assets; without them a plain page is served.</param>
    public static WebApplication UsePlayground(this WebApplication app, string folder)
    {
        byte[]? page = null;
        if (IsIncluded(folder))
        {
            page = File.ReadAllBytes(Path.Combine(folder, PageFile));
            UseAssets(app, folder);
        }
        else
        {
            LogLeftOut(app.Logger);
        }

        app.Use(next => context => IsForThePage(context.Request) ? AnswerAsync(context, page) : next(context));
        return app;
    }

    private static void UseAssets(WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(Path.Combine(folder, AssetsPath.TrimStart('/')));
        var contentTypes = new FileExtensionContentTypeProvider();

        app.Use(next => context =>
        {
            if (context.Request.Path.StartsWithSegments(AssetsPath, out var name)
                && context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality is not 0)
                && files.GetFileInfo(name + ".gz").Exists)
            {
                context.Request.Path += ".gz";
            }

            return next(context);
        });

        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = AssetsPath,
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                SetSecurityHeaders(headers);
                headers.CacheControl = "public, max-age=31536000, immutable";
                headers.Vary = HeaderNames.AcceptEncoding;
                if (Path.GetExtension(file.File.Name) == ".gz"
                    && contentTypes.TryGetContentType(Path.GetFileNameWithoutExtension(file.File.Name), out var contentType))
                {
                    headers.ContentEncoding = "gzip";
                    headers.ContentType = contentType;
                }
            },
        });
    }

    private static bool IsForThePage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.StartsWithSegments(EndpointPath, out var rest)
        && rest.Value is "" or "/"
        && PrefersHtml(request)
        && !GraphQLParameters.Any(request.Query.ContainsKey);

    // A browser names text/html; `*/*` alone (curl, fetch) is no wish for a page, and who names JSON as high means the endpoint.
    private static bool PrefersHtml(HttpRequest request)
    {
        double html = 0, json = 0;
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var quality = accepted.Quality ?? 1;
            switch (accepted.MediaType.Value?.ToLowerInvariant())
            {
                case "text/html":
                    html = Math.Max(html, quality);
                    break;
                case "application/json" or "application/graphql-response+json":
                    json = Math.Max(json, quality);
                    break;
            }
        }

        return html > json;
    }

    private static async Task AnswerAsync(HttpContext context, byte[]? page)
    {
        var response = context.Response;
        response.Headers.Vary = HeaderNames.Accept;
        if (context.Request.Path.Value!.EndsWith('/'))
        {
            // The page names its assets relative to the address without the slash.
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            response.Headers.Location = $"..{EndpointPath}";
            return;
        }

        SetSecurityHeaders(response.Headers);
        response.Headers.CacheControl = "no-cache";
        response.ContentType = "text/html; charset=utf-8";
        var body = page ?? LeftOutPage(context.Request);
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static void SetSecurityHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static byte[] LeftOutPage(HttpRequest request)
    {
        var endpoint = HtmlEncoder.Default.Encode($"{request.Scheme}://{request.Host}{request.PathBase}{EndpointPath}");
        return Encoding.UTF8.GetBytes($$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>OpenBudget · GraphQL</title>
            <h1>The GraphQL endpoint works; the playground page was left out of this build</h1>
            <p>To have the page here, install Node.js 20.19 or later with npm, build OpenBudget again (once with internet), restart it.</p>
            <p>Until then, any GraphQL client can use this address:</p>
            <pre>curl {{endpoint}} -H "Content-Type: application/json" -d "{\"query\":\"{ departments { nodes { name } } }\"}"</pre>
            <p>The schema: <a href="graphql?sdl">graphql?sdl</a></p>
            </html>

            """);
    }

    [LoggerMessage(Level = LogLevel.Information, Message =
        "The playground page was left out of this build. GraphQL is answered all the same. To have the page, install Node.js 20.19 "
        + "or later with npm and build again, once with internet.")]
    private static partial void LogLeftOut(ILogger logger);
}
