using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.GraphQL.Tests.Relational.Running;

/// <summary>The database file is replaced as a whole, by a rename, while requests are answered.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private const string TwoLevels = "{ authors { nodes { name books { nodes { author { name } } } } } }";

    private readonly LibraryDatabase _library = new(FileNamed("A"));

    [Fact]
    public async Task Answers_follow_soon_and_none_fails()
    {
        using var end = new CancellationTokenSource();
        var answers = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswersUntil(end.Token))));
        foreach (var name in new[] { "B", "C", "D" })
        {
            Replace(name);
            Assert.True(await Follows(name), $"The answers are still not those of {name}.");

            // Once the new file is read, the old one is not read again.
            for (var i = 0; i < 50; i++)
            {
                Assert.Equal(Answer(name), _library.Execute(TwoLevels));
            }
        }

        await end.CancelAsync();

        // On a machine that has much else to do the four may miss a file, but never see anything else.
        Assert.Subset(new HashSet<string> { Answer("A"), Answer("B"), Answer("C"), Answer("D") }, (await answers).SelectMany(s => s).ToHashSet());
    }

    [Fact]
    public void A_request_sees_one_state_of_the_data()
    {
        var statements = 0;
        _library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                Replace("B");
            }
        };
        Assert.Equal(Answer("A"), _library.Execute(TwoLevels));
        Assert.Equal(2, statements);
    }

    [Fact]
    public void A_writer_does_not_come_between_two_statements()
    {
        using var writer = new SqliteConnection($"Data Source={_library.Path};Pooling=False;Default Timeout=1");
        writer.Open();
        var refused = 0;
        var statements = 0;
        _library.Database.StatementRun = _ =>
        {
            if (++statements == 2)
            {
                refused = Assert.Throws<SqliteException>(() => Run(writer, "UPDATE Authors SET Name = 'W'")).SqliteErrorCode;
            }
        };
        Assert.Equal(Answer("A"), _library.Execute(TwoLevels));
        Assert.Equal(5, refused);
        _library.Database.StatementRun = null;
        Run(writer, "UPDATE Authors SET Name = 'W'");
        Assert.Equal(Answer("W"), _library.Execute(TwoLevels));
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_waited_for_by_asking_again()
    {
        using var database = new SqliteDatabase($"Data Source={_library.Path}.late", StoredModel.Of(_library.Context.Model));
        var executor = new RequestExecutor(RelationalSchema.Create(LibrarySchema.Declaration, database), NullLogger<RequestExecutor>.Instance);
        using (var tooEarly = await executor.ExecuteAsync(LibraryDatabase.Request(TwoLevels), CancellationToken.None))
        {
            Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error"}]}""", LibraryDatabase.TextOf(tooEarly));
        }

        File.Copy(_library.Path, _library.Path + ".late");
        using var answer = await executor.ExecuteAsync(LibraryDatabase.Request(TwoLevels), CancellationToken.None);
        Assert.Equal(Answer("A"), LibraryDatabase.TextOf(answer));
    }

    [Fact]
    public async Task A_reader_waits_while_a_writer_holds_the_file()
    {
        using var writer = new SqliteConnection($"Data Source={_library.Path};Pooling=False");
        writer.Open();
        Run(writer, "BEGIN EXCLUSIVE");
        Run(writer, "UPDATE Authors SET Name = 'W'");
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _library.Database.StatementRun = _ => asked.TrySetResult();
        var answer = Task.Run(() => _library.Execute(TwoLevels));
        await asked.Task;
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        Run(writer, "COMMIT");
        Assert.Equal(Answer("W"), await answer);
    }

    [Fact]
    public void Nothing_is_written()
    {
        var before = File.ReadAllBytes(_library.Path);
        _library.Execute(TwoLevels);
        Assert.Equal(before, File.ReadAllBytes(_library.Path));
        Assert.Equal([_library.Path], Directory.GetFiles(Path.GetDirectoryName(_library.Path)!));
    }

    public void Dispose() => _library.Dispose();

    // A quarter of a second, but for a machine that has much else to do.
    private async Task<bool> Follows(string name)
    {
        for (var i = 0; i < 100; i++)
        {
            if (_library.Execute(TwoLevels) == Answer(name))
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    private HashSet<string> AnswersUntil(CancellationToken end)
    {
        var answers = new HashSet<string>();
        while (!end.IsCancellationRequested)
        {
            answers.Add(_library.Execute(TwoLevels));
        }

        return answers;
    }

    private void Replace(string name)
    {
        File.WriteAllBytes(_library.Path + ".new", FileNamed(name));
        File.Move(_library.Path + ".new", _library.Path, overwrite: true);
    }

    private static byte[] FileNamed(string name) => LibraryDatabase.FileOf(
    [
        new Author { Id = 1, Key = "a", Name = name }, new Decade { Start = 1 }, new Book { Id = 1, Key = "b", AuthorId = 1, DecadeStart = 1 },
    ]);

    private static string Answer(string name) =>
        """{"data":{"authors":{"nodes":[{"name":"X","books":{"nodes":[{"author":{"name":"X"}}]}}]}}}""".Replace("X", name);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
