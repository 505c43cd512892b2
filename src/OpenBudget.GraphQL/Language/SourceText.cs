using System.Text;

namespace OpenBudget.GraphQL.Language;

/// <summary>A position in a document: line and column, both from 1. Columns count UTF-16 code units, as clients' editors do.</summary>
public readonly record struct SourceLocation(int Line, int Column);

/// <summary>The UTF-8 text of a document.</summary>
public sealed class SourceText(ReadOnlyMemory<byte> utf8)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>A source of the given text.</summary>
    /// <remarks>A lone surrogate, which UTF-8 cannot hold, becomes a byte that the parser refuses at its place.</remarks>
    public static SourceText From(string text)
    {
        try
        {
            return new SourceText(Strict.GetBytes(text));
        }
        catch (EncoderFallbackException lone)
        {
            var (before, after) = (text[..lone.Index], text[(lone.Index + 1)..]);
            return new SourceText((byte[])[.. Encoding.UTF8.GetBytes(before), 0xFF, .. Encoding.UTF8.GetBytes(after)]);
        }
    }

    /// <summary>The line and column of a byte offset. Lines end at LF, CR or CR LF. Spec: sec-Line-Terminators.</summary>
    public SourceLocation LocationOf(int offset)
    {
        var text = Utf8.Span[..Math.Min(offset, Utf8.Length)];
        int line = 1, lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n' || text[i] == (byte)'\r')
            {
                if (text[i] == (byte)'\r' && i + 1 < text.Length && text[i + 1] == (byte)'\n')
                {
                    i++;
                }

                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, Encoding.UTF8.GetCharCount(text[lineStart..]) + 1);
    }

    /// <summary>The text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
