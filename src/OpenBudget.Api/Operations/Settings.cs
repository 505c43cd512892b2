using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Operations;

/// <summary>The settings, which the service and the commands take from the same places.</summary>
internal static class Settings
{
    /// <summary>A builder with the settings of files, environment and command line.</summary>
    /// <param name="args">The command line: settings as <c>--Key value</c>.</param>
    /// <remarks>Settings and pages lie beside the program, wherever it is started from; the user's paths mean the user's folder.</remarks>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    /// <summary>The database that the settings name.</summary>
    /// <exception cref="StorageException">The settings name none that is known.</exception>
    public static BudgetDatabase Database(IConfiguration settings) =>
        new(settings.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions());

    /// <summary>The folder of the seeds.</summary>
    public static string SeedFolder(IConfiguration settings) => settings["Seed:Path"] ?? "seed";
}
