namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Texts that a spreadsheet might take for a formula. OWASP, "CSV Injection".</summary>
internal static class FormulaText
{
    /// <summary>Whether a text begins like a formula, after apostrophes and blanks.</summary>
    /// <remarks>
    /// Blanks are passed over because some programs drop them; apostrophes, so that what we put in front can be told from what was there.
    /// </remarks>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var blank = text[0] is (byte)'\'' or (byte)' ' ? 1
                : text.StartsWith("\u00A0"u8) ? 2
                : text.StartsWith("\u3000"u8) ? 3
                : 0;
            if (blank == 0)
            {
                break;
            }

            text = text[blank..];
        }

        return !text.IsEmpty
            && (text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n'
                || text.StartsWith("＝"u8) || text.StartsWith("＋"u8) || text.StartsWith("－"u8) || text.StartsWith("＠"u8));
    }
}
