using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The README stays one screen, and its links and those of the pages lead somewhere.</summary>
public sealed partial class LinksTests
{
    private const int MostLines = 60;

    public static TheoryData<string> Pages =>
    [
        "README.md",
        "CHANGELOG.md",
        .. Directory.EnumerateFiles(Path.Combine(RunningService.Repository, "docs"), "*.md")
            .Select(f => Path.GetRelativePath(RunningService.Repository, f)),
    ];

    [Fact]
    public void The_README_is_one_screen()
    {
        var lines = File.ReadAllLines(Path.Combine(RunningService.Repository, "README.md")).Length;
        Assert.True(lines <= MostLines, $"It has {lines} lines; what is for one kind of reader has a page under docs/.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading_of_it(string page)
    {
        var path = Path.Combine(RunningService.Repository, page);
        foreach (Match link in Links().Matches(File.ReadAllText(path)))
        {
            var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
            var target = file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
            Assert.True(Path.Exists(target), $"{page} links to {file}, which is not there.");
            if (heading.Length > 0)
            {
                var anchors = Headings().Matches(File.ReadAllText(target)).Select(h => Anchor(h.Groups["text"].Value));
                Assert.True(anchors.Contains(heading), $"{page} links to the heading #{heading} of {file}, which it does not have.");
            }
        }
    }

    private static string Anchor(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^#+ (?<text>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} -]")]
    private static partial Regex NotInAnchors();
}
