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
}
