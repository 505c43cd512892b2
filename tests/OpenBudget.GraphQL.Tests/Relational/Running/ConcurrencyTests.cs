using OpenBudget.GraphQL.Tests.Relational.Reference;

namespace OpenBudget.GraphQL.Tests.Relational.Running;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Sixteen_threads_get_the_answers_that_one_gets()
    {
        using var library = new LibraryDatabase(LibraryDatabase.FileOf(RandomLibrary.Rows(seed: 1)));
        var generator = new OperationGenerator(library.Schema, new ReferenceRows(LibrarySchema.Declaration, library.Context), new Random(1));
        var requests = Enumerable.Range(0, 60).Select(_ => generator.Next()).SelectMany(o => o.Variables.Select(v => (o.Document, Variables: v))).ToArray();
        var expected = requests.Select(r => library.Execute(r.Document, r.Variables)).ToArray();

        // A second engine, so that plans and connections are made while others are making them.
        using var shared = new LibraryDatabase(File.ReadAllBytes(library.Path));
        using var start = new Barrier(16);
        var threads = Enumerable.Range(0, 16).Select(thread => Task.Factory.StartNew(
            () =>
            {
                var order = Enumerable.Range(0, requests.Length).ToArray();
                new Random(thread).Shuffle(order);
                start.SignalAndWait();
                foreach (var i in order)
                {
                    Assert.Equal(expected[i], shared.Execute(requests[i].Document, requests[i].Variables));
                }
            },
            TaskCreationOptions.LongRunning));
        await Task.WhenAll(threads);
    }
}
