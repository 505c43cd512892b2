using System.Text.Json;
using Microsoft.Net.Http.Headers;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Exports;

/// <summary>The whole dataset below <c>/export/</c>: a page, an index, and the files.</summary>
internal static class ExportEndpoints
{
    /// <summary>The path of all.</summary>
    public const string Path = "/export";

    private const string IndexName = "index.json";

    // As with the answers of the endpoint: long enough to take load off, short enough for a correction.
    private const string CacheControl = "public, max-age=60";

    // A small dataset is complete in this time; of a large one, the index says what is still being built.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Adds what builds the files.</summary>
    public static void AddExports(this WebApplicationBuilder builder, OpenBudget.Domain.Storage.BudgetDatabase database)
    {
        var settings = ExportSettings.From(builder.Configuration);
        builder.Services.AddSingleton(services => new ExportStore(
            new TableReading(
                services.GetRequiredService<GraphQL.Execution.RequestExecutor>().Schema,
                services.GetRequiredService<ILogger<GraphQL.Execution.RequestExecutor>>()),
            database,
            settings,
            services.GetRequiredService<ILogger<ExportStore>>()));
    }

    /// <summary>Serves the page, the index and the files.</summary>
    public static void MapExports(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<ExportStore>();
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(Path, methods, RedirectOrIndexAsync).RequireCors();
        app.MapMethods(Path + "/{name}", methods, (string name, HttpContext context) => FileAsync(store, name, context)).RequireCors();

        // The page names files relative to the address with the slash, so that it works below any prefix.
        async Task RedirectOrIndexAsync(HttpContext context)
        {
            if (context.Request.Path.Value!.EndsWith('/'))
            {
                await IndexAsync(store, context, HtmlAnswer.IsPreferred(context.Request));
                return;
            }

            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = $".{Path}/";
        }
    }

    private static async Task IndexAsync(ExportStore store, HttpContext context, bool isPage)
    {
        var (set, files) = await CurrentAsync(store, async set => await set.AllAsync(Patience), context);
        if (set is null)
        {
            return;
        }

        var response = context.Response;
        var isComplete = files!.All(f => f.Built is not null);
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.CacheControl = isComplete ? CacheControl : "no-store";
        if (isPage)
        {
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.ContentSecurityPolicy = ExportPage.Policy;
            await response.WriteAsync(ExportPage.Of(set.Version, store.Kind, files!), context.RequestAborted);
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Indented = true, Encoder = JsonTexts.Readable });
        ExportIndex.Write(set.Version, store.Kind, files!, json);
        await json.FlushAsync(context.RequestAborted);
    }

    private static async Task FileAsync(ExportStore store, string name, HttpContext context)
    {
        if (name == IndexName)
        {
            await IndexAsync(store, context, isPage: false);
            return;
        }

        if (store.Files.All(f => f.Name != name))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(ExportIndex.NotThere(name, store.Kind), context.RequestAborted);
            return;
        }

        var (_, file) = await CurrentAsync(store, async set => await set.FileAsync(name), context);
        if (file is null)
        {
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = CacheControl;

        // RFC 9530: of the whole file, also where a part of it is sent.
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(file.Sha256)}:";
        await Results.File(
            file.Path,
            file.File.ContentType,
            file.File.Name,
            file.Built,
            new EntityTagHeaderValue($"\"{file.Checksum}\""),
            enableRangeProcessing: true).ExecuteAsync(context);
    }

    // Where the data changes while a file of it is built, the file of the new data is wanted.
    private static async Task<(ExportSet? Set, T? Value)> CurrentAsync<T>(ExportStore store, Func<ExportSet, Task<T>> get, HttpContext context)
        where T : class
    {
        for (var tries = 0; tries < 3; tries++)
        {
            try
            {
                var set = await store.CurrentAsync();
                return (set, await get(set).WaitAsync(context.RequestAborted));
            }
            catch (StaleExportException)
            {
                store.Forget();
            }
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        await context.Response.WriteAsync("The data is being changed. Try again in a moment, as Retry-After tells.\n", context.RequestAborted);
        return default;
    }
}
