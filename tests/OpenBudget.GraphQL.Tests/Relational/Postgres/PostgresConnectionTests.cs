using Npgsql;
using OpenBudget.GraphQL.Tests.Relational.Reference;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>The connections of the pool: what they may do, what they keep, and what happens when the server ends them.</summary>
public sealed class PostgresConnectionTests
{
    private const string OneLevel = "{ books(first: 1) { nodes { title } } }";
    private const string TwoLevels = "{ authors(first: 1) { nodes { name books(first: 1) { nodes { title } } } } }";
    private const string Answer = """{"data":{"books":{"nodes":[{"title":"呐喊"}]}}}""";
    private const string AnswerOfTwo = """{"data":{"authors":{"nodes":[{"name":"鲁迅","books":{"nodes":[{"title":"呐喊"}]}}]}}}""";

    private const string Unavailable =
        """{"errors":[{"message":"The data cannot be read at the moment: its server is being restarted or is behind. Ask again in a moment, as Retry-After tells.","extensions":{"code":"DATA_UNAVAILABLE"}}]}""";

    [PostgresTheory]
    [InlineData(OneLevel, Answer)]
    [InlineData(TwoLevels, AnswerOfTwo)]
    public void A_server_that_was_restarted_is_asked_again(string document, string answer)
    {
        using var test = new PostgresOfOneTest();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(answer, test.Library.Execute(document));
            test.EndConnections();
        }

        Assert.Equal(answer, test.Library.Execute(document));
    }

    [PostgresFact]
    public async Task However_many_connections_of_the_pool_are_lost()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=8");
        for (var round = 0; round < 3; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Answered(test.Library, i % 2 == 0 ? OneLevel : TwoLevels)));
            Assert.Equal(Enumerable.Repeat((string[])[Answer, AnswerOfTwo], 16).SelectMany(pair => pair), answers);
            test.EndConnections();
        }
    }

    [PostgresFact]
    public void A_request_whose_server_goes_away_is_executed_again_as_a_whole()
    {
        using var test = new PostgresOfOneTest();
        var statements = 0;
        test.Library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                test.EndConnections();
            }
        };
        Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
        Assert.Equal(4, statements);
    }

    [PostgresFact]
    public void A_request_whose_server_goes_away_again_and_again_is_no_part_of_an_answer()
    {
        using var test = new PostgresOfOneTest();
        var statements = 0;
        test.Library.Database.StatementRun = _ =>
        {
            if (++statements % 2 == 0)
            {
                test.EndConnections();
            }
        };
        Assert.Equal(Unavailable, test.Library.Execute(TwoLevels));
        Assert.Equal(6, statements);
        test.Library.Database.StatementRun = null;
        Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
    }

    [PostgresFact]
    public async Task The_server_ends_what_a_service_has_forgotten()
    {
        using var test = new PostgresOfOneTest();
        foreach (var (given, limits) in new[] { ("", "1500ms 1500ms"), ("Options=-c statement_timeout=7s", "7s 1500ms") })
        {
            using var database = new GraphQL.Relational.Postgres.PostgresDatabase(
                $"{test.ConnectionString};{given}", test.Engine.Model, longestStatement: TimeSpan.FromSeconds(1.5));
            await using var connection = await database.ConnectAsync(default);
            await using var command = new NpgsqlCommand(
                "SELECT current_setting('statement_timeout') || ' ' || current_setting('idle_in_transaction_session_timeout')", connection);
            Assert.Equal(limits, await command.ExecuteScalarAsync());
        }
    }

    [PostgresFact]
    public void A_server_that_is_not_there_is_an_error()
    {
        using var none = new PostgresLibrary("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
        Assert.Equal(Unavailable, none.Execute(OneLevel));
    }

    [PostgresTheory]
    [InlineData("INSERT INTO \"Decades\" VALUES (2020, 'x')")]
    [InlineData("DELETE FROM \"Books\"")]
    [InlineData("CREATE TABLE written (n int)")]
    public async Task A_connection_cannot_write(string sql)
    {
        using var test = new PostgresOfOneTest();
        await using var connection = await test.Engine.ConnectAsync(default);
        await using var command = new NpgsqlCommand(sql, connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refusal.SqlState);
    }

    [PostgresFact]
    public async Task Other_options_of_the_connection_string_stay()
    {
        using var test = new PostgresOfOneTest("Options=-c search_path=public,pg_temp");
        Assert.Equal("public,pg_temp on", await Scalar(test, "SELECT current_setting('search_path') || ' ' || current_setting('default_transaction_read_only')"));
    }

    [PostgresFact]
    public async Task A_statement_that_comes_again_is_prepared()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
        }

        Assert.Equal(1L, await Scalar(test, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%LATERAL%'"));
    }

    [PostgresFact]
    public async Task No_more_statements_are_kept_than_the_connection_string_says()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=1;Max Auto Prepare=3");
        foreach (var field in new[] { "title", "year", "pages", "genre", "language", "subtitle" })
        {
            for (var i = 0; i < 4; i++)
            {
                test.Library.Data($"{{ books {{ nodes {{ {field} }} }} }}");
            }
        }

        Assert.Equal(3L, await Scalar(test, "SELECT count(*) FROM pg_prepared_statements"));
    }

    [PostgresFact]
    public void A_request_of_several_statements_sees_one_state_of_the_data()
    {
        using var test = new PostgresOfOneTest();
        var statements = 0;
        test.Library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                test.Execute("UPDATE \"Books\" SET \"Title\" = 'changed'");
            }
        };
        Assert.Equal(AnswerOfTwo, test.Library.Execute(TwoLevels));
        test.Library.Database.StatementRun = null;
        Assert.Contains("changed", test.Library.Execute(TwoLevels), StringComparison.Ordinal);
        Assert.Equal(0, test.InTransaction);
    }

    [PostgresFact]
    public async Task Sixteen_at_a_time_get_the_answers_that_one_gets()
    {
        using var test = new PostgresOfOneTest("Maximum Pool Size=6", rows: RandomLibrary.Rows(seed: 1));
        var rows = new ReferenceRows(LibrarySchema.Declaration, test.Library.Context);
        var generator = new OperationGenerator(test.Library.Schema, rows, new Random(1));
        var requests = Enumerable.Range(0, 40).Select(_ => generator.Next()).SelectMany(o => o.Variables.Select(v => (o.Document, Variables: v))).ToArray();
        var expected = requests.Select(r => test.Library.Execute(r.Document, r.Variables)).ToArray();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests.Length * 8),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) =>
            {
                var (document, variables) = requests[i % requests.Length];
                Assert.Equal(expected[i % requests.Length], await Answered(test.Library, document, variables));
            });
    }

    private static async Task<string> Answered(LibraryEngine library, string document, string? variables = null)
    {
        using var result = await library.Executor.ExecuteAsync(LibraryEngine.Request(document, variables), CancellationToken.None);
        return LibraryEngine.TextOf(result);
    }

    private static async Task<object?> Scalar(PostgresOfOneTest test, string sql)
    {
        await using var connection = await test.Engine.ConnectAsync(default);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
