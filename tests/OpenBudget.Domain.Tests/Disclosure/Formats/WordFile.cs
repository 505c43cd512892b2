using System.IO.Compression;
using System.Text;

namespace OpenBudget.Domain.Tests.Disclosure.Formats;

/// <summary>A .docx put together from its parts as they stand in the file, right or wrong.</summary>
internal static class WordFile
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document with this body, and other parts by path, kind and content.</summary>
    public static byte[] Of(string body, params (string Path, string Kind, string Xml)[] parts) => Of(body, "", parts);

    public static byte[] Of(string body, string extra, params (string Path, string Kind, string Xml)[] parts) =>
        OfXml($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>", extra, parts);

    public static byte[] OfXml(string document, string extra = "", params (string Path, string Kind, string Xml)[] parts) => Zip(
    [
        ("[Content_Types].xml", ContentTypes(parts)),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(parts.Select((part, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relationships}/{part.Kind}\" Target=\"{part.Path[5..]}\"/>"))
            + $"{extra}</Relationships>"),
        ("word/document.xml", document),
        .. parts.Select(part => (part.Path, part.Xml)),
    ]);

    public static byte[] Zip(params IEnumerable<(string Path, string Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    /// <summary>A zip with one part of nothing but zeros.</summary>
    public static byte[] Bomb(string path, int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
            var spaces = new byte[1_000_000];
            for (var written = 0; written < megabytes; written++)
            {
                entry.Write(spaces);
            }
        }
        return stream.ToArray();
    }

    private static string ContentTypes((string Path, string Kind, string Xml)[] parts)
    {
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/>"
            + string.Concat(parts.Select(part => $"<Override PartName=\"/{part.Path}\" ContentType=\"{Word}.{part.Kind}+xml\"/>"))
            + "</Types>";
    }
}
