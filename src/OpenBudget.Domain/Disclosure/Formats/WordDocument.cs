using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Opens a .docx and turns its body and notes into text.</summary>
internal static class WordDocument
{
    /// <summary>The parts of a published budget are a few megabytes, its pictures some dozens.</summary>
    private const long MostUnpackedBytes = 200_000_000;

    /// <summary>Words and tables pack to a twentieth, repetitive ones to a hundredth.</summary>
    private const int MostRatio = 500;

    /// <summary>Small parts may pack as well as they like.</summary>
    private const long RatioCountsFrom = 10_000_000;

    private const long MostCharactersOfTree = 10_000_000;

    private const int MostParts = 10_000;

    private const string Anew = "Open it in Word, save it anew and give that file.";

    /// <summary>The text of a .docx.</summary>
    /// <exception cref="DocumentReadException">It is another kind of zip, encrypted, broken, or unpacks to more than a document can be.</exception>
    public static ReadOnlyMemory<byte> ToText(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            CheckPackage(bytes);
            using var package = Open(bytes);
            return Text(package);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or UriFormatException or IOException or NotSupportedException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw Broken(broken.Message);
        }
    }

    private static WordprocessingDocument Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return WordprocessingDocument.Open(StreamOf(bytes), isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            // Links to addresses that are none are common, and nothing here follows links; the library mends them only in a copy it may write.
            var copy = new MemoryStream();
            copy.Write(bytes.Span);
            return WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            });
        }
    }

    private static ReadOnlyMemory<byte> Text(WordprocessingDocument package)
    {
        if (package.MainDocumentPart is not { } document)
        {
            throw Broken("it names no main document");
        }
        CheckDepth(document.NumberingDefinitionsPart);
        CheckDepth(document.StyleDefinitionsPart);
        var form = new TextForm();
        var text = new WordText(form, new WordNumbering(document));
        foreach (var part in (OpenXmlPart?[])[document, document.FootnotesPart, document.EndnotesPart])
        {
            if (part is not null)
            {
                using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
                text.Read(stream);
            }
        }
        return form.ToUtf8();
    }

    // These parts are loaded as trees, which recurses; the others are only gone through.
    private static void CheckDepth(OpenXmlPart? part)
    {
        if (part is null)
        {
            return;
        }
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = WordText.Open(stream, MostCharactersOfTree);
        while (xml.Read())
        {
            WordText.CheckDepth(xml);
        }
    }

    // What is declared here bounds what is unpacked later: no entry is unpacked beyond the length it declares.
    private static void CheckPackage(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(StreamOf(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            throw new DocumentReadException(1, $"The .docx has {zip.Entries.Count} parts; more than {MostParts} are not read. {Anew}");
        }
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw new DocumentReadException(1, "The zip is encrypted with a password. Unpack it and give the documents inside.");
            }
            total += entry.Length;
            if (total > MostUnpackedBytes || (entry.Length > RatioCountsFrom && entry.Length / MostRatio > entry.CompressedLength))
            {
                throw new DocumentReadException(
                    1, $"The .docx unpacks to more than a document can be: {MostUnpackedBytes / 1_000_000} MB, or one part to over {MostRatio} times its size. {Anew}");
            }
        }
        if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocumentReadException(1, OtherZip(zip));
        }
    }

    private static string OtherZip(ZipArchive zip)
    {
        const string Instead = "Give the department's budget as .docx, web page or text in UTF-8.";
        return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? $"The file is an Excel workbook (.xlsx). {Instead}"
            : zip.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? $"The file is a presentation (.pptx). {Instead}"
            : zip.GetEntry("OFD.xml") is not null ? $"The file is an OFD, which has no tables to read. {Instead}"
            : zip.GetEntry("content.xml") is not null ? $"The file is an OpenDocument file. {Instead}"
            : "The file is a zip, but no .docx: it has no word/document.xml. Unpack it and give the documents inside.";
    }

    private static DocumentReadException Broken(string why)
    {
        var shown = why.ReplaceLineEndings(" ");
        return new DocumentReadException(1, $"The .docx is broken: {(shown.Length <= 160 ? shown : $"{shown[..159]}…").TrimEnd('.')}. {Anew}");
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
