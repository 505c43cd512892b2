using OpenBudget.GraphQL.Execution;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OpenBudget.Api.Operations;

/// <summary>Metrics and traces, for who wants them: the page <c>/metrics</c> for Prometheus, and OTLP. Off unless configured: the section <c>Telemetry</c>.</summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>Where Prometheus asks.</summary>
    public const string MetricsPath = "/metrics";

    private static readonly string[] Meters =
        [EngineTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    private readonly bool _isPage;
    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    private Telemetry(bool isPage, Uri? collector)
    {
        _isPage = isPage;
        if (isPage || collector is not null)
        {
            var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Meters);
            metrics = isPage ? metrics.AddPrometheusExporter() : metrics;
            metrics = collector is null ? metrics : metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
            _metrics = metrics.Build();
        }

        if (collector is not null)
        {
            _traces = Sdk.CreateTracerProviderBuilder()
                .AddSource(EngineTelemetry.Name, "Microsoft.AspNetCore", "Npgsql")
                .AddOtlpExporter(otlp => otlp.Endpoint = collector)
                .Build();
        }
    }

    /// <summary>What is configured: <c>Telemetry:Metrics</c> for the page, <c>Telemetry:OtlpEndpoint</c> for a collector.</summary>
    /// <exception cref="SettingException">The endpoint is no address, or the switch neither true nor false.</exception>
    public static Telemetry From(IConfiguration configuration)
    {
        var (page, endpoint) = (configuration["Telemetry:Metrics"], configuration["Telemetry:OtlpEndpoint"]);
        Uri? collector = null;
        return page is not (null or "") && !bool.TryParse(page, out _) ? throw new SettingException("The setting `Telemetry:Metrics` is true or false.")
            : endpoint is not (null or "") && !Uri.TryCreate(endpoint, UriKind.Absolute, out collector)
                ? throw new SettingException("The setting `Telemetry:OtlpEndpoint` is the address of a collector, such as http://localhost:4317.")
            : new Telemetry(page is not (null or "") && bool.Parse(page), collector);
    }

    /// <summary>Answers Prometheus, where that is configured.</summary>
    public void Use(WebApplication app)
    {
        if (_isPage)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(_metrics, predicate: null, MetricsPath, configureBranchedPipeline: null, optionsName: null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
