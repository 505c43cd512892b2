namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>A library of some hundred random rows: ties, nulls, and texts that are hard to sort, match and escape.</summary>
internal static class RandomLibrary
{
    private static readonly string[] Words =
        ["经", "经典", "short", "Short", "", "%", "a_b", "\\", "\"q\"", "a:b", "\t", "\u0001", "é", "😀", "𠮷", "\uFFFD", "\uE000", "z", "null", "项目支出"];

    public static IEnumerable<object> Rows(int seed)
    {
        var random = new Random(seed);
        string Word() => Words[random.Next(Words.Length)];
        T? Maybe<T>(Func<T> value) where T : class => random.Next(3) == 0 ? null : value();
        T? Perhaps<T>(Func<T> value) where T : struct => random.Next(3) == 0 ? null : value();

        var authors = new List<Author>();
        for (var i = 1; i <= 20; i++)
        {
            authors.Add(new Author
            {
                Id = i, Key = $"a{i}:{Word()}", Name = Word(), Country = Maybe(Word), Alive = Perhaps(() => random.Next(2) == 0),
                BornOn = Perhaps(() => new DateOnly(1880 + random.Next(4), 1, 1 + random.Next(3))),
                Mentor = authors.Count > 0 ? Maybe(() => authors[random.Next(authors.Count)]) : null,
            });
        }

        // The last five neither wrote nor edited anything.
        Author Anyone() => authors[random.Next(15)];
        var decades = Enumerable.Range(0, 5).Select(i => new Decade { Start = 1880 + (i * 10), Label = Word() }).ToArray();
        var books = Enumerable.Range(1, 60).Select(i => new Book
        {
            Id = i, Key = $"b{random.Next(1000)}-{i}", Title = Word() + Word(), Subtitle = Maybe(Word), Year = 1880 + random.Next(8),
            Pages = Perhaps(() => random.Next(4)), PriceCents = Perhaps(() => (long)random.Next(-3, 4) * 50), Available = random.Next(2) == 0,
            Genre = Perhaps(() => (Genre)random.Next(3)), Language = (Tongue)random.Next(3),
            UpdatedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(random.Next(4) * 250),
            Author = Anyone(), Editor = Maybe(Anyone), Decade = decades[random.Next(4)],
            Shelf = Maybe(Word), ShelfPosition = Perhaps(() => random.Next(3)),
            Cover = Maybe(() => new Cover { Id = i * 7 % 61, Key = $"c{i}", Colour = Word(), Microns = random.Next(3) * 1500 }),
        }).ToArray();
        var reviews = 0;
        foreach (var book in books)
        {
            book.Chapters.AddRange(Enumerable.Range(1, random.Next(4)).Select(n => new Chapter
            {
                Ordinal = n, Title = Word(), Pages = Perhaps(() => random.Next(3)), Illustrator = Maybe(Anyone),
            }));
            book.Tags.AddRange(Enumerable.Range(1, random.Next(3)).Select(n => new Tag { Ordinal = n, Word = Word() }));
            book.Reviews.AddRange(Enumerable.Range(1, random.Next(6)).Select(n => new Review
            {
                Id = ++reviews * 97 % 401, Key = $"r{reviews}", Stars = random.Next(1, 6), Text = Maybe(Word),
                Rank = Perhaps(() => random.Next(3)), Parent = Maybe(Word),
            }));
        }

        var holdings = new Holdings { Id = 1, Motto = "读\"书\"", Years = { new OpenYear { Year = 2001 }, new OpenYear { Year = 1999 } } };
        return [.. authors, .. decades, .. books, holdings];
    }
}
