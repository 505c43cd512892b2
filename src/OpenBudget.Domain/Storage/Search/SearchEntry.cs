using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>A row that can be found by its texts.</summary>
internal sealed class SearchEntry
{
    public int Id { get; set; }

    /// <summary>A <see cref="SearchKind"/>, as a number: hits are sorted by it.</summary>
    public int Kind { get; set; }

    /// <summary>The natural key of the row.</summary>
    public string Key { get; set; } = "";

    /// <summary>The row's number in its own table.</summary>
    public int RowId { get; set; }

    /// <summary>The document that states the row; null for a row that documents share.</summary>
    public int? DocumentId { get; set; }

    /// <summary>The name, in the form that is searched (<see cref="SearchForm"/>); null where the row has none.</summary>
    public string? Name { get; set; }

    /// <summary>The code, in the form that is searched; null where the row has none.</summary>
    public string? Code { get; set; }

    /// <summary>The characters of the name, else of all texts, in the form that is searched: of equally good hits the shorter comes first.</summary>
    public int Length { get; set; }
}

/// <summary>A piece of a text of an entry. Pieces of one text overlap by as much as the longest word that is searched.</summary>
internal sealed class SearchText
{
    /// <summary>The bits of <see cref="Id"/> that number the pieces of an entry.</summary>
    public const int PieceBits = 20;

    /// <summary>The entry's number, shifted by <see cref="PieceBits"/>, plus the piece's: in the order of the texts' weight, the name first.</summary>
    public long Id { get; set; }

    public int EntryId { get; set; }

    /// <summary>The piece in the form that is searched.</summary>
    public string Text { get; set; } = "";

    /// <summary>The piece as published; null where it is the same.</summary>
    public string? Published { get; set; }
}

/// <summary>The texts that are searched. The index over them is a table of each database's own kind (<see cref="SearchSql"/>).</summary>
internal sealed class SearchMapping : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<SearchText>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.Kind, e.RowId }).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("SearchTexts");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne<SearchEntry>().WithMany().HasForeignKey(t => t.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}
