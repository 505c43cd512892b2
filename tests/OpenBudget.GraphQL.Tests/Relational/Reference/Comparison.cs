using System.Buffers;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>What came out when engines and the reference answered the same random operations.</summary>
/// <param name="Compared">How many answers were compared.</param>
/// <param name="Difference">The first operation that was answered differently; null where none was.</param>
internal sealed record Comparison(int Compared, string? Difference)
{
    /// <summary>Compares until the operations are through, or an answer differs.</summary>
    /// <param name="engines">The engines, each over the same rows as the reference.</param>
    /// <param name="reference">What they are compared with.</param>
    /// <param name="generator">Makes the operations.</param>
    /// <param name="operations">How many.</param>
    public static Comparison Of(
        IReadOnlyList<RequestExecutor> engines, ReferenceExecutor reference, OperationGenerator generator, int operations)
    {
        var compared = 0;
        for (var i = 0; i < operations; i++)
        {
            var operation = generator.Next();
            foreach (var variables in operation.Variables)
            {
                var answers = engines.Select(engine => Execute(engine, operation.Document, variables)).ToArray();
                string expected;
                try
                {
                    expected = reference.Execute(operation.Document, variables);
                }
                catch (AmbiguousOperationException)
                {
                    expected = answers[0].Contains("\"AMBIGUOUS\"", StringComparison.Ordinal) ? answers[0] : "an error: AMBIGUOUS";
                }

                compared++;
                if (Array.FindIndex(answers, answer => answer != expected) is >= 0 and var engine)
                {
                    return new Comparison(
                        compared, $"Operation {i}, engine {engine}\n{operation.Document}\nvariables {variables}\n{Around(expected, answers[engine])}");
                }
            }
        }

        return new Comparison(compared, null);
    }

    private static string Execute(RequestExecutor engine, string document, string variables)
    {
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(document), null, JsonDocument.Parse(variables).RootElement);
        using var result = engine.ExecuteAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Around(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        string Part(string text) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 200)];
        return $"differs at {at}\nexpected …{Part(expected)}\nactual   …{Part(actual)}";
    }
}
