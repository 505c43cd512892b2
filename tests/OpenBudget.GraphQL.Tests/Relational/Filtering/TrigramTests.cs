using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Tests.Relational.Postgres;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

/// <summary>What goes through an index of trigrams finds what a look at every row finds.</summary>
public sealed class TrigramTests
{
    // Quotes, what means something to LIKE and to FTS5, control characters, both cases, full width, beyond the basic plane, U+FFFD and its neighbours.
    private static readonly string[] Alphabet =
        ["a", "A", "b", "Ａ", "ａ", "\"", "'", "%", "_", "\\", "*", "-", "^", ":", "(", " ", "\t", "\u0001", "中", "文", "项", "é", "e\u0301", "😀", "𠮷", "\uFFFD", "\uFFFE", "\uFFFF"];

    private static readonly object[] Rows = [.. MakeRows(new Random(11))];
    private static readonly Book[] Books = [.. Rows.OfType<Book>()];
    private static readonly Lazy<byte[]> File = new(() => LibraryDatabase.FileOf(Rows));

    [Fact]
    public void Hundreds_of_needles_find_the_same_books_on_SQLite()
    {
        using var library = new LibraryDatabase(File.Value);
        FindTheSame(library);
    }

    [PostgresFact]
    public void Hundreds_of_needles_find_the_same_books_on_PostgreSQL()
    {
        using var database = new PostgresTestDatabase();
        PostgresLibrary.Fill(database.ConnectionString, MakeRows(new Random(11)));

        // The tables are so small that the planner would not look into an index.
        using var library = new PostgresLibrary(database.ConnectionString + ";Options=-c enable_seqscan=off");
        FindTheSame(library);
    }

    [Theory]
    [InlineData("ab", false)]
    [InlineData("中文", false)]
    [InlineData("😀𠮷", false)]
    [InlineData("abc", true)]
    [InlineData("中文a", true)]
    [InlineData("😀𠮷😀", true)]
    public void A_needle_of_three_characters_is_looked_up(string needle, bool isLookedUp)
    {
        using var library = new LibraryDatabase(File.Value);
        var statement = Assert.Single(library.Statements(
            "query ($n: String) { books(where: { title: { contains: $n } }) { nodes { id } } }", JsonSerializer.Serialize(new { n = needle })));
        Assert.Equal(isLookedUp, statement.Contains("MATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ title: { contains: \"abc\" } }", 1)]
    [InlineData("{ title: { contains: \"abc\" }, subtitle: { contains: \"abc\" } }", 2)]
    [InlineData("{ or: [{ title: { contains: \"abc\" } }, { subtitle: { contains: \"abc\" } }] }", 2)]
    [InlineData("{ or: [{ title: { contains: \"abc\" } }, { year: { eq: 1 } }] }", 0)]
    [InlineData("{ or: [{ title: { contains: \"abc\" } }, { title: { contains: \"ab\" } }] }", 0)]
    [InlineData("{ title: { ncontains: \"abc\" } }", 0)]
    [InlineData("{ author: { name: { contains: \"abc\" } } }", 1)]
    [InlineData("{ reviews: { some: { text: { contains: \"abc\" } } } }", 1)]
    [InlineData("{ reviews: { none: { text: { contains: \"abc\" } } } }", 1)]
    [InlineData("{ reviews: { all: { text: { contains: \"abc\" } } } }", 0)]
    public void Only_what_follows_from_the_filter_is_looked_up(string where, int expected)
    {
        using var library = new LibraryDatabase(File.Value);
        var statement = Assert.Single(library.Statements($"{{ books(where: {where}) {{ nodes {{ id }} }} }}"));
        Assert.Equal(expected, statement.Split("MATCH").Length - 1);
    }

    [Fact]
    public void A_text_that_many_rows_have_is_found_on_the_way_through_the_rows()
    {
        var author = new Author { Id = 1, Key = "a", Name = "a" };
        var decade = new Decade { Start = 2000, Label = "" };
        var many = Enumerable.Range(1, 2100).Select(i => new Book
        {
            Id = i, Key = $"b{i}", Title = i == 2050 ? "common but rare" : "common", DecadeStart = 2000, Author = author,
        });
        using var library = new LibraryDatabase(LibraryDatabase.FileOf([author, decade, .. many]));
        string Ask(string needle) => Assert.Single(library.Statements($"{{ books(where: {{ title: {{ contains: \"{needle}\" }} }}) {{ nodes {{ id }} }} }}"));
        Assert.DoesNotContain("MATCH", Ask("common"), StringComparison.Ordinal);
        Assert.Contains("MATCH", Ask("common but"), StringComparison.Ordinal);
        Assert.Equal("b2050", library.Books("{ title: { contains: \"mon but\" } }"));
    }

    private static void FindTheSame(LibraryEngine library)
    {
        var random = new Random(3);
        var hits = 0;
        for (var i = 0; i < 400; i++)
        {
            var needle = Needle(random);
            bool Has(string? text) => text is not null && text.Contains(needle, StringComparison.Ordinal);
            hits += Check("{ title: { contains: $n } }", b => Has(b.Title));
            Check("{ subtitle: { ncontains: $n } }", b => !Has(b.Subtitle));
            Check("{ or: [{ title: { contains: $n } }, { subtitle: { contains: $n } }] }", b => Has(b.Title) || Has(b.Subtitle));
            Check("{ or: [{ title: { contains: $n } }, { year: { lt: 1885 } }], author: { name: { contains: $n } } }",
                b => (Has(b.Title) || b.Year < 1885) && Has(b.Author.Name));
            Check("{ title: { startsWith: $n }, subtitle: { nendsWith: $n } }", b => b.Title.StartsWith(needle, StringComparison.Ordinal) && b.Subtitle?.EndsWith(needle, StringComparison.Ordinal) != true);
            Check("{ subtitle: { endsWith: $n } }", b => b.Subtitle?.EndsWith(needle, StringComparison.Ordinal) == true);
            Check("{ editor: { name: { contains: $n } } }", b => Has(b.Editor?.Name));
            Check("{ reviews: { some: { text: { contains: $n } } } }", b => b.Reviews.Any(r => Has(r.Text)));
            Check("{ reviews: { none: { text: { contains: $n } } } }", b => !b.Reviews.Any(r => Has(r.Text)));
            Check("{ reviews: { all: { text: { contains: $n } } } }", b => b.Reviews.All(r => Has(r.Text)));
            Check("{ author: { books: { some: { title: { contains: $n } } } } }", b => b.Author.Books.Any(other => Has(other.Title)));

            int Check(string where, Func<Book, bool> isMeant)
            {
                var expected = Books.Where(isMeant).Select(b => b.Key).ToArray();
                var found = library.Keys(
                    $"query ($n: String) {{ books(first: 100, where: {where}) {{ nodes {{ id }} }} }}", JsonSerializer.Serialize(new { n = needle }));
                Assert.True(string.Join(' ', expected.Take(100)) == found, $"{where} of {JsonSerializer.Serialize(needle)}: {string.Join(' ', expected)} but found {found}");
                return expected.Length;
            }
        }

        Assert.InRange(hits, 500, 50_000);
    }

    // Mostly a piece of a text, sometimes with a character changed so that no row may have it.
    private static string Needle(Random random)
    {
        var book = Books[random.Next(Books.Length)];
        var text = random.Next(3) switch { 0 => book.Subtitle ?? book.Title, 1 => book.Reviews.FirstOrDefault()?.Text ?? book.Title, _ => book.Title };
        var characters = text.EnumerateRunes().ToArray();
        var length = Math.Min(characters.Length, random.Next(1, 6));
        var start = random.Next(characters.Length - length + 1);
        var needle = new StringBuilder().AppendJoin("", characters.Skip(start).Take(length));
        return (random.Next(4) == 0 ? needle.Append(Alphabet[random.Next(Alphabet.Length)]) : needle).ToString();
    }

    private static IEnumerable<object> MakeRows(Random random)
    {
        var authors = Enumerable.Range(1, 60).Select(i => new Author { Id = i, Key = $"a{i}", Name = Word(random, 8) }).ToArray();
        var decade = new Decade { Start = 1880, Label = "" };
        var reviews = 0;
        var books = Enumerable.Range(1, 300).Select(i => new Book
        {
            Id = i, Key = $"b{i}", Title = Word(random, 12), Subtitle = random.Next(3) == 0 ? null : Word(random, 20), Year = 1880 + (i % 10), DecadeStart = 1880,
            Author = authors[random.Next(60)], Editor = random.Next(2) == 0 ? null : authors[random.Next(60)],
        }).ToArray();
        foreach (var book in books)
        {
            book.Author.Books.Add(book);
            book.Reviews.AddRange(Enumerable.Range(1, random.Next(3)).Select(_ => new Review
            {
                Id = ++reviews, Key = $"r{reviews}", Text = random.Next(4) == 0 ? null : Word(random, 9),
            }));
        }

        return [decade, .. authors, .. books];
    }

    private static string Word(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
}
