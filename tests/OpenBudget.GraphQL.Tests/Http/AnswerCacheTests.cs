using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Http;

namespace OpenBudget.GraphQL.Tests.Http;

public sealed class AnswerCacheTests
{
    private const string Counted = """{"query":"{counted}"}""";

    [Fact]
    public async Task An_answer_is_given_again_to_post_and_get_until_the_data_changes()
    {
        var query = new TestQuery { State = new DataState(new object(), 0, 0) };
        await using var host = await HttpHost.StartAsync(query);

        var first = await host.PostAsync(Counted);
        var again = await host.PostAsync(Counted, accept: "application/graphql-response+json");
        var got = await host.SendAsync("GET", "?query=%7Bcounted%7D");
        Assert.Equal((first.Body, first.Body, 1), (again.Body, got.Body, query.Executions));
        Assert.Equal("application/graphql-response+json; charset=utf-8", again.ContentType);
        Assert.NotNull(got.Headers.ETag);

        query.State = new DataState(new object(), 0, 0);
        await host.PostAsync(Counted);
        Assert.Equal(2, query.Executions);
    }

    [Fact]
    public async Task What_the_source_has_not_looked_at_since_is_not_given_again()
    {
        var generation = new object();
        var query = new TestQuery { State = new DataState(generation, 5, 7) };
        await using var host = await HttpHost.StartAsync(query);

        await host.PostAsync(Counted);
        query.State = new DataState(generation, 6, 8);
        await host.PostAsync(Counted);
        Assert.Equal(2, query.Executions);
        query.State = new DataState(generation, 8, 10);
        await host.PostAsync(Counted);
        Assert.Equal(2, query.Executions);
    }

    [Fact]
    public async Task Where_answers_tell_their_versions_one_is_kept_and_tagged_as_what_it_is_of()
    {
        var query = new TestQuery { AnswersTell = true, Version = "2", State = DataState.Of("2"), VersionOfAnswers = "1" };
        await using var host = await HttpHost.StartAsync(query);

        // A server that is behind answers, while the newest version that is known is 2.
        var behind = await host.SendAsync("GET", "?query=%7Bcounted%7D");
        query.VersionOfAnswers = "2";
        var newest = await host.SendAsync("GET", "?query=%7Bcounted%7D");
        var kept = await host.SendAsync("GET", "?query=%7Bcounted%7D");
        query.Version = "1";
        query.State = DataState.Of("1");
        await host.SendAsync("GET", "?query=%7Bcounted%7D");

        Assert.NotEqual(behind.Headers.ETag, newest.Headers.ETag);
        Assert.Equal(newest.Headers.ETag, kept.Headers.ETag);
        Assert.Equal(3, query.Executions);
    }

    [Fact]
    public async Task Another_document_operation_or_variable_and_an_unknown_state_are_executed()
    {
        var query = new TestQuery { State = new DataState(new object(), 0, 0) };
        await using var host = await HttpHost.StartAsync(query);

        await host.PostAsync("""{"query":"query A{counted} query B{c:counted}","operationName":"A"}""");
        await host.PostAsync("""{"query":"query A{counted} query B{c:counted}","operationName":"B"}""");
        await host.PostAsync("""{"query":"query A{counted} query B{c:counted} ","operationName":"A"}""");
        await host.PostAsync("""{"query":"query($v:Boolean!){counted @include(if:$v)}","variables":{"v":true}}""");
        Assert.Equal("""{"data":{}}""", (await host.PostAsync("""{"query":"query($v:Boolean!){counted @include(if:$v)}","variables":{"v":false}}""")).Body);
        Assert.Equal(4, query.Executions);
        query.State = null;
        await host.PostAsync("""{"query":"query A{counted} query B{c:counted}","operationName":"A"}""");
        Assert.Equal(5, query.Executions);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(100, 2)]
    [InlineData(1000, 1)]
    public async Task No_more_is_kept_than_allowed(int bytes, int executions)
    {
        var query = new TestQuery { State = new DataState(new object(), 0, 0) };
        await using var host = await HttpHost.StartAsync(query, new GraphQLHttpOptions { MaxCachedAnswerBytes = bytes });

        await host.PostAsync(Counted);
        await host.PostAsync(Counted);
        Assert.Equal(executions, query.Executions);
    }

    [Fact]
    public async Task The_least_recently_used_goes_first()
    {
        var query = new TestQuery { State = new DataState(new object(), 0, 0) };
        await using var host = await HttpHost.StartAsync(query, new GraphQLHttpOptions { MaxCachedAnswerBytes = 600 });
        foreach (var alias in (string[])["a", "b", "a", "c", "a", "b"])
        {
            await host.PostAsync("{\"query\":\"{" + alias + ":counted}\"}");
        }

        Assert.Equal(4, query.Executions);
    }

    [Fact]
    public async Task An_answer_with_an_error_is_not_kept()
    {
        var query = new TestQuery { State = new DataState(new object(), 0, 0) };
        await using var host = await HttpHost.StartAsync(query);

        await host.PostAsync("""{"query":"{counted faulty}"}""");
        await host.PostAsync("""{"query":"{counted faulty}"}""");
        Assert.Equal(2, query.Executions);
    }
}
