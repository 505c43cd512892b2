using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The questions of the page for journalists are asked of the real service, and its answers must be those.</summary>
public sealed partial class QuestionsTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_answer_is_what_the_service_answers()
    {
        var path = Path.Combine(RunningService.Repository, "docs", "journalists.md");
        var page = await File.ReadAllTextAsync(path);
        var actual = page;
        var examples = Examples().Matches(page);
        foreach (var example in examples.Reverse())
        {
            var answer = example.Groups["answer"];
            actual = actual[..answer.Index] + await service.AskReadablyAsync(example.Groups["query"].Value) + "\n" + actual[(answer.Index + answer.Length)..];
        }

        Assert.Equal(7, examples.Count);
        OpenBudget.Tests.Snapshot.Match("../../../docs/journalists.md", actual);
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
