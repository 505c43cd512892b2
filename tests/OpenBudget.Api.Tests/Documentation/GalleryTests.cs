using System.Text.Json;
using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The folder of queries is the playground's gallery; <c>TransportTests</c> runs each of them.</summary>
public sealed partial class GalleryTests
{
    private static readonly string Folder = Path.Combine(RunningService.Repository, "queries");

    [Fact]
    public void Every_query_stands_in_the_gallery_once()
    {
        using var gallery = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gallery.json")));
        var groups = gallery.RootElement.EnumerateArray().ToArray();
        var questions = groups.SelectMany(g => g.GetProperty("questions").EnumerateArray().Select(q => q.GetString()!)).ToArray();

        Assert.True(questions.Length >= 15, $"There are {questions.Length}.");
        Assert.Equal(Directory.EnumerateFiles(Folder, "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order(), questions.Order());
        Assert.All(groups, g => Assert.Matches(Chinese(), g.GetProperty("zh").GetString()));
        Assert.All(groups, g => Assert.DoesNotMatch(Chinese(), g.GetProperty("en").GetString()));
    }

    [Fact]
    public void Every_query_asks_in_Chinese_and_then_in_English()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.graphql"))
        {
            var lines = File.ReadLines(file).Take(3).ToArray();
            Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
            Assert.Matches(Chinese(), lines[0]);
            Assert.StartsWith("# ", lines[1], StringComparison.Ordinal);
            Assert.DoesNotMatch(Chinese(), lines[1]);
            Assert.StartsWith("query ", lines[2], StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
