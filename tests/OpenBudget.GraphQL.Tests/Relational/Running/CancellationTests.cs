namespace OpenBudget.GraphQL.Tests.Relational.Running;

/// <summary>A request whose client has gone stops, and leaves its connection as it found it.</summary>
public sealed class CancellationTests : IDisposable
{
    private const string TwoLevels = "{ authors { nodes { books(first: 1) { nodes { title } } } } }";
    private const string Answer = """{"data":{"authors":{"nodes":[{"books":{"nodes":[{"title":"T"}]}}]}}}""";

    // Every book against every book, eight times over: years of comparisons. To and fro, since what depends on the author alone is asked once.
    private static readonly string Endless =
        $"{{ books(where: {{ {Repeated("author: { books: { all: { editor: { editedBooks: { all: { ", 4)} title: {{ neq: \"none\" }} {Repeated("} } }", 8)} }}) {{ totalCount }} }}";

    private readonly LibraryDatabase _library = Library();

    [Fact]
    public async Task Before_it_starts()
    {
        var request = LibraryDatabase.Request(TwoLevels);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _library.Executor.ExecuteAsync(request, new CancellationToken(true)));
        Assert.Equal(Answer, _library.Execute(TwoLevels));
    }

    [Fact]
    public async Task Between_two_statements()
    {
        using var client = new CancellationTokenSource();
        var statements = 0;
        _library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                client.Cancel();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _library.Executor.ExecuteAsync(LibraryDatabase.Request(TwoLevels), client.Token));
        Assert.Equal(2, statements);
        Assert.Equal(Answer, _library.Execute(TwoLevels));
    }

    [Fact]
    public async Task While_a_statement_runs()
    {
        using var client = new CancellationTokenSource();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _library.Database.StatementRun = _ => running.TrySetResult();
        var request = Task.Run(async () => await _library.Executor.ExecuteAsync(LibraryDatabase.Request(Endless), client.Token));
        await running.Task;
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(Answer, _library.Execute(TwoLevels));
    }

    [Fact]
    public void When_its_time_is_up()
    {
        using var impatient = Library(new() { Timeout = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.1000000`. Ask for fewer items, or narrow the filter.","extensions":{"code":"HC0045"}}]}""",
            impatient.Execute(Endless));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", impatient.Execute("{ __typename }"));
    }

    public void Dispose() => _library.Dispose();

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static LibraryDatabase Library(GraphQL.Execution.ExecutorOptions? limits = null)
    {
        var books = Enumerable.Range(1, 100).Select(i => new Book { Id = i, Key = $"b{i}", Title = "T", AuthorId = 1, EditorId = 1, DecadeStart = 1 });
        return new LibraryDatabase(LibraryDatabase.FileOf([new Author { Id = 1, Key = "a" }, new Decade { Start = 1 }, .. books]), limits: limits);
    }
}
