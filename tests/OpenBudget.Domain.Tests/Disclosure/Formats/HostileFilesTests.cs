using System.Diagnostics;
using System.Text;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Disclosure.Formats;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

/// <summary>What is no document, or is made to break a program, is refused in bounded time and memory, with a message that helps.</summary>
public sealed class HostileFilesTests
{
    /// <summary>Of all that is allocated; far less is held at once.</summary>
    private const long EnoughBytes = 1_000_000_000;

    /// <summary>Work without bound goes far beyond it; what is bounded takes seconds, and may take longer on a machine that is busy.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(3);

    public static TheoryData<string, string> ForeignFormats => new()
    {
        { "%PDF-1.7\n", "budget.docx is a PDF" },
        { "{\\rtf1\\ansi}", "budget.docx is rich text (.rtf)" },
        { "Rar!\u001a", "budget.docx is an archive. Unpack it" },
        { "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"x\">", "budget.docx is a Word document saved as XML" },
    };

    public static TheoryData<string, string> OfficeBinaries => new()
    {
        { "WordDocument", "budget.docx is a Word document of the old format (.doc). Open it, save it as .docx" },
        { "Workbook", "budget.docx is an Excel workbook of the old format (.xls)" },
        { "EncryptedPackage", "budget.docx is encrypted with a password. Save it without one" },
        { "PowerPoint Document", "budget.docx is a file of an old office program" },
    };

    public static TheoryData<string, string> OtherZips => new()
    {
        { "xl/workbook.xml", "The file is an Excel workbook (.xlsx)." },
        { "ppt/presentation.xml", "The file is a presentation (.pptx)." },
        { "OFD.xml", "The file is an OFD" },
        { "content.xml", "The file is an OpenDocument file." },
        { "预算.txt", "The file is a zip, but no .docx: it has no word/document.xml. Unpack it" },
    };

    [Fact]
    public void Text_is_given_back_as_it_is()
    {
        ReadOnlyMemory<byte> text = "一、收入\n\t格\r\n< 5万元"u8.ToArray();

        Assert.True(text.Equals(DocumentText.From(text, "budget.txt")));
    }

    [Theory]
    [MemberData(nameof(ForeignFormats))]
    public void Another_format_is_named_with_what_to_give_instead(string head, string message) => Refused(Encoding.UTF8.GetBytes(head), message);

    [Theory]
    [MemberData(nameof(OfficeBinaries))]
    public void An_old_office_file_is_named_with_what_to_give_instead(string stream, string message) => Refused(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes($"{stream}\0"), .. new byte[600]],
        message);

    [Theory]
    [MemberData(nameof(OtherZips))]
    public void Another_zip_is_named(string entry, string message) => Refused(WordFile.Zip(("[Content_Types].xml", "<Types/>"), (entry, "x")), message);

    [Fact]
    public void A_zip_cut_short_is_broken() => Refused(WordFile.Of("<w:p/>")[..^40], "The .docx is broken: ");

    [Fact]
    public void A_document_without_its_main_part_is_broken() => Refused(
        WordFile.Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), ("word/styles.xml", "<a/>")),
        "The .docx is broken: ");

    [Fact]
    public void Broken_xml_is_refused() => Refused(WordFile.OfXml("<w:document><w:body>"), "The .docx is broken: ");

    [Fact]
    public void An_external_entity_is_never_resolved()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "秘密");
        try
        {
            Refused(
                WordFile.OfXml($"<!DOCTYPE d [<!ENTITY e SYSTEM \"file://{secret}\">]><w:document {WordFile.Namespaces}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"),
                "The .docx is broken: ",
                without: "秘密");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Entities_that_multiply_are_refused() => Refused(
        WordFile.OfXml("<!DOCTYPE d [<!ENTITY a \"哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>"),
        "The .docx is broken: ");

    [Fact]
    public void A_part_that_unpacks_to_hundreds_of_megabytes_is_refused() => Refused(WordFile.Bomb("word/media/image.bmp", 210), "The .docx unpacks to more than a document can be");

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused() =>
        Refused(WordFile.Bomb("word/document.xml", 20), "The .docx unpacks to more than a document can be");

    [Fact]
    public void Many_parts_are_refused() => Refused(
        WordFile.Zip(Enumerable.Range(0, 10_001).Select(part => ($"word/{part}.xml", ""))),
        "The .docx has 10001 parts; more than 10000 are not read.");

    [Fact]
    public void Tables_in_tables_without_end_are_refused() => Refused(
        WordFile.Of(Repeated("<w:tbl><w:tr><w:tc>", 10_000) + Repeated("</w:tc></w:tr></w:tbl>", 10_000)),
        "stand inside each other more than 64 deep");

    [Fact]
    public void Elements_in_elements_without_end_are_refused() => Refused(
        WordFile.Of(Repeated("<w:ins>", 100_000) + Repeated("</w:ins>", 100_000)),
        "Elements of the .docx stand inside each other more than 256 deep.");

    [Fact]
    public void Deletions_in_deletions_without_end_are_refused() => Refused(
        WordFile.Of(Repeated("<w:del>", 100_000) + Repeated("</w:del>", 100_000)),
        "Elements of the .docx stand inside each other more than 256 deep.");

    [Fact]
    public void Styles_in_styles_without_end_are_refused() => Refused(
        WordFile.Of("<w:p/>", ("word/styles.xml", "styles", $"<w:styles {WordFile.Namespaces}>{Repeated("<w:style>", 100_000)}{Repeated("</w:style>", 100_000)}</w:styles>")),
        "Elements of the .docx stand inside each other more than 256 deep.");

    [Fact]
    public void An_inserted_document_is_not_dropped_in_silence() => Refused(WordFile.Of("<w:altChunk r:id=\"rId5\"/>"), "(altChunk)");

    [Fact]
    public void Cells_that_span_without_end_are_refused() => Refused(
        WordFile.Of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
        "A row of a table has more than 10000 cells.");

    [Theory]
    [InlineData("<table><tr><td>", "stand inside each other more than 64 deep")]
    [InlineData("<div>", "stand inside each other more than 1000 deep")]
    [InlineData("<ol><li>", "stand inside each other more than 1000 deep")]
    [InlineData("<table><tr>", "stand inside each other more than 64 deep")]
    public void Elements_of_a_page_in_elements_without_end_are_refused(string tags, string message) =>
        Refused(Encoding.UTF8.GetBytes($"<html>{Repeated(tags, 100_000)}"), message);

    [Fact]
    public void Cells_of_a_page_that_span_without_end_are_refused()
    {
        Refused(Encoding.UTF8.GetBytes($"<html><table><tr>{Repeated("<td colspan=1000>", 100_000)}"), "A row of a table has more than 10000 cells.");
        Refused(
            Encoding.UTF8.GetBytes($"<html><table>{Repeated("<tr><td colspan=1000 rowspan=65534>", 100_000)}"),
            "A row of a table has more than 10000 cells.");
        Refused(Encoding.UTF8.GetBytes($"<html><table>{Repeated("<tr><td colspan=1000>", 100_000)}"), "The document has more than 50 MB of text.");
    }

    [Theory]
    [InlineData("<b id=%>", "<p>字")]
    [InlineData("<a href=%>", "<div>字</div>")]
    [InlineData("<font size=%>", "<table><tr><td>字</table>")]
    [InlineData("", "<li>字")]
    [InlineData("", "<span style='display:none'>")]
    [InlineData("", "</td>")]
    [InlineData("", "<p")]
    [InlineData("", "&")]
    [InlineData("", "<!--")]
    [InlineData("<script>", "<!--<script>")]
    public void Pages_made_to_multiply_are_read_or_refused_in_time(string before, string then) => InTime(() =>
    {
        var page = new StringBuilder("<html>");
        for (var i = 0; i < 20_000; i++)
        {
            page.Append(before.Replace("%", $"{i}", StringComparison.Ordinal));
        }
        page.Append(Repeated(then, 100_000));
        try
        {
            DocumentText.From(Encoding.UTF8.GetBytes(page.ToString()), "budget.html");
        }
        catch (DocumentReadException refused)
        {
            Assert.Contains("more than", refused.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_table_of_ten_thousand_rows_is_read_in_time() => InTime(() =>
    {
        var row = $"<w:tr>{Repeated("<w:tc><w:p><w:r><w:t>100.00</w:t></w:r></w:p></w:tc>", 10)}</w:tr>";

        var text = DocumentText.From(WordFile.Of($"<w:tbl>{Repeated(row, 10_000)}</w:tbl>"), "budget.docx");

        Assert.Equal((10_000 * ((10 * 8) + 1)) + 1, text.Length);
    });

    [Fact]
    public void A_damaged_document_is_read_or_refused_and_nothing_else()
    {
        var word = new PublishedForms(File.ReadAllBytes(SeedDocuments.Path2020), PublishedForms.Merging.Values).ToWord();
        var random = new Random(20210406);
        var refused = 0;
        for (var copy = 0; copy < 300; copy++)
        {
            var damaged = (byte[])word.Clone();
            // The directory at the end is where a changed byte changes most.
            var from = copy % 2 == 0 ? 0 : damaged.Length - 400;
            for (var change = 0; change < 3; change++)
            {
                damaged[random.Next(from, damaged.Length)] = (byte)random.Next(256);
            }
            try
            {
                DocumentText.From(damaged, "budget.docx");
            }
            catch (DocumentReadException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 100, 300);
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void Refused(byte[] file, string message, string? without = null) => InTime(() =>
    {
        var refused = Assert.Throws<DocumentReadException>(() => DocumentText.From(file, "budget.docx"));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Message.Length < 400, refused.Message);
        Assert.True(without is null || !refused.Message.Contains(without, StringComparison.Ordinal), refused.Message);
    });

    private static void InTime(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        action();
        Assert.True(watch.Elapsed < Enough, $"{watch.Elapsed}");
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < EnoughBytes, $"{taken} bytes");
    }
}
