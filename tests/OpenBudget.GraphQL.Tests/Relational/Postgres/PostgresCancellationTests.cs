using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>A request whose client has gone stops on the server, too, and leaves its connection as it found it.</summary>
public sealed class PostgresCancellationTests
{
    private const string OneLevel = "{ books(first: 1) { nodes { title } } }";
    private const string TwoLevels = "{ authors(first: 1) { nodes { books(first: 1) { nodes { title } } } } }";
    private const string Answer = """{"data":{"books":{"nodes":[{"title":"呐喊"}]}}}""";
    private const string AnswerOfTwo = """{"data":{"authors":{"nodes":[{"books":{"nodes":[{"title":"呐喊"}]}}]}}}""";

    [PostgresTheory]
    [InlineData(OneLevel, Answer)]
    [InlineData(TwoLevels, AnswerOfTwo)]
    public async Task While_a_statement_runs(string document, string answer)
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1");
        using var client = new CancellationTokenSource();
        using (test.Lock("Books"))
        {
            var request = test.Library.Executor.ExecuteAsync(LibraryEngine.Request(document), client.Token).AsTask();
            await Until(() => test.Running == 1);
            await client.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.WaitAsync(TimeSpan.FromMinutes(1)));
            await Until(() => test.Running == 0);
        }

        Assert.Equal(0, test.InTransaction);
        Assert.Equal(answer, test.Library.Execute(document));
    }

    [PostgresFact]
    public async Task Between_two_statements()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1");
        using var client = new CancellationTokenSource();
        var statements = 0;
        test.Library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                client.Cancel();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await test.Library.Executor.ExecuteAsync(LibraryEngine.Request(TwoLevels), client.Token));
        Assert.Equal(2, statements);
        Assert.Equal(0, test.InTransaction);
        Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
    }

    [PostgresFact]
    public async Task While_it_waits_for_a_connection()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1");
        using var client = new CancellationTokenSource();
        using (test.Lock("Books"))
        {
            using var first = new CancellationTokenSource();
            var holding = test.Library.Executor.ExecuteAsync(LibraryEngine.Request(OneLevel), first.Token).AsTask();
            await Until(() => test.Running == 1);
            var waiting = test.Library.Executor.ExecuteAsync(LibraryEngine.Request(TwoLevels), client.Token).AsTask();
            await client.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromMinutes(1)));
            await first.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holding.WaitAsync(TimeSpan.FromMinutes(1)));
        }

        Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
    }

    [PostgresFact]
    public async Task When_its_time_is_up()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1", new() { Timeout = TimeSpan.FromMilliseconds(300) });
        using (test.Lock("Books"))
        {
            Assert.Equal(
                """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.3000000`. Ask for fewer items, or narrow the filter.","extensions":{"code":"HC0045"}}]}""",
                test.Library.Execute(OneLevel));
            await Until(() => test.Running == 0);
        }

        Assert.Equal(Answer, test.Library.Execute(OneLevel));
    }

    [PostgresFact]
    public async Task When_the_connection_string_gives_a_statement_less_time()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1;Command Timeout=1");
        using (test.Lock("Books"))
        {
            Assert.StartsWith("""{"errors":[{"message":"Unexpected""", test.Library.Execute(OneLevel), StringComparison.Ordinal);
            await Until(() => test.Running == 0);
        }

        Assert.Equal(Answer, test.Library.Execute(OneLevel));
    }

    // The server takes a moment to start a statement, and to tell that it has ended.
    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 600, "It did not come about within half a minute.");
            await Task.Delay(50);
        }
    }
}
