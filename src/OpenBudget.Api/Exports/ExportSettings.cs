namespace OpenBudget.Api.Exports;

/// <summary>Where the files of the whole dataset are kept, and where they are served: the configuration section <c>Export</c>.</summary>
internal sealed record ExportSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Export";

    /// <summary>The folder that the files are built in. Default: <c>openbudget-export</c> in the folder for temporary files.</summary>
    /// <remarks>They can be built again at any time, so that the folder needs no backup. Two services may share it.</remarks>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "openbudget-export");

    /// <summary>The address of the service for those who read its catalogues, ending in a slash. Default <c>http://localhost:5000/</c>.</summary>
    /// <remarks>
    /// The OCDS releases and the DCAT catalogue name files by their whole address, and what a request calls the service is not to be trusted for that.
    /// </remarks>
    public Uri PublicUrl { get; init; } = new("http://localhost:5000/");

    /// <summary>The settings as configured.</summary>
    /// <exception cref="Operations.SettingException">A key is unknown, or a value cannot be used.</exception>
    public static ExportSettings From(IConfiguration configuration)
    {
        ExportSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<ExportSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new Operations.SettingException($"The settings `{Section}` cannot be used: {failure.Message} See docs/operators.md for what there is.", failure);
        }

        return settings.PublicUrl.IsAbsoluteUri && settings.PublicUrl.AbsoluteUri.EndsWith('/')
            ? settings
            : throw new Operations.SettingException("The setting `Export:PublicUrl` must be a whole address that ends in a slash, such as https://budget.example/.");
    }
}
