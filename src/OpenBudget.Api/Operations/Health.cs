using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.Api.Operations;

/// <summary>What a supervisor or a balancer asks: is the process alive, can it answer, and which version is it.</summary>
internal static class Health
{
    /// <summary>200 as long as the process serves requests at all.</summary>
    public const string LivePath = "/health/live";

    /// <summary>200 while it can answer questions; 503 while the database cannot be read, and from the moment it is told to stop.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>The versions of the program and of the dataset.</summary>
    public const string VersionPath = "/version";

    private const string Readiness = "dataset";

    private static readonly byte[] Question = "{dataset{version documents}}"u8.ToArray();

    /// <summary>The version of the program.</summary>
    public static string ProgramVersion { get; } =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Adds the checks.</summary>
    public static void AddTo(WebApplicationBuilder builder) => builder.Services.AddHealthChecks().AddCheck<DatasetCheck>(Readiness);

    /// <summary>Answers them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.MapGet(VersionPath, AnswerVersionAsync);
    }

    // Asked the way of every question: of the server that answers them, and again where a connection was lost.
    private static async Task AnswerVersionAsync(HttpContext context, RequestExecutor executor)
    {
        using var answer = await executor.ExecuteAsync(new GraphQLRequest(Question), context.RequestAborted);
        if (answer is not { Kind: ResultKind.Executed, Errors.Count: 0 })
        {
            await Refusals.RefuseWithoutDatabaseAsync(context);
            return;
        }

        var json = new ArrayBufferWriter<byte>();
        answer.WriteTo(json);
        using var read = JsonDocument.Parse(json.WrittenMemory);
        var dataset = read.RootElement.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { program = ProgramVersion, dataset }), context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var reason = report.Entries.Values.Select(e => e.Description).FirstOrDefault(d => d is not null);
        return context.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(reason is null ? (object)new { status = report.Status.ToString() } : new { status = report.Status.ToString(), reason }),
            context.RequestAborted).AsTask();
    }

    // The same way that a question goes, so that nothing answers ready that could not be asked.
    private sealed class DatasetCheck(RequestExecutor executor, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy("The service has been told to stop; it finishes what it has begun.");
            }

            using var answer = await executor.ExecuteAsync(new GraphQLRequest(Question), cancellationToken).ConfigureAwait(false);
            return answer is { Kind: ResultKind.Executed, Errors.Count: 0 }
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The dataset cannot be read; the log says why.");
        }
    }
}
