using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace OpenBudget.Api.Operations;

/// <summary>The scripts, styles and pictures of the page and the playground, as the build bundled them from <c>src/OpenBudget.Web</c>.</summary>
internal static class WebAssets
{
    /// <summary>Where they are; their names carry a hash of their content.</summary>
    public const string RequestPath = "/assets";

    /// <summary>The folder the build puts page, playground and assets into, wherever the service was started.</summary>
    public static string BuiltFolder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Serves the assets of a folder, compressed to who can read that; without such a folder nothing.</summary>
    /// <param name="app">The service.</param>
    /// <param name="folder">The folder the build made.</param>
    public static WebApplication UseWebAssets(this WebApplication app, string folder)
    {
        var assets = Path.Combine(folder, RequestPath.TrimStart('/'));
        if (!Directory.Exists(assets))
        {
            return app;
        }

        var files = new PhysicalFileProvider(assets);
        var contentTypes = new FileExtensionContentTypeProvider();

        app.Use(next => context =>
        {
            if (context.Request.Path.StartsWithSegments(RequestPath, out var name)
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
            RequestPath = RequestPath,
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                ContentSecurity.Playground.SetOn(headers);
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
        return app;
    }
}
