using System.Globalization;

namespace OpenBudget.Api.Tests.Operations;

/// <summary>The service keeps answers and gives them again. While it imports it does so, too: see ImportWhileServingTests, which leaves them on.</summary>
public sealed class KeptAnswersTests
{
    private const int Questions = 20;
    private const int Clients = 8;

    [Fact]
    public async Task Clients_at_once_get_what_each_question_answers_alone_and_nothing_is_read_again()
    {
        await using var plain = await StartedAsync(0);
        var expected = new List<string>();
        foreach (var question in Enumerable.Range(1, Questions))
        {
            expected.Add(await plain.Service.AskAsync(Question(question)));
        }

        await using var keeping = await StartedAsync(1_000_000);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 3 * Questions; i++)
            {
                var question = (client + i) % Questions;
                Assert.Equal(expected[question], await keeping.Service.AskAsync(Question(question + 1)));
            }
        })));

        var read = keeping.Service.Database.StatementCount;
        foreach (var question in Enumerable.Range(1, Questions))
        {
            Assert.Equal(expected[question - 1], await keeping.Service.AskAsync(Question(question)));
        }

        Assert.Equal(read, keeping.Service.Database.StatementCount);
    }

    [Fact]
    public async Task No_more_bytes_are_kept_than_allowed()
    {
        await using var keeping = await StartedAsync(4_000);
        foreach (var question in Enumerable.Range(1, Questions))
        {
            Assert.InRange((await keeping.Service.AskAsync(Question(question))).Length, 300, 3_000);
        }

        var read = keeping.Service.Database.StatementCount;
        await keeping.Service.AskAsync(Question(Questions));
        Assert.Equal(read, keeping.Service.Database.StatementCount);
        await keeping.Service.AskAsync(Question(1));
        Assert.Equal(read + 1, keeping.Service.Database.StatementCount);
    }

    private static string Question(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{{ projects(first: 10, where: {{ amount: {{ gte: {number} }} }}) {{ nodes {{ code amount name }} }} }}");

    private static async Task<Started> StartedAsync(int bytes)
    {
        var service = new RunningService("--GraphQL:Http:MaxCachedAnswerBytes", bytes.ToString(CultureInfo.InvariantCulture));
        await service.InitializeAsync();
        return new Started(service);
    }

    private sealed record Started(RunningService Service) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Service.DisposeAsync();
    }
}
