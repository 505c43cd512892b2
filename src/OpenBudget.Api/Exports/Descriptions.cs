namespace OpenBudget.Api.Exports;

/// <summary>The two languages of a description of the schema.</summary>
internal static class Descriptions
{
    private const string Chinese = "\n\n中文：";

    /// <summary>The English and the Chinese part.</summary>
    public static (string English, string Chinese) Split(string? description)
    {
        var text = description ?? "";
        var at = text.IndexOf(Chinese, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + Chinese.Length)..]);
    }
}
