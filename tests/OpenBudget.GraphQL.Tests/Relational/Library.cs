using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Tests.Relational;

/// <summary>A small library: every kind of field, relation and null that a declaration can have.</summary>
internal sealed class Author
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Country { get; set; }

    public DateOnly? BornOn { get; set; }

    public List<Book> Books { get; } = [];

    public List<Book> EditedBooks { get; } = [];
}

internal enum Genre
{
    Novel,
    ShortStory,
    Poetry,
}

internal sealed class Book
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public int Year { get; set; }

    public int? Pages { get; set; }

    public long? PriceCents { get; set; }

    public bool Available { get; set; }

    public Genre? Genre { get; set; }

    public DateTime UpdatedAt { get; set; }

    public int AuthorId { get; set; }

    public Author Author { get; set; } = null!;

    public int? EditorId { get; set; }

    public Author? Editor { get; set; }

    public string? Shelf { get; set; }

    public int? ShelfPosition { get; set; }

    public List<Chapter> Chapters { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<Review> Reviews { get; } = [];
}

internal sealed class Chapter
{
    public int Ordinal { get; set; }

    public string Title { get; set; } = "";

    public int? Pages { get; set; }
}

internal sealed class Tag
{
    public int Ordinal { get; set; }

    public string Word { get; set; } = "";
}

internal sealed class Review
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public int BookId { get; set; }

    public Book Book { get; set; } = null!;

    public int Stars { get; set; }

    public string? Text { get; set; }
}

internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Author>().ToTable("Authors");
        modelBuilder.Entity<Review>().ToTable("Reviews");
        var book = modelBuilder.Entity<Book>().ToTable("Books");
        book.HasOne(b => b.Author).WithMany(a => a.Books).HasForeignKey(b => b.AuthorId);
        book.HasOne(b => b.Editor).WithMany(a => a.EditedBooks).HasForeignKey(b => b.EditorId);
        book.Property(b => b.Genre).HasConversion(new ValueConverter<Genre, string>(
            g => EnumDeclaration.Spell(g.ToString()), s => Enum.Parse<Genre>(s.Replace("_", ""), true)));
        book.Property(b => b.UpdatedAt).HasConversion(new ValueConverter<DateTime, long>(
            t => new DateTimeOffset(t, TimeSpan.Zero).ToUnixTimeMilliseconds(), m => DateTimeOffset.FromUnixTimeMilliseconds(m).UtcDateTime));
        book.OwnsMany(b => b.Chapters, c => c.ToTable("Chapters").HasKey("BookId", nameof(Chapter.Ordinal)));
        book.OwnsMany(b => b.Tags, t => t.ToTable("Tags").HasKey("BookId", nameof(Tag.Ordinal)));
    }
}

internal static class LibrarySchema
{
    private static readonly ShelfType Shelf = new();
    private static readonly ChapterType Chapter = new();

    public static SchemaDeclaration Declaration { get; } = new(
        T("A library"),
        T("Everything"),
        new QueryFields()
            .Node(T("A node"), T("Its id"))
            .Nodes(T("Nodes"), T("Their ids"))
            .List<Book>("books", T("Books"))
            .List<Author>("authors", T("Authors"))
            .List<Review>("reviews", T("Reviews"))
            .Find<Book>("book", T("A book"), find => find
                .By("title", b => b.Title, T("Its title"))
                .OptionallyBy("year", b => b.Year, T("Its year"))
                .Latest(b => b.Year))
            .Find<Author>("author", T("An author"), find => find.By("country", a => a.Country, T("Their country"))),
        [new InterfaceDeclaration("Node", T("A node"), [], [("id", T("Its id"))])],
        [new BookType(), new AuthorType(), new ReviewType()],
        [Shelf, Chapter],
        [new EnumDeclaration<Genre>(T("A genre")).Value(Genre.Novel, "N.", "小说").Value(Genre.ShortStory, "S.", "短篇").Value(Genre.Poetry, "P.", "诗")]);

    private static Text T(string english) => new(english + ".", "图书馆。");

    private sealed class BookType() : EntityType<Book>("Books", T("A book"), "Node")
    {
        private static readonly Scale Price = Scale.ChosenBy(new ScaleArgument(
            "unit", "PriceUnit", T("The unit"), T("Units"), "EURO", [("CENT", T("Cents"), 0), ("EURO", T("Euros"), 2)]));

        protected override void Declare(Fields<Book> fields) => fields
            .Key(b => b.Key, T("Id"))
            .Field("title", b => b.Title, T("Title"))
            .Field("year", b => b.Year, T("Year"))
            .Field("pages", b => b.Pages, T("Pages"))
            .Scaled("price", b => b.PriceCents, Price, T("Price"))
            .Field("available", b => b.Available, T("Available"))
            .Field("genre", b => b.Genre, T("Genre"))
            .Field("updatedAt", b => b.UpdatedAt, T("Updated"))
            .One("author", b => b.Author, T("Author"))
            .One("editor", b => b.Editor, T("Editor"))
            .Field("editorCountry", b => b.Editor!.Country, T("The editor's country"))
            .Embed("shelf", Shelf, T("Shelf"), b => b.Shelf)
            .Values("chapters", b => b.Chapters, c => c.Ordinal, T("Chapters"))
            .Scalars("tags", b => b.Tags, t => t.Word, t => t.Ordinal, T("Tags"))
            .Many("reviews", b => b.Reviews, T("Reviews"));
    }

    private sealed class AuthorType() : EntityType<Author>("Authors", T("An author"), "Node")
    {
        protected override void Declare(Fields<Author> fields) => fields
            .Key(a => a.Key, T("Id"))
            .Field("name", a => a.Name, T("Name"))
            .Field("country", a => a.Country, T("Country"))
            .Field("bornOn", a => a.BornOn, T("Born"))
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
            .One("book", r => r.Book, T("Book"))
            .One("author", r => r.Book.Author, T("The book's author"));
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
            .Field("pages", c => c.Pages, T("Pages"));
    }
}
