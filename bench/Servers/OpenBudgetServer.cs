using Microsoft.AspNetCore.Builder;
using OpenBudget.Api.Operations;
using OpenBudget.Bench.Data;

namespace OpenBudget.Bench.Servers;

/// <summary>The real service, with limits that let every question through. It keeps no answers.</summary>
internal static class OpenBudgetServer
{
    /// <summary>The service over a database.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="provider">Sqlite or PostgreSql.</param>
    /// <param name="connectionString">The database.</param>
    public static WebApplication Create(string url, string provider, string connectionString)
    {
        var app = Service.Create(
            [
                $"--urls={url}",
                $"--Database:Provider={provider}",
                $"--Database:ConnectionString={connectionString}",
                $"--Seed:Path={DataSet.SeedFolder}",
                "--GraphQL:Relational:MaxPageSize=500",
                "--GraphQL:Execution:Cost:MaxFieldCost=1000000",
                "--GraphQL:Execution:Cost:MaxTypeCost=1000000",
                "--Logging:LogLevel:Default=Warning",
            ],
            Console.Out);
        app.MapCounters();
        return app;
    }
}
