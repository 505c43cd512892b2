using System.Globalization;
using System.Text;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>The form in which texts and words are compared: without case, width and white space.</summary>
/// <remarks>
/// Each character becomes one character or none, so that what was found can be shown as published. White space goes because documents wrap
/// their lines inside words. The mapping is our own and small: it must not change with the platform's tables, or an index would no longer
/// fit the words that are looked up in it.
/// </remarks>
internal static class SearchForm
{
    /// <summary>A character in the form that is searched; null where it counts for nothing.</summary>
    public static Rune? Of(Rune character)
    {
        var value = character.Value;
        if (value is >= 0xFF01 and <= 0xFF5E)
        {
            // The full-width forms of ASCII.
            character = new Rune(value - 0xFEE0);
        }
        else if (value is >= 0xFFE0 and <= 0xFFE6)
        {
            character = new Rune("¢£¬¯¦¥₩"[value - 0xFFE0]);
        }
        else if (Rune.IsWhiteSpace(character)
            || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format)
        {
            return null;
        }

        return Rune.ToLowerInvariant(character);
    }

    /// <summary>A text in the form that is searched.</summary>
    public static string Of(string text)
    {
        var form = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (Of(character) is { } kept)
            {
                form.Append(kept.ToString());
            }
        }

        return form.ToString();
    }

    /// <summary>How many characters (code points) a text has: as the databases count.</summary>
    public static int Length(string form)
    {
        var low = 0;
        foreach (var unit in form)
        {
            low += char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return form.Length - low;
    }
}
