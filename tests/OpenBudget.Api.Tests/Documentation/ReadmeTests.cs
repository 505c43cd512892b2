using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The README's questions are asked of the real service, and its answers must be those.</summary>
public sealed partial class ReadmeTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_answer_in_the_README_is_what_the_service_answers()
    {
        var path = Path.Combine(RunningService.Repository, "README.md");
        var readme = await File.ReadAllTextAsync(path);
        var actual = readme;
        var examples = Examples().Matches(readme);
        foreach (var example in examples.Reverse())
        {
            var answer = example.Groups["answer"];
            actual = actual[..answer.Index] + await service.AskReadablyAsync(example.Groups["query"].Value) + "\n" + actual[(answer.Index + answer.Length)..];
        }

        Assert.Equal(7, examples.Count);
        OpenBudget.Tests.Snapshot.Match("../../../README.md", actual);
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
