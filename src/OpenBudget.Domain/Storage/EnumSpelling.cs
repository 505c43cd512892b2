using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OpenBudget.Domain.Storage;

/// <summary>How the members of an enum are written in the database: as the public contract writes them (PUBLIC_INSTITUTION, EQUIPMENT_OVER_200K).</summary>
/// <remarks>One spelling everywhere: what a client asks for is what a row holds, and a person who opens the file can read it.</remarks>
public static class EnumSpelling
{
    /// <summary>The spelling of a member.</summary>
    /// <param name="value">The member.</param>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a member.</exception>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Spellings<TEnum>.ByMember.TryGetValue(value, out var text)
            ? text
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{value} is not a member of {typeof(TEnum).Name}.");

    /// <summary>The member of a spelling.</summary>
    /// <param name="text">The spelling, exactly as <see cref="Of"/> gives it.</param>
    /// <param name="value">The member; the default where there is none.</param>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <returns>Whether there is such a member.</returns>
    public static bool TryParse<TEnum>(string text, out TEnum value) where TEnum : struct, Enum =>
        Spellings<TEnum>.ByText.TryGetValue(text, out value);

    /// <summary>All spellings, in the order of the members.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public static IReadOnlyList<string> All<TEnum>() where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(Of)];

    /// <summary>Longer than any spelling.</summary>
    internal const int Longest = 128;

    internal static TEnum Stored<TEnum>(ReadOnlySpan<char> text) where TEnum : struct, Enum =>
        Spellings<TEnum>.BySpan.TryGetValue(text, out var value) ? value : Stored<TEnum>(text.ToString());

    internal static TEnum Stored<TEnum>(string text) where TEnum : struct, Enum =>
        TryParse<TEnum>(text, out var value)
            ? value
            : throw new StorageException(
                $"The database holds '{StorageException.Shortened(text)}' where a {typeof(TEnum).Name} should be. Rebuild it.");

    private static string Spell(string member)
    {
        var text = new StringBuilder(member.Length + 8);
        for (var i = 0; i < member.Length; i++)
        {
            // A digit opens a word, and the letter after it belongs to it: 200K is one word.
            var opensWord = i > 0 && (char.IsAsciiLetterUpper(member[i]) ? char.IsAsciiLetterLower(member[i - 1])
                : char.IsAsciiDigit(member[i]) && char.IsAsciiLetter(member[i - 1]));
            if (opensWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(member[i]));
        }

        return text.ToString();
    }

    private static class Spellings<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByMember = Enum.GetValues<TEnum>().ToDictionary(v => v, v => Spell(v.ToString()));

        public static readonly Dictionary<string, TEnum> ByText = ByMember.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        public static readonly Dictionary<string, TEnum>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByText.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

/// <summary>Stores an enum by its <see cref="EnumSpelling"/>.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class EnumSpellingConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => EnumSpelling.Of(value),
    text => EnumSpelling.Stored<TEnum>(text)) where TEnum : struct, Enum;
