using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>What a supervisor and a balancer are told.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_service_with_its_dataset_is_alive_and_ready_and_tells_its_versions()
    {
        var service = new RunningService();
        await service.InitializeAsync();
        try
        {
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/live")).StatusCode);
            Assert.Equal("""{"status":"Healthy"}""", await service.Client.GetStringAsync("/health/ready"));

            var versions = await service.Client.GetFromJsonAsync<JsonElement>("/version");
            Assert.Matches(@"^\d+\.\d+\.\d+", versions.GetProperty("program").GetString());
            var dataset = (await service.DataAsync("{ dataset { version } }")).GetProperty("dataset").GetProperty("version").GetString();
            Assert.Equal(dataset, versions.GetProperty("dataset").GetString());
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_service_whose_database_is_gone_is_alive_and_not_ready()
    {
        var service = new RunningService();
        await service.InitializeAsync();
        try
        {
            File.Delete(service.DatabasePath);
            var status = HttpStatusCode.OK;
            for (var i = 0; i < 100 && status == HttpStatusCode.OK; i++)
            {
                await Task.Delay(50);
                using var ready = await service.Client.GetAsync("/health/ready");
                status = ready.StatusCode;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/live")).StatusCode);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }
}
