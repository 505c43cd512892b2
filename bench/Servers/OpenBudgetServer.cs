using System.Globalization;
using Microsoft.AspNetCore.Builder;
using OpenBudget.Api.Operations;

namespace OpenBudget.Bench.Servers;

/// <summary>The real service, with limits that let every question through.</summary>
internal static class OpenBudgetServer
{
    /// <summary>The service over a database.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="provider">Sqlite or PostgreSql.</param>
    /// <param name="connectionString">The database.</param>
    /// <param name="seeds">The folder of the seeds it was built from.</param>
    /// <param name="keptBytes">How many bytes of answers it keeps.</param>
    public static WebApplication Create(string url, string provider, string connectionString, string seeds, int keptBytes)
    {
        var app = Service.Create(
            [
                $"--urls={url}",
                $"--Database:Provider={provider}",
                $"--Database:ConnectionString={connectionString}",
                $"--Seed:Path={seeds}",
                "--GraphQL:Relational:MaxPageSize=500",
                "--GraphQL:Execution:Cost:MaxFieldCost=1000000",
                "--GraphQL:Execution:Cost:MaxTypeCost=1000000",
                string.Create(CultureInfo.InvariantCulture, $"--GraphQL:Http:MaxCachedAnswerBytes={keptBytes}"),
                "--Logging:LogLevel:Default=Warning",
            ],
            Console.Out);
        app.MapCounters();
        return app;
    }
}
