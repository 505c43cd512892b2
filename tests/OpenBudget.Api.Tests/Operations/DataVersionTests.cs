using OpenBudget.Api.Operations;
using OpenBudget.Api.Tests.Commands;

namespace OpenBudget.Api.Tests.Operations;

public sealed class DataVersionTests : IDisposable
{
    private readonly CommandFolder _one = new();
    private readonly CommandFolder _other = new();

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Two_copies_of_the_data_have_one_tag_until_a_document_is_imported_into_one()
    {
        await using var one = Service.Create(["--urls", "http://127.0.0.1:0", .. _one.Settings], TextWriter.Null);
        await using var other = Service.Create(["--urls", "http://127.0.0.1:0", .. _other.Settings], TextWriter.Null);
        await one.StartAsync();
        await other.StartAsync();
        using var client = new HttpClient();
        async Task<(string? Tag, string Body)> AskAsync(string address)
        {
            using var response = await client.GetAsync(new Uri($"{address}/graphql?query=%7Bdataset%7Bversion%7D%7D"));
            return (response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
        }

        var before = await AskAsync(one.Urls.Single());
        Assert.NotNull(before.Tag);
        Assert.Equal(before, await AskAsync(other.Urls.Single()));

        Assert.Equal(0, _one.Run("import", _one.WriteCorrected()).ExitCode);
        var after = await AskAsync(one.Urls.Single());
        for (var i = 0; i < 1_000 && (after.Tag is null || after.Tag == before.Tag); i++)
        {
            await Task.Delay(20);
            after = await AskAsync(one.Urls.Single());
        }

        Assert.NotNull(after.Tag);
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.NotEqual(before.Body, after.Body);
        Assert.Equal(before, await AskAsync(other.Urls.Single()));
    }
}
