namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

public sealed class ListFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    private const string All = "nahan yecao ward6 odd blank emoji";
    private const string WithoutReviews = "yecao odd blank emoji";

    [Theory]
    [InlineData("some: { stars: { eq: 5 } }", "nahan ward6")]
    [InlineData("some: { stars: { eq: 3 } }", "nahan")]
    [InlineData("some: { stars: { eq: 5 }, text: { contains: \"G\" } }", "ward6")]
    [InlineData("none: { stars: { eq: 5 } }", WithoutReviews)]
    [InlineData("none: { stars: { eq: 1 } }", "yecao ward6 odd blank emoji")]
    [InlineData("all: { stars: { gte: 3 } }", "yecao ward6 odd blank emoji")]
    [InlineData("all: { stars: { gte: 1 } }", All)]
    [InlineData("any: true", "nahan ward6")]
    [InlineData("any: false", WithoutReviews)]
    [InlineData("some: { book: { title: { eq: \"呐喊\" } } }", "nahan")]
    [InlineData("some: { stars: { eq: 5 } }, none: { stars: { eq: 1 } }", "ward6")]
    [InlineData("some: { or: [{ rank: { eq: 9 } }, { parent: { eq: \"r1\" } }] }", "nahan ward6")]
    public void Rows_of_their_own(string operations, string expected) => Holds("reviews", operations, expected);

    [Theory]
    [InlineData("all: { text: { contains: \"好\" } }", WithoutReviews)]
    [InlineData("all: { text: { neq: null } }", "yecao ward6 odd blank emoji")]
    [InlineData("all: { text: { ncontains: \"x\" } }", All)]
    [InlineData("all: { rank: { lt: 3 } }", "yecao ward6 odd blank emoji")]
    [InlineData("none: { text: { contains: \"x\" } }", All)]
    public void What_is_unknown_of_an_item_does_not_hold_for_it(string operations, string expected) => Holds("reviews", operations, expected);

    [Theory]
    [InlineData("some: {}", "nahan ward6")]
    [InlineData("none: {}", WithoutReviews)]
    [InlineData("all: {}", All)]
    [InlineData("", All)]
    public void The_empty_filter_takes_every_item(string operations, string expected) => Holds("reviews", operations, expected);

    [Theory]
    [InlineData("some: { pages: { eq: null } }", "nahan")]
    [InlineData("some: { title: { startsWith: \"I\" } }", "ward6")]
    [InlineData("all: { pages: { gt: 10 } }", "yecao ward6 odd blank emoji")]
    [InlineData("some: { illustrator: { name: { eq: \"𠮷野\" } } }", "nahan")]
    [InlineData("none: { illustrator: { id: { neq: null } } }", "yecao ward6 odd blank emoji")]
    [InlineData("some: { illustrator: { mentor: { name: { eq: \"鲁迅\" } } } }", "nahan")]
    public void Values(string operations, string expected) => Holds("chapters", operations, expected);

    [Theory]
    [InlineData("some: { eq: \"诗\" }", "yecao")]
    [InlineData("none: { eq: \"诗\" }", "nahan ward6 odd blank emoji")]
    [InlineData("all: { contains: \"r\" }", "ward6 odd blank emoji")]
    [InlineData("some: { in: [\"short\", \"x\"] }", "nahan")]
    [InlineData("some: { or: [{ eq: \"诗\" }, { startsWith: \"sh\" }] }", "nahan yecao")]
    [InlineData("any: true", "nahan yecao")]
    public void Scalars(string operations, string expected) => Holds("tags", operations, expected);

    [Theory]
    [InlineData("editor: { books: { some: { year: { eq: 1892 } } } }", "nahan ward6")]
    [InlineData("editor: { books: { none: {} } }", "yecao odd blank")]
    [InlineData("editor: { books: { any: false } }", "yecao odd blank")]
    [InlineData("editor: { books: { all: { year: { eq: 1 } } } }", "yecao odd blank")]
    [InlineData("author: { books: { some: { reviews: { some: { stars: { lt: 2 } } } } } }", "nahan yecao emoji")]
    [InlineData("author: { books: { none: { reviews: { all: { stars: { eq: 5 } } } } } }", "")]
    [InlineData("author: { books: { all: { reviews: { any: false } } } }", "odd blank")]
    public void Lists_within_lists_and_of_rows_that_may_be_missing(string where, string expected) => Assert.Equal(expected, library.Books($"{{ {where} }}"));

    private void Holds(string field, string operations, string expected) =>
        Assert.Equal(expected, library.Books($"{{ {field}: {{ {operations} }} }}"));
}
