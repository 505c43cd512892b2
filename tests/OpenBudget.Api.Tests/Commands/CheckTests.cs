namespace OpenBudget.Api.Tests.Commands;

/// <summary>What does not add up in a file, told by the command.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_figure_that_does_not_add_up_is_told_first_with_its_lines_and_nothing_is_imported()
    {
        var before = File.ReadAllBytes(_folder.DatabasePath);
        var path = WithWrongTotal();

        var (exitCode, output, _) = _folder.Run("check", path);

        Assert.Equal(0, exitCode);
        var lines = output.Split('\n').Select(l => l.Trim()).ToArray();
        Assert.EndsWith(", 2021, beside the document of 2020", lines[0], StringComparison.Ordinal);
        Assert.Matches("^checks: [1-9][0-9]* errors, ", lines[1]);
        var told = Array.FindIndex(lines, l => l.StartsWith("ERROR total-is-basic-plus-project: ", StringComparison.Ordinal));
        Assert.Contains("Total expenditure 1762.99 does not agree with basic expenditure 1056.27 + project expenditure 606.72 = 1662.99: it is 100.00 too high", lines[told + 1], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith('>') && l.Contains("1762.99", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
    }

    [Fact]
    public void Verdicts_are_told_in_Chinese_where_that_is_asked_for() =>
        Assert.Contains("支出合计1762.99万元与基本支出1056.27＋项目支出606.72＝1662.99万元不符，多100.00万元", _folder.Run("check", WithWrongTotal(), "--language", "zh").Output, StringComparison.Ordinal);

    [Fact]
    public void For_scripts_a_failure_has_its_rule_its_words_its_figures_and_its_lines()
    {
        var result = _folder.Json("check", WithWrongTotal()).GetProperty("documents")[0];

        Assert.Equal((2021, 2020), (result.GetProperty("year").GetInt32(), result.GetProperty("comparedWith").GetInt32()));
        var failure = result.GetProperty("checks").GetProperty("failures").EnumerateArray()
            .Single(f => f.GetProperty("rule").GetString() == "total-is-basic-plus-project");
        Assert.Equal(
            ("ERROR", "1662.99", "1762.99"),
            (failure.GetProperty("severity").GetString(), failure.GetProperty("expected").GetString(), failure.GetProperty("actual").GetString()));
        Assert.All(failure.GetProperty("sources").EnumerateArray(), s => Assert.True(s.GetProperty("lineStart").GetInt32() > 0));
    }

    [Fact]
    public void Read_and_import_tell_failures_too()
    {
        var path = WithWrongTotal();

        Assert.Contains("ERROR total-is-basic-plus-project", _folder.Run("read", path).Output, StringComparison.Ordinal);
        Assert.Contains("ERROR total-is-basic-plus-project", _folder.Run("import", path).Output, StringComparison.Ordinal);
        Assert.Equal(
            "FAIL",
            _folder.Query("SELECT c.Status FROM Checks c JOIN Rules r ON r.Id = c.RuleId WHERE r.Name = 'total-is-basic-plus-project' AND c.Year = 2021"));
    }

    private string WithWrongTotal()
    {
        var lines = CommandFolder.SeedText(CommandFolder.Seed2021).Split('\n');
        var total = Array.FindIndex(lines, l => l.Contains("1662.99", StringComparison.Ordinal) && l.Contains("支出", StringComparison.Ordinal));
        lines[total] = lines[total].Replace("1662.99", "1762.99", StringComparison.Ordinal);
        return _folder.Write("wrong.txt", string.Join('\n', lines));
    }
}
