namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The library's rows, in the order of their row numbers.</summary>
internal static class LibraryRows
{
    private static readonly DateTime Updated = new(2026, 11, 22, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>
    /// The few rows that tests name by their keys. The books: <c>nahan</c> and <c>emoji</c> agree in year, pages and price; <c>yecao</c> has
    /// neither pages nor price; <c>odd</c> has a title of characters that mean something in patterns and cursors; <c>blank</c> an empty one.
    /// </summary>
    public static IEnumerable<object> Few()
    {
        var lu = new Author { Id = 1, Key = "lu", Name = "鲁迅", Country = "中国", BornOn = new DateOnly(1881, 9, 25), Alive = false };
        var chekhov = new Author { Id = 2, Key = "chekhov", Name = "Чехов", Country = "Russia", BornOn = new DateOnly(1860, 1, 29), Alive = false };
        var anonymous = new Author { Id = 3, Key = "anon", Name = "Anonymous" };
        var yoshino = new Author { Id = 4, Key = "yoshino", Name = "𠮷野", Country = "日本", Alive = true, Mentor = lu };
        return
        [
            lu, chekhov, anonymous, yoshino,
            Nahan(lu, chekhov, yoshino),
            new Book
            {
                Id = 2, Key = "yecao", Title = "野草", Year = 1927, Pages = null, PriceCents = null, Available = false,
                Genre = Genre.Poetry, Language = Tongue.Chinese, UpdatedAt = Updated.AddMilliseconds(250), Author = lu, DecadeStart = 1920,
                Tags = { new Tag { Ordinal = 1, Word = "诗" } },
            },
            new Book
            {
                Id = 3, Key = "ward6", Title = "Ward No. 6", Year = 1892, Pages = 92, PriceCents = 999, Available = true,
                Genre = Genre.Novel, Language = Tongue.Russian, UpdatedAt = Updated, Author = chekhov, Editor = anonymous, DecadeStart = 1890,
                Shelf = "B",
                Chapters = { new Chapter { Ordinal = 1, Title = "I", Pages = 92 } },
                Reviews = { new Review { Id = 3, Key = "r3", Stars = 5, Text = "Great\n\t!", Rank = 2, Parent = "r1" } },
            },
            new Book
            {
                Id = 4, Key = "odd", Title = "100%_\\a:b", Year = 1892, Pages = 0, PriceCents = -5, Available = false,
                Language = Tongue.English, UpdatedAt = Updated.AddDays(-1), Author = anonymous, DecadeStart = 1890,
            },
            new Book
            {
                Id = 5, Key = "blank", Title = "", Subtitle = "", Year = 2000, Pages = 1, PriceCents = 0, Available = true,
                Genre = Genre.Novel, Language = Tongue.English, UpdatedAt = Updated.AddDays(1), Author = anonymous, DecadeStart = 2000,
            },
            new Book
            {
                Id = 6, Key = "emoji", Title = "𠮷 😀", Subtitle = "呐喊", Year = 1923, Pages = 272, PriceCents = 1250, Available = true,
                Genre = Genre.Novel, Language = Tongue.Chinese, UpdatedAt = Updated, Author = lu, Editor = lu, DecadeStart = 1920,
            },
            new Decade { Start = 1890, Label = "fin de siècle" },
            new Decade { Start = 1920, Label = "二十年代" },
            new Decade { Start = 2000, Label = "noughties" },
            new Decade { Start = 2010, Label = "none yet" },
            new Holdings { Id = 1, Motto = "读书", Years = { new OpenYear { Year = 2001 }, new OpenYear { Year = 1999 } } },
        ];
    }

    private static Book Nahan(Author author, Author editor, Author illustrator) => new()
    {
        Id = 1, Key = "nahan", Title = "呐喊", Year = 1923, Pages = 272, PriceCents = 1250, Available = true,
        Genre = Genre.ShortStory, Language = Tongue.Chinese, UpdatedAt = Updated, Author = author, Editor = editor, DecadeStart = 1920,
        Shelf = "A", ShelfPosition = 3,
        Cover = new Cover { Id = 1, Key = "c1", Colour = "红", Microns = 1500 },
        Chapters =
        {
            new Chapter { Ordinal = 1, Title = "狂人日记", Pages = 12, Illustrator = illustrator },
            new Chapter { Ordinal = 2, Title = "孔乙己" },
        },
        Tags = { new Tag { Ordinal = 1, Word = "经典" }, new Tag { Ordinal = 2, Word = "short" } },
        Reviews =
        {
            new Review { Id = 1, Key = "r1", Stars = 5, Text = "好 \"好\"", Rank = 1 },
            new Review { Id = 2, Key = "r2", Stars = 3, Rank = 9, Parent = "r1" },
            new Review { Id = 4, Key = "r4", Stars = 1, Text = "", Rank = 1, Parent = "r2" },
        },
    };
}
