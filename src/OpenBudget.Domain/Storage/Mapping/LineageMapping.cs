using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Lineage;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>Which projects of different years are one, and what people have decided about that.</summary>
internal sealed class LineageMapping : IEntityTypeConfiguration<ProjectLink>, IEntityTypeConfiguration<ReviewedLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProjectLink> builder)
    {
        builder.ToTable("ProjectLinks");
        builder.HasKey(l => new { l.FromId, l.ToId });
        builder.HasOne(l => l.From).WithMany().HasForeignKey(l => l.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(l => l.To).WithMany().HasForeignKey(l => l.ToId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.DepartmentId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReviewedLink> builder)
    {
        builder.ToTable("ReviewedLinks");
        builder.HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.HasIndex(l => l.DepartmentKey);
    }
}
