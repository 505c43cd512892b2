using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Tests.Relational;
using OpenBudget.GraphQL.Tests.Relational.Reference;

namespace OpenBudget.GraphQL.Tests.Execution.Fuzzing;

/// <summary>Documents by chance: whatever they are, the answer is JSON, and nothing breaks.</summary>
public sealed class FuzzTests
{
    // A million on demand: OPENBUDGET_FUZZ=1000000.
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("OPENBUDGET_FUZZ") ?? "100000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_and_mutated_documents_break_nothing(int seed)
    {
        using var library = new LibraryDatabase();
        var random = new Random(seed);
        var generator = new OperationGenerator(library.Schema, new ReferenceRows(LibrarySchema.Declaration, library.Context), random);
        var mutator = new DocumentMutator(random);
        var seeds = Enumerable.Range(0, 200).Select(_ => generator.Next()).ToArray();
        var (executed, refused) = (0, 0);
        for (var i = 0; i < Count / 2; i++)
        {
            // Hardly a document stays valid that is changed; without new ones, what comes after validation would hardly be tried.
            var isNew = random.Next(15) == 0;
            var origin = isNew ? generator.Next() : seeds[random.Next(seeds.Length)];
            var valid = Encoding.UTF8.GetBytes(origin.Document);
            var document = isNew ? valid
                : random.Next(10) == 0 ? mutator.Nonsense()
                : mutator.Mutate(valid, Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)].Document));
            using var variables = JsonDocument.Parse(origin.Variables[random.Next(origin.Variables.Count)]);
            using var result = await library.Executor.ExecuteAsync(new GraphQLRequest(document, null, variables.RootElement), CancellationToken.None);

            Assert.True(
                result.Kind is ResultKind.Executed or ResultKind.RequestError,
                $"Seed {seed}, document {i} ended in {result.Kind}: {Convert.ToBase64String(document)}");
            _ = result.Kind == ResultKind.Executed ? executed++ : refused++;
            if (i % 10 == 0)
            {
                using var answer = JsonDocument.Parse(LibraryDatabase.TextOf(result));
            }
        }

        // Were all refused, or none, the documents would try only half of the engine.
        Assert.True(executed > Count / 50 && refused > Count / 4, $"{executed} were executed and {refused} refused.");
    }
}
