using System.Globalization;
using System.Text;
using OpenBudget.Api.Commands;
using OpenBudget.Domain.Tests.Disclosure.Formats;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>Files that no document can be made of: a clear error, exit code 1, and the database as it was.</summary>
public sealed class BadFileTests : IDisposable
{
    private const int LargestFile = 50 * 1024 * 1024;

    private readonly CommandFolder _folder = new();

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "scan.pdf", "%PDF-1.7\n"u8.ToArray(), "scan.pdf is a PDF, which has no tables to read." },
        { "empty.txt", [], "The document is empty" },
        { "broken.docx", WordFile.Of("<w:p/>")[..^40], "The .docx is broken: " },
        { "bomb.docx", WordFile.Bomb("word/document.xml", megabytes: 20), "The .docx unpacks to more than a document can be" },
        { "deep.docx", WordFile.Of(Repeated("<w:tbl><w:tr><w:tc>", 10_000) + Repeated("</w:tc></w:tr></w:tbl>", 10_000)), "stand inside each other more than 64 deep" },
        { "deeper.docx", WordFile.Of(Repeated("<w:ins>", 100_000) + Repeated("</w:ins>", 100_000)), "stand inside each other more than 256 deep" },
        { "deep.html", Encoding.UTF8.GetBytes("<html>" + Repeated("<div>", 100_000)), "stand inside each other more than 1000 deep" },
        { "billion.docx", WordFile.OfXml("<!DOCTYPE d [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>"), "The .docx is broken: " },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_file_that_cannot_be_read_is_refused_and_nothing_is_written(string name, byte[] bytes, string message)
    {
        File.WriteAllBytes(_folder[name], bytes);

        Refused(name, message);
    }

    [Fact]
    public void An_external_entity_is_never_read()
    {
        var secret = _folder.Write("secret.txt", "2022年收入预算7万元");
        File.WriteAllBytes(_folder["entity.docx"], WordFile.OfXml(
            $"<!DOCTYPE d [<!ENTITY e SYSTEM \"file://{secret}\">]><w:document {WordFile.Namespaces}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"));
        File.WriteAllText(
            _folder["entity.html"],
            $"<!DOCTYPE html [<!ENTITY e SYSTEM \"file://{secret}\">]><html><p>教育局2022年部门预算</p><p>2022年收入预算&e;1万元。</p><iframe src=\"file://{secret}\"></iframe></html>");

        Refused("entity.docx", "The .docx is broken: ");
        var read = _folder.Run("read", _folder["entity.html"], "--json");
        Assert.DoesNotContain("收入预算7", read.Output + read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_before_it_is_read()
    {
        using (var file = File.Create(_folder["large.txt"]))
        {
            file.SetLength(LargestFile + 1L);
        }

        Refused("large.txt", "The file is larger than 50 MB, and no larger one is read. Give the part with the budget");
    }

    [Fact]
    public void A_device_that_never_ends_is_refused() => Refused("/dev/zero", "The file is larger than 50 MB, and no larger one is read.");

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_refused()
    {
        using (var file = File.Create(_folder["changing.txt"]))
        {
            file.SetLength(LargestFile);
        }

        using var stop = new CancellationTokenSource();
        var changing = Task.Run(() =>
        {
            for (var time = new DateTime(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc); !stop.IsCancellationRequested; time = time.AddSeconds(1))
            {
                File.SetLastWriteTimeUtc(_folder["changing.txt"], time);
            }
        });

        try
        {
            Refused("changing.txt", "The file was changed while it was read. Try again when it is complete.");
        }
        finally
        {
            await stop.CancelAsync();
            await changing;
        }
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end()
    {
        File.WriteAllText(_folder["part.txt"], CommandFolder.SeedText(CommandFolder.Seed2020));

        using var process = _folder.Start(
            "bash", ["-c", "cat part.txt | dotnet \"$@\"", "bash", typeof(CommandLine).Assembly.Location, "read", "/dev/stdin", .. _folder.Settings]);
        var (exitCode, output, error) = await CommandFolder.EndAsync(process);

        Assert.True(exitCode == 0, error);
        Assert.Contains("read: 218 facts", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Final_accounts_are_refused_because_what_was_spent_is_not_what_was_planned()
    {
        var path = _folder.Write("spent.txt", CommandFolder.SeedText(CommandFolder.Seed2021).Replace("预算信息公开", "决算信息公开", StringComparison.Ordinal));
        Assert.Equal("FINAL_ACCOUNTS", _folder.Json("read", path).GetProperty("documents")[0].GetProperty("kind").GetString());
        var before = File.ReadAllBytes(_folder.DatabasePath);

        var (exitCode, _, error) = _folder.Run("import", path);

        Assert.Equal(1, exitCode);
        Assert.Contains("spent.txt is of the kind FINAL_ACCOUNTS; only documents of the kind BUDGET have a place yet.", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
    }

    [Fact]
    public void A_table_of_ten_thousand_rows_is_imported_whole()
    {
        var page = new StringBuilder("<html><p>教育局2022年部门预算</p><p>项目绩效目标</p><table><tr><td>项目编码<td>1<td>项目名称<td colspan=3>校园安全")
            .Append("<tr><td>一级指标<td>二级指标<td>三级指标<td>绩效指标描述<td>指标值<td>指标值确定依据");
        for (var row = 1; row <= 10_000; row++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>产出指标<td>数量指标<td>次数{row}<td>说明<td>&gt;={row}次<td>计划");
        }

        File.WriteAllText(_folder["table.html"], page + "</table></html>");

        var (exitCode, _, error) = _folder.Run("import", _folder["table.html"], "--region", "北戴河区");

        Assert.True(exitCode == 0, error);
        Assert.Equal("10000|50005000|10000", _folder.Query("SELECT count(*), sum(TargetValue) / 1000000, count(DISTINCT Name) FROM Indicators WHERE Year = 2022"));
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private void Refused(string name, string message)
    {
        var before = File.ReadAllBytes(_folder.DatabasePath);

        var read = _folder.Run("read", _folder[name]);
        var import = _folder.Run("import", _folder[name], "--region", "北戴河区");

        Assert.Equal((1, "", 1, ""), (read.ExitCode, read.Output, import.ExitCode, import.Output));
        Assert.Contains(message, read.Error, StringComparison.Ordinal);
        Assert.Contains(message, import.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
    }
}
