using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Running;

namespace OpenBudget.GraphQL.Tests.Relational.Computing;

/// <summary>What code says of a book; the books, authors and reviews it names are read by the engine.</summary>
internal sealed record Reading(string Book, string? Next, IReadOnlyList<string> Works, EntityKey? Subject)
{
    public int? Minutes { get; init; }

    public long? Cents { get; init; }

    public Genre? Genre { get; init; }

    public DateOnly? On { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<Step> Steps { get; init; } = [];

    public EntitySet Others { get; init; } = new(3, [1892, 2000]);
}

internal sealed record Step(int Number, string Author, IReadOnlyList<EntityKey> About);

/// <summary>A schema over the library in which every shape of a computed value occurs.</summary>
internal sealed class ReadingSchema
{
    private static readonly ShelfType Shelf = new();
    private static readonly BindingType Binding = new();
    private static readonly ReadingType Reading = new();

    private static readonly Reading[] All =
    [
        new("nahan", "yecao", ["yecao", "emoji"], new EntityKey("Author", "chekhov"))
        {
            Minutes = 90, Cents = 1250, Genre = Genre.ShortStory, On = new DateOnly(2026, 11, 22), Words = ["呐", "喊\""], Others = new EntitySet(1, [1923]),
            Steps = [new Step(1, "lu", [new("Book", "odd"), new("Author", "lu")]), new Step(2, "chekhov", [])],
        },
        new("odd", null, [], null) { Steps = [new Step(1, "anon", [new("Review", "r3")])] },
        new("ward6", "gone", ["ward6"], new EntityKey("Review", "r1")) { Others = new EntitySet(2, [1923]) },
    ];

    public ReadingSchema(RelationalDatabase database)
    {
        var declaration = new SchemaDeclaration(
            T("A library"),
            T("Everything"),
            new QueryFields()
                .OptionalComputed("reading", Shape.Object(Reading), T("Of a book"), a => a.Text("book", T("Its key")), request =>
                    ValueTask.FromResult(All.FirstOrDefault(r => r.Book == Noted(request).Arguments.Text("book"))))
                .Computed("readings", Shape.ListOf(Shape.Object(Reading)), T("All"), null, request =>
                {
                    Noted(request);
                    return ValueTask.FromResult<IReadOnlyList<Reading>>(All);
                })
                .OptionalComputed(
                    "pages", Shape.Page("Readings", Reading), T("By page"), a => a.Enums<Genre>("genres", T("Of which")).Page(), Page)
                .Computed("sum", Shape.Int, T("Of numbers"), a => a.Ints("of", T("Numbers")), request =>
                    ValueTask.FromResult(request.Arguments.Ints("of")!.Sum()))
                .Computed("dangling", Shape.Reference<Book>(), T("A book that is not there"), null, _ => ValueTask.FromResult("gone")),
            [new InterfaceDeclaration("Node", T("A node"), [], [("id", T("Its id"))])],
            [new BookType(), new AuthorType(), new ReviewType()],
            [Shelf, Binding],
            [new EnumDeclaration<Genre>(T("A genre")).Value(Genre.Novel, "N.", "小说").Value(Genre.ShortStory, "S.", "短篇").Value(Genre.Poetry, "P.", "诗")]);
        Schema = RelationalSchema.Create(declaration, database);
        Executor = new RequestExecutor(Schema, NullLogger<RequestExecutor>.Instance, new ExecutorOptions { Cost = LibraryEngine.Unlimited });
    }

    public static AsyncLocal<List<ComputedRequest>?> Requests { get; } = new();

    public GraphQL.Types.Schema Schema { get; }

    private RequestExecutor Executor { get; }

    public string Execute(string document, string? variables = null)
    {
        using var result = Executor.ExecuteAsync(LibraryEngine.Request(document, variables), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return LibraryEngine.TextOf(result);
    }

    private static ComputedRequest Noted(ComputedRequest request)
    {
        Requests.Value?.Add(request);
        return request;
    }

    private static ValueTask<ComputedPage<Reading>?> Page(ComputedRequest request)
    {
        Noted(request);
        var genres = request.Arguments.Enums<Genre>("genres");
        var found = All.Where(r => genres is null || r.Genre is { } genre && genres.Contains(genre)).ToArray();
        var cursors = request.Cursors(string.Join(',', genres ?? []));
        var start = request.After(cursors) is { } after ? Array.FindIndex(found, r => r.Book == after) + 1 : 0;
        var page = found.Skip(start).Take(request.PageSize()).Select(r => new ComputedEdge<Reading>(r, cursors.Write(r.Book))).ToArray();
        return ValueTask.FromResult<ComputedPage<Reading>?>(new(page, start + page.Length < found.Length, start > 0, found.Length));
    }

    private static Text T(string english) => new(english + ".", "图书馆。");

    private sealed class ReadingType() : ComputedType<Reading>("Reading", T("A reading"))
    {
        private static readonly Scale Price = Scale.ChosenBy(new ScaleArgument(
            "unit", "PriceUnit", T("The unit"), T("Units"), "EURO", [("CENT", T("Cents"), 0), ("EURO", T("Euros"), 2)]));

        protected override void Declare(ComputedFields<Reading> fields) => fields
            .Field("label", Shape.Text, a => a.Int("times", 1, T("How often")), (r, a) => string.Concat(Enumerable.Repeat(r.Book, a.Int("times")!.Value)), T("L"))
            .Optional("minutes", Shape.Int, r => r.Minutes, T("M"))
            .Optional("cost", Shape.Scaled(Price), r => r.Cents, T("C"))
            .Optional("genre", Shape.Enum<Genre>(), r => r.Genre, T("G"))
            .Optional("on", Shape.Date, r => r.On, T("O"))
            .Field("long", Shape.Boolean, r => r.Minutes > 60, T("Long"))
            .Field("words", Shape.ListOf(Shape.Text), r => r.Words, T("W"))
            .Field("book", Shape.Reference<Book>(), r => r.Book, T("B"))
            .Optional("next", Shape.Reference<Book>(), r => r.Next, T("N"))
            .Field("works", Shape.ListOf(Shape.Reference<Book>()), r => r.Works, T("Works"))
            .Optional("subject", Shape.Reference("Node"), r => r.Subject, T("S"))
            .Optional("shelf", Shape.ValueOf("shelf", Shelf), r => new EntityKey("Book", r.Book), T("Sh"))
            .Optional("subjectShelf", Shape.ValueOf("shelf", Shelf), r => r.Subject, T("Of the subject"))
            .Field("steps", Shape.ListOf(Shape.Object(new StepType())), r => r.Steps, T("Steps"))
            .Field("covers", Shape.ListOf(Shape.ValueOfEvery("binding", Binding), 7), r => [new EntityKey("Book", r.Book)], T("Bindings"))
            .Field("others", Shape.Many<Book>("author", "year"), r => r.Others, T("By an author, of some years"));
    }

    private sealed class StepType() : ComputedType<Step>("Step", T("A step"))
    {
        protected override void Declare(ComputedFields<Step> fields) => fields
            .Field("number", Shape.Int, s => s.Number, T("N"))
            .Field("author", Shape.Reference<Author>(), s => s.Author, T("A"))
            .Field("about", Shape.ListOf(Shape.Reference("Node")), s => s.About, T("About"));
    }

    private sealed class BookType() : EntityType<Book>("Books", T("A book"), "Node")
    {
        protected override void Declare(Fields<Book> fields) => fields
            .Key(b => b.Key, T("Id"))
            .Field("title", b => b.Title, T("Title"))
            .Field("year", b => b.Year, T("Year"))
            .Scaled("price", b => b.PriceCents, Scale.Fixed(2), T("Price"))
            .One("author", b => b.Author, T("Author"))
            .Embed("binding", Binding, T("Binding"))
            .Embed("shelf", Shelf, T("Shelf"), b => b.Shelf)
            .Many("reviews", b => b.Reviews, T("Reviews"))
            .OptionalComputed("readings", Shape.ListOf(Shape.Object(Reading)), T("Readings"), null, request =>
            {
                Noted(request);
                return ValueTask.FromResult<IReadOnlyDictionary<long, IReadOnlyList<Reading>>>(
                    request.Keys.Where(k => k != 2).ToDictionary(k => k, k => (IReadOnlyList<Reading>)(k == 1 ? All : [All[1]])));
            });
    }

    private sealed class AuthorType() : EntityType<Author>("Authors", T("An author"), "Node")
    {
        protected override void Declare(Fields<Author> fields) => fields
            .Key(a => a.Key, T("Id"))
            .Field("name", a => a.Name, T("Name"))
            .Many("books", a => a.Books, T("Books"));
    }

    private sealed class ReviewType() : EntityType<Review>("Reviews", T("A review"), "Node")
    {
        protected override void Declare(Fields<Review> fields) => fields
            .Key(r => r.Key, T("Id"))
            .Field("stars", r => r.Stars, T("Stars"))
            .One("book", r => r.Book, T("Book"));
    }

    private sealed class BindingType() : ValueType<Book>("Binding", T("A binding"))
    {
        protected override void Declare(Fields<Book> fields) => fields.Field("lettering", b => b.Title, T("Lettering"));
    }

    private sealed class ShelfType() : ValueType<Book>("Shelf", T("A shelf"))
    {
        protected override void Declare(Fields<Book> fields) => fields.Field("name", b => b.Shelf, T("Name"));
    }
}
