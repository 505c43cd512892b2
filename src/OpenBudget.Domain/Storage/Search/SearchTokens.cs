using System.Globalization;
using System.Text;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>What the index holds of a piece, and is asked for of a word: the characters, and the pairs of neighbours, as numbers.</summary>
/// <remarks>
/// A piece that has all pairs of a word is a candidate; whether it has the word is then seen in its text. So two pairs may share a number,
/// a long word need not name all its pairs, and nothing of what a client wrote ever reaches the index's own query language.
/// </remarks>
internal static class SearchTokens
{
    // Every further pair narrows the candidates less and costs the index as much.
    private const int MostOfWord = 12;

    /// <summary>The tokens of a piece, each once.</summary>
    public static int[] OfPiece(string form)
    {
        var tokens = new HashSet<int>();
        var before = -1;
        foreach (var character in form.EnumerateRunes())
        {
            tokens.Add(character.Value);
            if (before >= 0)
            {
                tokens.Add(Pair(before, character.Value));
            }

            before = character.Value;
        }

        return [.. tokens];
    }

    /// <summary>The tokens that every piece with a word has.</summary>
    public static int[] OfWord(string form)
    {
        var characters = form.EnumerateRunes().Select(r => r.Value).ToArray();
        if (characters.Length == 1)
        {
            return characters;
        }

        var pairs = characters.Zip(characters.Skip(1), Pair).Distinct().ToArray();
        return pairs.Length <= MostOfWord
            ? pairs
            : [.. Enumerable.Range(0, MostOfWord).Select(i => pairs[i * (pairs.Length - 1) / (MostOfWord - 1)])];
    }

    /// <summary>Tokens as the words of a text of letters and digits.</summary>
    public static string Text(int[] tokens)
    {
        var text = new StringBuilder(tokens.Length * 9);
        foreach (var token in tokens)
        {
            text.Append(CultureInfo.InvariantCulture, $"{token:x} ");
        }

        return text.ToString();
    }

    // A character is at most 0x10FFFF; a pair is above all of them.
    private static int Pair(int first, int second) => (int)(((uint)first * 0x9E3779B1u) ^ ((uint)second * 0x85EBCA6Bu)) & 0x7FFFFFFF | 0x200000;
}
