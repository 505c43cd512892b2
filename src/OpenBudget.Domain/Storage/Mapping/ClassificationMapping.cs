using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>The categories of expenditure, which all departments share, and how each document words them.</summary>
internal sealed class ClassificationMapping : IEntityTypeConfiguration<Classification>, IEntityTypeConfiguration<ClassificationWording>
{
    /// <summary>The column of a wording that tells its category.</summary>
    public const string ClassificationId = "ClassificationId";

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Classification> builder)
    {
        builder.MapKeyed("Classifications");
        builder.HasOne(c => c.Parent).WithMany(c => c.Children).HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);

        // Not owned by the category in EF's sense: then every import would have to load what all other documents word.
        builder.HasMany(c => c.Wordings).WithOne().HasForeignKey(ClassificationId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(c => new { c.Scheme, c.Code }).IsUnique();
        builder.HasIndex(c => c.Code);
        builder.HasIndex(c => c.Name);
        builder.HasIndex(c => c.Level);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ClassificationWording> builder)
    {
        builder.ToTable("ClassificationWordings");
        builder.Property<int>(ClassificationId);
        builder.Property(w => w.Ordinal).ValueGeneratedNever();
        builder.HasKey(ClassificationId, nameof(ClassificationWording.Ordinal));
        builder.HasOne(w => w.Document).WithMany().HasForeignKey(w => w.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(w => w.Department).WithMany().HasForeignKey(w => w.DepartmentId).OnDelete(DeleteBehavior.Restrict);

        // The latest wording, and the latest with a definition, are the first of these.
        string[] latest =
        [
            ClassificationId, nameof(ClassificationWording.Year), nameof(ClassificationWording.DepartmentId), nameof(ClassificationWording.Ordinal),
        ];
        builder.HasIndex(latest, "IX_ClassificationWordings_Latest").IsDescending(false, true, false, false);
        builder.HasIndex(latest, "IX_ClassificationWordings_LatestDefinition")
            .IsDescending(false, true, false, false).HasFilter("\"Definition\" IS NOT NULL");
    }
}
