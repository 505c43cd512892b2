using System.Text;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>An index of the trigrams of a text column: which rows may contain a text of three characters or more.</summary>
/// <remarks>
/// <para>
/// The EF model tells of it by the annotation <see cref="Annotation"/> of the property, whose value is a name. On SQLite that is an FTS5 table
/// of the tokenizer <c>trigram</c> with a column of the same name as the indexed one, whose <c>rowid</c> is the key of the row. On PostgreSQL it
/// is a function from a text to the array of its trigrams (<c>text[]</c>), under a GIN index of the function over the column.
/// </para>
/// <para>
/// The index may name rows that do not have the text, never leave out one that has: what it names is compared exactly. Trigrams are of code
/// points, without U+0000, which SQLite's tokenizer leaves out.
/// </para>
/// </remarks>
/// <param name="Name">The name in the model.</param>
/// <param name="Column">The indexed column.</param>
/// <param name="KeyColumn">The key of the column's table.</param>
internal sealed record TrigramIndex(string Name, string Column, string KeyColumn)
{
    /// <summary>The annotation of a property of the EF model.</summary>
    public const string Annotation = "TrigramIndex";

    // Every further trigram narrows less and costs as much.
    private const int Most = 12;

    private const int Size = 3;

    /// <summary>The trigrams by which a text is looked up; null where it is shorter than one, so that the index knows nothing of it.</summary>
    public static IReadOnlyList<string>? Of(string text)
    {
        var characters = new List<Rune>(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (character.Value != 0)
            {
                characters.Add(character);
            }
        }

        var all = characters.Count - Size + 1;
        if (all < 1)
        {
            return null;
        }

        var count = Math.Min(all, Most);
        var trigrams = new string[count];
        for (var i = 0; i < count; i++)
        {
            var at = count == 1 ? 0 : (int)((long)i * (all - 1) / (count - 1));
            trigrams[i] = $"{characters[at]}{characters[at + 1]}{characters[at + 2]}";
        }

        return trigrams;
    }
}
