namespace OpenBudget.Api.Operations;

/// <summary>Answers with a page, or leads to one.</summary>
internal static class HtmlAnswer
{
    /// <summary>Whether a request reads: a page has nothing to say to others.</summary>
    public static bool Reads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Whether a client would rather have a page than JSON.</summary>
    /// <remarks>A browser names text/html; <c>*/*</c> alone (curl, fetch) is no wish for a page, and who names JSON as high means the data.</remarks>
    public static bool IsPreferred(HttpRequest request)
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

    /// <summary>Writes a page; to <c>HEAD</c> its headers.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="body">The page in UTF-8.</param>
    /// <param name="security">What it may do.</param>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, ContentSecurity security)
    {
        var response = context.Response;
        security.SetOn(response.Headers);
        // The page names assets by the hash of their content: an old page would ask for what is no longer there.
        response.Headers.CacheControl = "no-cache";
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Leads to another address. It is relative: a path that a proxy put before this service stays before it.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="location">The address, without the query, which is kept.</param>
    /// <param name="permanent">Whether it is so for everyone and always.</param>
    public static Task LeadTo(HttpContext context, string location, bool permanent)
    {
        context.Response.StatusCode = permanent ? StatusCodes.Status308PermanentRedirect : StatusCodes.Status302Found;
        context.Response.Headers.Location = location + context.Request.QueryString;
        return Task.CompletedTask;
    }
}
