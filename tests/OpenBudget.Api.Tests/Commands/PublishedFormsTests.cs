using System.Text;
using OpenBudget.Domain.Tests.Disclosure.Formats;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>Word documents and web pages of the user's, through every command.</summary>
public sealed class PublishedFormsTests : IDisposable
{
    // As Word and browsers have it: labels over two columns, a value over three, and a cell over two rows.
    private const string WordBody =
        "<w:p><w:r><w:t>教育局2022年部门预算</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>2022年，教育局收入预算120.50万元。</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>项目绩效目标</w:t></w:r></w:p>"
        + "<w:tbl>"
        + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>项目编码</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>13031122P00001</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p><w:r><w:t>项目名称</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr><w:p><w:r><w:t>校园安全</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>预算规模及资金用途</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>预算数</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p><w:r><w:t>35.20</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>其中：财政资金</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>35.20</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p><w:r><w:t>其他资金</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"6\"/></w:tcPr><w:p><w:r><w:t>聘请保安</w:t></w:r></w:p></w:tc></w:tr>"
        + "</w:tbl>";

    private const string Page =
        """
        <!DOCTYPE html><html><head><title>网站</title></head><body><nav>首页</nav>
        <p>教育局2022年部门预算</p><p>2022年，教育局收入预算120.50万元。</p><p>项目绩效目标</p>
        <table><tr><td colspan=2>项目编码<td>13031122P00001<td>项目名称<td colspan=3>校园安全
        <tr><td rowspan=2>预算规模及资金用途<td>预算数<td>35.20<td>其中：财政资金<td>35.20<td>其他资金<td>
        <tr><td colspan=6>聘请保安</table></body></html>
        """;

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("budget.docx")]
    [InlineData("budget.html")]
    [InlineData("wrongly-named.txt")]
    public void It_is_read_imported_listed_covered_rebuilt_and_removed(string name)
    {
        var before = CommandFolder.Rows(_folder.DatabasePath);
        var path = Write(name);

        var read = _folder.Json("read", path).GetProperty("documents")[0];
        var imported = _folder.Json("import", path, "--region", "北戴河区").GetProperty("documents")[0];

        Assert.Equal(("教育局", 2022), (read.GetProperty("department").GetString(), read.GetProperty("year").GetInt32()));
        Assert.Equal(read.GetProperty("counts").ToString(), imported.GetProperty("counts").ToString());
        Assert.Equal(
            "13031122P00001|校园安全|35200000|35200000|∅|聘请保安",
            _folder.Query("SELECT Code, Name, AmountFen, FiscalFundsFen, OtherFundsFen, Purpose FROM Projects WHERE Year = 2022"));
        Assert.Equal("120500000", _folder.Query("SELECT AmountFen FROM BudgetLines WHERE Year = 2022 AND Measure = 'TOTAL_REVENUE'"));

        var listed = _folder.Json("documents").GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("year").GetInt32() == 2022);
        Assert.Equal((name, read.GetProperty("sha256").GetString()), (listed.GetProperty("fileName").GetString(), listed.GetProperty("sha256").GetString()));
        var coverage = _folder.Json("coverage", name);
        Assert.Equal(read.GetProperty("lineCount").GetInt32(), coverage.GetProperty("lineCount").GetInt32());
        Assert.Equal(coverage.GetProperty("lineCount").GetInt32(), coverage.GetProperty("lines").EnumerateObject().Sum(use => use.Value.GetInt32()));

        File.Delete(path);
        var rows = CommandFolder.Rows(_folder.DatabasePath);
        _folder.Json("rebuild");
        Assert.Equal(rows, CommandFolder.Rows(_folder.DatabasePath));

        _folder.Json("remove", name);
        Assert.Equal(before, CommandFolder.Rows(_folder.DatabasePath));
    }

    [Fact]
    public void The_same_document_in_another_form_replaces_it_and_ids_stay()
    {
        var word = _folder.Json("import", Write("budget.docx"), "--region", "北戴河区").GetProperty("documents")[0];
        var keys = _folder.Query("SELECT Id, Key FROM Projects ORDER BY Id");

        var page = _folder.Json("import", Write("budget.html")).GetProperty("documents")[0];

        Assert.True(page.GetProperty("replaced").GetBoolean());
        Assert.Equal(word.GetProperty("id").GetString(), page.GetProperty("id").GetString());
        Assert.Equal(keys, _folder.Query("SELECT Id, Key FROM Projects ORDER BY Id"));
        Assert.Equal("budget.html", _folder.Query("SELECT FileName FROM Documents WHERE Year = 2022"));
    }

    private string Write(string name)
    {
        File.WriteAllBytes(_folder[name], name.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Page) : WordFile.Of(WordBody));
        return _folder[name];
    }
}
