using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>The page for people: at <c>/</c>, its views below it with the language first, as in <c>/zh/projects</c>.</summary>
/// <remarks>
/// One file is answered at every view's address; the script in it shows the view. It loads what it needs by relative addresses, so that it
/// works below whatever path a proxy puts before the service, told or not. Other addresses below a language are not found, and the
/// page says so.
/// </remarks>
internal static partial class Page
{
    private const string PageFile = "index.html";

    // As the file was bundled: for an address without folders.
    private const string Here = "\"./";
    private const string Chinese = "<html lang=\"zh-CN\">";
    private const string English = "<html lang=\"en\">";

    /// <summary>Serves the page at its views' addresses.</summary>
    /// <param name="app">The service.</param>
    /// <param name="folder">The folder the build made; without the page in it, <c>/</c> leads to the endpoint, where a browser is told.</param>
    public static WebApplication UsePage(this WebApplication app, string folder)
    {
        var file = Path.Combine(folder, PageFile);
        var page = File.Exists(file) ? File.ReadAllText(file) : null;
        app.Use(next => context => HtmlAnswer.Reads(context.Request) ? AnswerAsync(context, page, next) : next(context));
        return app;
    }

    /// <summary>Whether the page has a view at an address.</summary>
    /// <param name="path">The path of a request, below the service.</param>
    public static bool IsView(string path) => View().IsMatch(path);

    private static Task AnswerAsync(HttpContext context, string? page, RequestDelegate next)
    {
        var path = context.Request.Path.Value!;
        if (path == "/")
        {
            return LeadToLanguage(context, leftOut: page is null);
        }

        if (page is null || !Language().IsMatch(path))
        {
            return next(context);
        }

        if (path is "/zh" or "/en")
        {
            return HtmlAnswer.LeadTo(context, $"{path[1..]}/", permanent: true);
        }

        if (path.EndsWith('/') && IsView(path.TrimEnd('/')))
        {
            return HtmlAnswer.LeadTo(context, $"../{Uri.EscapeDataString(path.TrimEnd('/').Split('/')[^1])}", permanent: true);
        }

        if (!IsView(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return HtmlAnswer.WriteAsync(context, At(page, path), IsChart(path) ? ContentSecurity.Chart : ContentSecurity.Page);
    }

    private static Task LeadToLanguage(HttpContext context, bool leftOut)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "no-cache";
        return HtmlAnswer.LeadTo(context, leftOut ? $".{Playground.EndpointPath}" : $"./{LanguageOf(context.Request)}/", permanent: false);
    }

    /// <summary>English to who prefers it; Chinese, the language of the documents, to everyone else.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        double chinese = 0, english = 0;
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage)
        {
            var quality = accepted.Quality ?? 1;
            if (accepted.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                chinese = Math.Max(chinese, quality);
            }
            else if (accepted.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                english = Math.Max(english, quality);
            }
        }

        return english > chinese ? "en" : "zh";
    }

    private static byte[] At(string page, string path)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(character => character == '/') - 1));
        var placed = page.Replace(Here, $"\"{up}", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(IsEnglish(path) ? placed.Replace(Chinese, English, StringComparison.Ordinal) : placed);
    }

    private static bool IsEnglish(string path) => path.StartsWith("/en/", StringComparison.Ordinal);

    private static bool IsChart(string path) => Chart().IsMatch(path);

    [GeneratedRegex("^/(zh|en)(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    // The same addresses as viewOf in src/OpenBudget.Web/src/page/views/viewOf.tsx; the browser's test opens each.
    [GeneratedRegex("^/(zh|en)/((departments|projects|compare|checks|search)|(departments|projects|documents|charts)/[^/]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex View();

    [GeneratedRegex("^/(zh|en)/charts/[^/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Chart();
}
