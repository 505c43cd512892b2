namespace OpenBudget.GraphQL.Tests.Execution.Fuzzing;

/// <summary>Makes documents from others, most of them wrong. The same seed makes the same documents.</summary>
internal sealed class DocumentMutator(Random random)
{
    // Everything the language is made of, and names that a schema gives meaning to.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "(", ")", "[", "]", ":", "!", "=", "|", "&", "@", "$", "...", ",", " ", "\n", "#", "\"", "\"\"\"", "\\", "\\u", "\\u{1F600}", "\\uD83D",
            "\uFEFF", "\0", "中", "😀", "0", "-", "1.5", "1e9", "9223372036854775808", "true", "false", "null", "on", "query", "mutation", "subscription",
            "fragment", "@skip(if: true)", "@include(if: $a)", "@deprecated", "__typename", "__schema", "__type(name: \"Book\")", "$a", "$a: Int = 1",
            "first: 1", "last: -1", "after: \"\"", "where: {}", "where: { or: [] }", "order: []", "order: { title: ASC }", "nodes", "edges", "books", "authors",
            "node(id: \"x\")", "nodes(ids: [])", "title", "author", "id", "... on Book", "...F", "fragment F on Book { title }", "totalCount", "pageInfo",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>A document that differs from the first in a few places.</summary>
    /// <param name="document">The document.</param>
    /// <param name="other">Another one, of which a piece may come in.</param>
    public byte[] Mutate(byte[] document, byte[] other)
    {
        var text = document.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Count + 1);
            var length = Math.Min(random.Next(12), text.Count - at);
            switch (random.Next(8))
            {
                case 0:
                    text.RemoveRange(at, length);
                    break;
                case 1:
                    text.InsertRange(at, text.GetRange(at, length));
                    break;
                case 2 when at < text.Count:
                    text[at] = (byte)random.Next(256);
                    break;
                case 3 when at < text.Count:
                    text[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    text.RemoveRange(at, text.Count - at);
                    break;
                case 5:
                    var from = random.Next(other.Length);
                    text.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(200), other.Length - from)).ToArray());
                    break;
                default:
                    text.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. text];
    }

    /// <summary>Pieces of the language in no order.</summary>
    public byte[] Nonsense() => [.. Enumerable.Range(0, random.Next(1, 60)).SelectMany(_ => Pieces[random.Next(Pieces.Length)])];
}
