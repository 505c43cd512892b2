using Microsoft.Data.Sqlite;

namespace OpenBudget.GraphQL.Tests.Relational.Running;

/// <summary>The database file is replaced as a whole, by a rename, while requests are answered.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private const string TwoLevels = "{ authors { nodes { name books { nodes { author { name } } } } } }";

    private readonly LibraryDatabase _library = new(FileNamed("A"));

    [Fact]
    public async Task Answers_follow_within_a_second_and_none_fails()
    {
        using var end = new CancellationTokenSource();
        var answers = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswersUntil(end.Token))));
        foreach (var name in new[] { "B", "C", "D" })
        {
            Replace(name);
            await Task.Delay(TimeSpan.FromSeconds(1));
            for (var i = 0; i < 50; i++)
            {
                Assert.Equal(Answer(name), _library.Execute(TwoLevels));
            }
        }

        await end.CancelAsync();
        var seen = (await answers).SelectMany(s => s).ToHashSet();
        Assert.Equal([Answer("A"), Answer("B"), Answer("C"), Answer("D")], seen.Order());
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
    public async Task A_file_that_is_not_there_yet_is_waited_for_by_asking_again()
    {
        File.Move(_library.Path, _library.Path + ".away");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error"}]}""", _library.Execute(TwoLevels));
        File.Move(_library.Path + ".away", _library.Path);
        Assert.Equal(Answer("A"), _library.Execute(TwoLevels));
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
