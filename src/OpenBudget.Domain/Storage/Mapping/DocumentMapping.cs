using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>The documents and their bytes.</summary>
internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<DocumentContent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.MapKeyed("Documents");
        builder.HasOne(d => d.Department).WithMany(d => d.Documents).HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.FiscalYear).WithMany().HasForeignKey(d => d.Year).OnDelete(DeleteBehavior.Restrict);

        // Department and year tell the budget too, but a relation of one column is what can be joined and batched alike everywhere.
        builder.Property<int>("BudgetId");
        builder.HasOne<Budget>().WithMany(b => b.Documents).HasForeignKey("BudgetId").OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Content).WithOne().HasForeignKey<DocumentContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);

        builder.MapValues(d => d.Sections, "Sections", s => s.Ordinal);

        builder.HasIndex(d => new { d.DepartmentId, d.Year });
        builder.HasIndex(d => new { d.Year, d.Kind });
        builder.HasIndex(d => d.Title);
        builder.HasIndex(d => d.PublishedOn);
        builder.HasIndex(d => d.Sha256).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("DocumentContents");
        builder.HasKey(c => c.DocumentId);
        builder.Property(c => c.DocumentId).ValueGeneratedNever();
    }
}
