namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>The library's books, in the order of their row numbers.</summary>
internal static class LibraryBooks
{
    public static IEnumerable<object> All()
    {
        var lu = new Author { Id = 1, Key = "lu", Name = "鲁迅", Country = "中国", BornOn = new DateOnly(1881, 9, 25) };
        var chekhov = new Author { Id = 2, Key = "chekhov", Name = "Чехов", Country = "Russia", BornOn = new DateOnly(1860, 1, 29) };
        var anonymous = new Author { Id = 3, Key = "anon", Name = "Anonymous" };
        var updated = new DateTime(2026, 11, 22, 3, 4, 5, DateTimeKind.Utc);

        var callToArms = new Book
        {
            Id = 1, Key = "nahan", Title = "呐喊", Year = 1923, Pages = 272, PriceCents = 1250, Available = true, Genre = Genre.ShortStory,
            UpdatedAt = updated, Author = lu, Editor = chekhov, Shelf = "A", ShelfPosition = 3,
            Chapters = { new Chapter { Ordinal = 1, Title = "狂人日记", Pages = 12 }, new Chapter { Ordinal = 2, Title = "孔乙己" } },
            Tags = { new Tag { Ordinal = 1, Word = "经典" }, new Tag { Ordinal = 2, Word = "short" } },
            Reviews = { new Review { Id = 1, Key = "r1", Stars = 5, Text = "好 \"好\"" }, new Review { Id = 2, Key = "r2", Stars = 3 } },
        };
        var wildGrass = new Book
        {
            Id = 2, Key = "yecao", Title = "野草", Year = 1927, Pages = null, PriceCents = null, Available = false, Genre = Genre.Poetry,
            UpdatedAt = updated.AddMilliseconds(250), Author = lu,
            Tags = { new Tag { Ordinal = 1, Word = "诗" } },
        };
        var ward = new Book
        {
            Id = 3, Key = "ward6", Title = "Ward No. 6", Year = 1892, Pages = 92, PriceCents = 999, Available = true, Genre = Genre.Novel,
            UpdatedAt = updated, Author = chekhov, Editor = anonymous, Shelf = "B",
            Chapters = { new Chapter { Ordinal = 1, Title = "I", Pages = 92 } },
            Reviews = { new Review { Id = 3, Key = "r3", Stars = 5, Text = "Great" } },
        };
        var nameless = new Book
        {
            Id = 4, Key = "nameless", Title = "100%_\\a:b", Year = 1892, Pages = 0, PriceCents = -5, Available = false, UpdatedAt = updated, Author = anonymous,
        };
        return [lu, chekhov, anonymous, callToArms, wildGrass, ward, nameless];
    }
}
