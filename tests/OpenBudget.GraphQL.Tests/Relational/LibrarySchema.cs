using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>What of the library is served.</summary>
internal static class LibrarySchema
{
    private static readonly ShelfType Shelf = new();
    private static readonly ChapterType Chapter = new();
    private static readonly HoldingsType Holdings = new();

    public static SchemaDeclaration Declaration { get; } = new(
        T("A library"),
        T("Everything"),
        new QueryFields()
            .Node(T("A node"), T("Its id"))
            .Nodes(T("Nodes"), T("Their ids"))
            .List<Book>("books", T("Books"))
            .List<Author>("authors", T("Authors"))
            .List<Review>("reviews", T("Reviews"))
            .List<Decade>("decades", T("Decades"))
            .List<Cover>("covers", T("Covers"))
            .Find<Book>("book", T("A book"), find => find
                .By("title", b => b.Title, T("Its title"))
                .OptionallyBy("year", b => b.Year, T("Its year"))
                .Latest(b => b.Year))
            .Find<Author>("author", T("An author"), find => find.By("country", a => a.Country, T("Their country")))
            .Only("holdings", Holdings, T("All of it")),
        [
            new InterfaceDeclaration("Node", T("A node"), [], [("id", T("Its id"))]),
            new InterfaceDeclaration("Titled", T("What has a title"), ["Node"], [("id", T("Its id")), ("title", T("Its title"))]),
        ],
        [new BookType(), new AuthorType(), new ReviewType(), new DecadeType(), new CoverType()],
        [Shelf, Chapter, Holdings],
        [
            new EnumDeclaration<Genre>(T("A genre")).Value(Genre.Novel, "N.", "小说").Value(Genre.ShortStory, "S.", "短篇").Value(Genre.Poetry, "P.", "诗"),
            new EnumDeclaration<Face>(T("A side")).Value(Face.Front, "F.", "封面").Value(Face.Spine, "S.", "书脊"),
            new EnumDeclaration<Tongue>(T("A language")).Value(Tongue.Chinese, "C.", "中文").Value(Tongue.Russian, "R.", "俄文").Value(Tongue.English, "E.", "英文"),
        ]);

    private static Text T(string english) => new(english + ".", "图书馆。");

    private sealed class BookType() : EntityType<Book>("Books", T("A book"), "Titled", "Node")
    {
        private static readonly Scale Price = Scale.ChosenBy(new ScaleArgument(
            "unit", "PriceUnit", T("The unit"), T("Units"), "EURO", [("CENT", T("Cents"), 0), ("EURO", T("Euros"), 2)]));

        protected override void Declare(Fields<Book> fields) => fields
            .Key(b => b.Key, T("Id"))
            .Field("title", b => b.Title, T("Title"))
            .Field("subtitle", b => b.Subtitle, T("Subtitle"))
            .Field("year", b => b.Year, T("Year"))
            .Field("pages", b => b.Pages, T("Pages"))
            .Scaled("price", b => b.PriceCents, Price, T("Price"))
            .Field("available", b => b.Available, T("Available"))
            .Field("genre", b => b.Genre, T("Genre"))
            .Field("language", b => b.Language, T("Language"))
            .Field("updatedAt", b => b.UpdatedAt, T("Updated"))
            .Chosen("lettering", "on", Face.Front, T("Which side"), T("Lettering"), (Face.Front, b => b.Title), (Face.Spine, b => b.Author.Name))
            .Chosen("ornament", "on", Face.Spine, T("Which side"), T("Ornament"), (Face.Front, b => b.Subtitle), (Face.Spine, b => b.Editor!.Country))
            .One("author", b => b.Author, T("Author"))
            .One("editor", b => b.Editor, T("Editor"))
            .One("decade", b => b.Decade, T("Decade"))
            .One("cover", b => b.Cover, T("Cover"))
            .Field("editorCountry", b => b.Editor!.Country, T("The editor's country"))
            .Embed("shelf", Shelf, T("Shelf"), b => b.Shelf)
            .Values("chapters", b => b.Chapters, c => c.Ordinal, T("Chapters"))
            .Scalars("tags", b => b.Tags, t => t.Word, t => t.Ordinal, T("Tags"))
            .Many("reviews", b => b.Reviews, T("Reviews"))
            .Computed(
                "excerpt",
                Shape.Text,
                T("Some characters of the title"),
                arguments => arguments.Int("length", 1, T("How many")).Int("from", T("From which, counted from 1")),
                Excerpts);

        private static async ValueTask<IReadOnlyDictionary<long, string>> Excerpts(ComputedRequest request)
        {
            using var command = request.Connection.CreateCommand();
            command.CommandText = $"""SELECT "Id", "Title" FROM "Books" WHERE "Id" IN ({string.Join(',', request.Keys)})""";
            var excerpts = new Dictionary<long, string>();
            await using var reader = await command.ExecuteReaderAsync(request.Cancellation);
            while (await reader.ReadAsync(request.Cancellation))
            {
                var characters = reader.GetString(1).EnumerateRunes().Skip((request.Arguments.Int("from") ?? 1) - 1).Take(request.Arguments.Int("length")!.Value);
                excerpts.Add(reader.GetInt64(0), string.Concat(characters));
            }

            return excerpts;
        }
    }

    private sealed class AuthorType() : EntityType<Author>("Authors", T("An author"), "Node")
    {
        protected override void Declare(Fields<Author> fields) => fields
            .Key(a => a.Key, T("Id"))
            .Field("name", a => a.Name, T("Name"))
            .Field("country", a => a.Country, T("Country"))
            .Field("bornOn", a => a.BornOn, T("Born"))
            .Field("alive", a => a.Alive, T("Alive"))
            .One("mentor", a => a.Mentor, T("Mentor"))
            .Many("mentees", a => a.Mentees, T("Mentees"))
            .Many("books", a => a.Books, T("Books"))
            .Pick("book", a => a.Books, "year", b => b.Year, T("The year"), T("The book of a year"))
            .Many("editedBooks", a => a.EditedBooks, T("Edited books"))
            .Values("bibliography", a => a.Books, b => b.Year, T("All books by year"));
    }

    private sealed class ReviewType() : EntityType<Review>("Reviews", T("A review"), "Node")
    {
        protected override void Declare(Fields<Review> fields) => fields
            .Key(r => r.Key, T("Id"))
            .Field("stars", r => r.Stars, T("Stars"))
            .Field("text", r => r.Text, T("Text"))
            .Field("rank", r => r.Rank, T("Rank"))
            .Field("parent", r => r.Parent, T("Parent"))
            .One("book", r => r.Book, T("Book"))
            .One("author", r => r.Book.Author, T("The book's author"));
    }

    private sealed class DecadeType() : EntityType<Decade>("Decades", T("Ten years"), "Node")
    {
        public override bool IsGroupedBy => false;

        protected override void Declare(Fields<Decade> fields) => fields
            .Key(d => d.Start, T("Id"))
            .Field("label", d => d.Label, T("Label"))
            .Many("books", d => d.Books, T("Books"));
    }

    private sealed class CoverType() : EntityType<Cover>("Covers", T("A cover"), "Titled", "Node")
    {
        protected override void Declare(Fields<Cover> fields) => fields
            .Key(c => c.Key, T("Id"))
            .Field("title", c => c.Book.Title, T("The book's title"))
            .Field("colour", c => c.Colour, T("Colour"))
            .Scaled("thickness", c => c.Microns, Scale.Fixed(3), T("Millimetres"))
            .One("book", c => c.Book, T("Book"));
    }

    private sealed class ShelfType() : ValueType<Book>("Shelf", T("A shelf"))
    {
        protected override void Declare(Fields<Book> fields) => fields
            .Field("name", b => b.Shelf, T("Name"))
            .Field("position", b => b.ShelfPosition, T("Position"));
    }

    private sealed class ChapterType() : ValueType<Chapter>("Chapter", T("A chapter"))
    {
        protected override void Declare(Fields<Chapter> fields) => fields
            .Field("title", c => c.Title, T("Title"))
            .Field("pages", c => c.Pages, T("Pages"))
            .One("illustrator", c => c.Illustrator, T("Illustrator"));
    }

    private sealed class HoldingsType() : ValueType<Holdings>("Holdings", T("All of it"))
    {
        protected override void Declare(Fields<Holdings> fields) => fields
            .Field("motto", h => h.Motto, T("Motto"))
            .Scalars("years", h => h.Years, y => y.Year, y => y.Year, T("Years it was open"));
    }
}
