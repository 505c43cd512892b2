using System.Text;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Turns a document as published into the text that it is read as, and that its lines are counted in.</summary>
/// <remarks>
/// Departments publish plain text, .docx and web pages. The content tells which, as files are often named wrongly. The text is stored beside the
/// published bytes and made anew of them in a rebuild, together with the facts: stored lines and stored text are always of one making.
/// </remarks>
public static class DocumentText
{
    /// <summary>How much of a file is looked at to tell what it is.</summary>
    private const int HeadLength = 4096;

    private const string AsText = "Open it, save it as .docx or as text in UTF-8, and give that file.";

    /// <summary>The text of a document, in UTF-8.</summary>
    /// <param name="published">The bytes as published. Text is given back as it is: the same memory.</param>
    /// <param name="fileName">The file's name; it is used in messages, and tells a web page that has no tag of its own.</param>
    /// <exception cref="DocumentReadException">
    /// The format is not one that can be read, or the file is broken, encrypted, or larger than a budget can be. The message says what to give instead.
    /// </exception>
    public static ReadOnlyMemory<byte> From(ReadOnlyMemory<byte> published, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var bytes = published.Span;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return WordDocument.ToText(published);
        }
        if (ForeignFormat(bytes) is { } format)
        {
            throw new DocumentReadException(1, $"{Shortened(fileName)} is {format}");
        }
        return IsWebPage(bytes, fileName) ? WebPage.ToText(WebPageEncoding.Decode(bytes)) : published;
    }

    private static string? ForeignFormat(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OfficeBinary(bytes);
        }
        return bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] =>
                "a PDF, which has no tables to read. Give the .docx or the web page that it was made from, or the text that 'pdftotext -layout' makes of it.",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => $"rich text (.rtf). {AsText}",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "an archive. Unpack it and give the documents inside.",
            [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a picture. Give a document whose words are text.",
            [(byte)'<' or 0xEF, ..] when IsWordXml(bytes) => $"a Word document saved as XML. {AsText}",
            _ => null,
        };
    }

    // Names of streams stand in the file's directory as UTF-16.
    private static string OfficeBinary(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "EncryptedPackage") ? "encrypted with a password. Save it without one and give that file."
        : Names(bytes, "WordDocument") ? $"a Word document of the old format (.doc). {AsText}"
        : Names(bytes, "Workbook") || Names(bytes, "Book") ? "an Excel workbook of the old format (.xls). Give the department's budget as .docx, web page or text in UTF-8."
        : $"a file of an old office program. {AsText}";

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes($"{stream}\0")) >= 0;

    private static bool IsWordXml(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        return head.IndexOf("<w:wordDocument"u8) >= 0 || head.IndexOf("<pkg:package"u8) >= 0;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> bytes, string fileName)
    {
        var head = WebPageEncoding.Head(bytes, HeadLength).TrimStart('\ufeff').TrimStart();
        if (!head.StartsWith('<'))
        {
            return false;
        }
        var extension = Path.GetExtension(fileName);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase);
    }

    private static string Shortened(string name) => name.Length <= 64 ? name : $"{name[..63]}…";
}
