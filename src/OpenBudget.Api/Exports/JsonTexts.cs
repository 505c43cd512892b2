using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OpenBudget.Api.Exports;

/// <summary>How JSON files are written: Chinese as it is.</summary>
internal static class JsonTexts
{
    /// <summary>Escapes what JSON demands, and what HTML would misread; nothing else.</summary>
    public static JavaScriptEncoder Readable { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
