using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenBudget.Api.Tests.Operations;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>The snippets of docs/researchers.md, run as they stand there where this machine has what they need, print what the page says.</summary>
public sealed partial class ResearchersPageTests(RunningService service) : IClassFixture<RunningService>
{
    private const string PageAddress = "http://localhost:5000";

    private static readonly string Page = File.ReadAllText(Path.Combine(RunningService.Repository, "docs", "researchers.md"));

    // How each language is run, and what tells that it is there.
    private static readonly Dictionary<string, (string Program, string Ending, string[] Probe)> Languages = new()
    {
        ["python"] = ("python3", ".py", ["--version"]),
        ["python pandas"] = ("python3", ".py", ["-c", "import pandas"]),
        ["js"] = ("node", ".mjs", ["--version"]),
        ["sh"] = ("bash", ".sh", ["-c", "curl --version"]),
        ["r"] = ("Rscript", ".R", ["--version"]),
    };

    public static TheoryData<int, string> Snippets
    {
        get
        {
            var there = Languages.Where(l => Run(l.Value.Program, l.Value.Probe).ExitCode == 0).Select(l => l.Key).ToHashSet();
            var data = new TheoryData<int, string>();
            foreach (var (i, snippet) in Found().Index().Where(s => there.Contains(s.Item.Language)))
            {
                data.Add(i, snippet.Language);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_prints_what_the_page_says(int number, string language)
    {
        var snippet = Found()[number];
        var file = Path.Combine(Path.GetTempPath(), $"snippet-{Guid.NewGuid():n}{Languages[language].Ending}");
        File.WriteAllText(file, snippet.Code.Replace(PageAddress, service.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
        try
        {
            var (exitCode, output, error) = Run(Languages[language].Program, [file]);

            Assert.True(exitCode == 0, error);
            Assert.Equal(snippet.Expected, Blanks().Replace(output, " "));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Each_of_three_questions_is_answered_in_four_languages() => Assert.Equal(
        ["js python python pandas r sh", "js python r sh", "js python r sh"],
        Found().GroupBy(s => s.Expected).Select(g => string.Join(' ', g.Select(s => s.Language).Order(StringComparer.Ordinal))));

    // What stands under a question is expected of the snippets below it; the one with pandas answers the first again.
    private static List<(string Language, string Code, string Expected)> Found()
    {
        var found = new List<(string, string, string)>();
        var expected = "";
        foreach (Match block in Block().Matches(Page))
        {
            var (language, text) = (block.Groups["language"].Value, block.Groups["text"].Value);
            if (language == "text")
            {
                expected = text;
            }
            else if (Languages.ContainsKey(language))
            {
                found.Add((language, text, language == "python pandas" ? found[0].Item3 : expected));
            }
        }

        return found;
    }

    private static (int ExitCode, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, "", missing.Message);
        }
    }

    [GeneratedRegex("^```(?<language>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
