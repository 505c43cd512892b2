using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>What Prometheus is told.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task The_page_tells_of_requests_phases_statements_caches_and_costs_and_nothing_a_client_wrote()
    {
        var service = new RunningService("--Telemetry:Metrics", "true");
        await service.InitializeAsync();
        try
        {
            await service.AskAsync("query Secret { departments { nodes { name budgets { nodes { year } } } } }");
            await service.AskAsync("query Secret { departments { nodes { name budgets { nodes { year } } } } }");
            await service.AskAsync("{ nonsense }");

            // Other tests of this process are measured, too: what is told is at least what was asked here.
            var page = await service.Client.GetStringAsync("/metrics");
            Assert.Matches("graphql_request_duration_seconds_count\\{[^}]*outcome=\"executed\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_request_duration_seconds_count\\{[^}]*outcome=\"invalid\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_phase_duration_seconds_count\\{[^}]*phase=\"parse\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_phase_duration_seconds_count\\{[^}]*phase=\"validate\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_sql_duration_seconds_count\\{[^}]*level=\"0\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_sql_duration_seconds_count\\{[^}]*level=\"1\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_sql_rows_total\\{[^}]*level=\"1\"[^}]*\\} [1-9]", page);
            Assert.Matches("graphql_cache_lookups_total\\{[^}]*cache=\"document\"[^}]*result=\"hit\"[^}]*\\} [1-9]", page);
            Assert.Contains("graphql_operation_cost", page, StringComparison.Ordinal);
            Assert.Contains("graphql_answer_bytes_total", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret", page, StringComparison.Ordinal);
            Assert.DoesNotContain("nonsense", page, StringComparison.Ordinal);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    // Without a listener there are no spans of requests: the log begins none.
    [Fact]
    public async Task Whoever_collects_traces_gets_the_span_of_a_request_and_those_of_its_phases_within_it()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or "OpenBudget.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var service = new RunningService();
        await service.InitializeAsync();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={dataset{facts}}");
            request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            using var answer = await service.Client.SendAsync(request);
            await Eventually.IsAsync(() => spans.Any(span => span.Source.Name == "Microsoft.AspNetCore" && IsOfTheTrace(span)));
        }
        finally
        {
            await service.DisposeAsync();
        }

        var whole = Assert.Single(spans, span => span.Source.Name == "Microsoft.AspNetCore" && IsOfTheTrace(span));
        Assert.Contains(spans, span => span.OperationName == "graphql execute" && span.ParentSpanId == whole.SpanId);
    }

    [Fact]
    public async Task There_is_no_page_unless_it_is_configured()
    {
        var service = new RunningService();
        await service.InitializeAsync();
        try
        {
            using var answer = await service.Client.GetAsync("/metrics");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    private static bool IsOfTheTrace(Activity span) => span.TraceId.ToHexString() == "4bf92f3577b34da6a3ce929d0e0e4736";
}
