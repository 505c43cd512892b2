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

    public bool? Alive { get; set; }

    public int? MentorId { get; set; }

    public Author? Mentor { get; set; }

    public List<Author> Mentees { get; } = [];

    public List<Book> Books { get; } = [];

    public List<Book> EditedBooks { get; } = [];
}

internal enum Genre
{
    Novel,
    ShortStory,
    Poetry,
}

internal enum Tongue
{
    Chinese,
    Russian,
    English,
}

internal enum Face
{
    Front,
    Spine,
}

internal sealed class Book
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Subtitle { get; set; }

    public int Year { get; set; }

    public int? Pages { get; set; }

    public long? PriceCents { get; set; }

    public bool Available { get; set; }

    public Genre? Genre { get; set; }

    public Tongue Language { get; set; }

    public DateTime UpdatedAt { get; set; }

    public int AuthorId { get; set; }

    public Author Author { get; set; } = null!;

    public int? EditorId { get; set; }

    public Author? Editor { get; set; }

    public int DecadeStart { get; set; }

    public Decade Decade { get; set; } = null!;

    public Cover? Cover { get; set; }

    public string? Shelf { get; set; }

    public int? ShelfPosition { get; set; }

    public List<Chapter> Chapters { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<Review> Reviews { get; } = [];
}

/// <summary>Its number is its key, as that of a fiscal year is.</summary>
internal sealed class Decade
{
    public int Start { get; set; }

    public string Label { get; set; } = "";

    public List<Book> Books { get; } = [];
}

/// <summary>The one of a book that may have none; it refers to the book, not the book to it.</summary>
internal sealed class Cover
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public int BookId { get; set; }

    public Book Book { get; set; } = null!;

    public string Colour { get; set; } = "";

    public long Microns { get; set; }
}

internal sealed class Chapter
{
    public int Ordinal { get; set; }

    public string Title { get; set; } = "";

    public int? Pages { get; set; }

    public int? IllustratorId { get; set; }

    public Author? Illustrator { get; set; }
}

internal sealed class Tag
{
    public int Ordinal { get; set; }

    public string Word { get; set; } = "";
}

/// <summary>With columns named like what a page is ranked and grouped by.</summary>
internal sealed class Review
{
    public int Id { get; set; }

    public string Key { get; set; } = "";

    public int BookId { get; set; }

    public Book Book { get; set; } = null!;

    public int Stars { get; set; }

    public string? Text { get; set; }

    public int? Rank { get; set; }

    public string? Parent { get; set; }
}

/// <summary>The only row of its table.</summary>
internal sealed class Holdings
{
    public int Id { get; set; }

    public string Motto { get; set; } = "";

    public List<OpenYear> Years { get; } = [];
}

internal sealed class OpenYear
{
    public int Year { get; set; }
}

internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Genre>().HaveConversion<SpelledConverter<Genre>>();
        configurationBuilder.Properties<Tongue>().HaveConversion<SpelledConverter<Tongue>>();
        configurationBuilder.Properties<DateTime>().HaveConversion<MillisecondsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Author>().ToTable("Authors").HasOne(a => a.Mentor).WithMany(a => a.Mentees).HasForeignKey(a => a.MentorId);
        modelBuilder.Entity<Review>().ToTable("Reviews");
        modelBuilder.Entity<Cover>().ToTable("Covers").HasOne(c => c.Book).WithOne(b => b.Cover).HasForeignKey<Cover>(c => c.BookId);
        var decade = modelBuilder.Entity<Decade>().ToTable("Decades");
        decade.HasKey(d => d.Start);
        decade.Property(d => d.Start).ValueGeneratedNever();
        var book = modelBuilder.Entity<Book>().ToTable("Books");
        book.HasOne(b => b.Author).WithMany(a => a.Books).HasForeignKey(b => b.AuthorId);
        book.HasOne(b => b.Editor).WithMany(a => a.EditedBooks).HasForeignKey(b => b.EditorId);
        book.HasOne(b => b.Decade).WithMany(d => d.Books).HasForeignKey(b => b.DecadeStart);
        book.OwnsMany(b => b.Chapters, chapter =>
        {
            chapter.ToTable("Chapters").HasKey("BookId", nameof(Chapter.Ordinal));
            chapter.HasOne(c => c.Illustrator).WithMany().HasForeignKey(c => c.IllustratorId);
        });
        book.OwnsMany(b => b.Tags, tag => tag.ToTable("Tags").HasKey("BookId", nameof(Tag.Ordinal)));
        modelBuilder.Entity<Holdings>().ToTable("Holdings")
            .OwnsMany(h => h.Years, year => year.ToTable("OpenYears").HasKey("HoldingsId", nameof(OpenYear.Year)));
    }

    private sealed class SpelledConverter<T>() : ValueConverter<T, string>(
        value => EnumDeclaration.Spell(value.ToString()), text => Enum.Parse<T>(text.Replace("_", ""), true))
        where T : struct, Enum;

    private sealed class MillisecondsConverter() : ValueConverter<DateTime, long>(
        instant => new DateTimeOffset(instant, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
}
