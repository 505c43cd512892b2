namespace OpenBudget.GraphQL.Tests.Relational.Aggregating;

/// <summary>Books whose prices come to the edge of what can be counted with.</summary>
internal static class ExactNumberCases
{
    /// <summary>Averages of 32 books: 1/3200 and -1/3200 have their seventh decimal at a half.</summary>
    public const string HalvesDocument = "{ a: books(where: { year: { eq: 1 } }) { ...f } b: books(where: { year: { eq: 2 } }) { ...f } } "
        + "fragment f on BooksConnection { aggregate { average { price cent: price(unit: CENT) } } }";

    public const string HalvesAnswer =
        """{"data":{"a":{"aggregate":{"average":{"price":0.000313,"cent":0.03125}}},"b":{"aggregate":{"average":{"price":-0.000313,"cent":-0.03125}}}}}""";

    /// <summary>Sums at both ends of 64 bits, and averages of them.</summary>
    public const string GreatDocument =
        "{ books { groups(by: YEAR) { items { key { year } aggregate { sum { price(unit: CENT) } average { price(unit: CENT) } max { price } } } } } }";

    public const string GreatAnswer =
        """{"data":{"books":{"groups":{"items":[{"key":{"year":3},"aggregate":{"sum":{"price":9223372036854775807},"average":{"price":9223372036854775807},"max":{"price":92233720368547758.07}}},{"key":{"year":4},"aggregate":{"sum":{"price":-9223372036854775807},"average":{"price":-4611686018427387903.5},"max":{"price":-46116860184273879.03}}}]}}}}""";

    public static IEnumerable<object> Halves() =>
        Books([.. Enumerable.Range(0, 32).Select(i => (1, i == 0 ? 1L : 0L)), .. Enumerable.Range(0, 32).Select(i => (2, i == 0 ? -1L : 0L))]);

    public static IEnumerable<object> Great() => Books([(3, long.MaxValue), (4, -4611686018427387903), (4, -4611686018427387904)]);

    public static IEnumerable<object> TooGreat() => Books([(1, 12), (2, long.MaxValue), (2, 1)]);

    private static IEnumerable<object> Books(IReadOnlyList<(int Year, long Price)> books)
    {
        var author = new Author { Id = 1, Key = "a" };
        var decade = new Decade { Start = 0 };
        return [author, decade, .. books.Select((b, i) => new Book { Id = i + 1, Key = $"{i}", Year = b.Year, PriceCents = b.Price, Author = author, Decade = decade })];
    }
}
