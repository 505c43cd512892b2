using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>What is owned (部门固定资产占用情况表).</summary>
internal sealed class AssetMapping : IEntityTypeConfiguration<AssetTable>, IEntityTypeConfiguration<AssetLine>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AssetTable> builder)
    {
        builder.MapFact("AssetTables");
        builder.HasOne(t => t.Budget).WithOne(b => b.AssetTable).HasForeignKey<AssetTable>(t => t.BudgetId).OnDelete(DeleteBehavior.Restrict);

    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AssetLine> builder)
    {
        builder.MapFact("AssetLines");
        builder.HasOne(l => l.Table).WithMany(t => t.Lines).HasForeignKey(l => l.TableId).OnDelete(DeleteBehavior.Restrict);

        // RESTRICT is checked row by row, and a document's lines are deleted by one statement in no promised order.
        builder.HasOne(l => l.Parent).WithMany().HasForeignKey(l => l.ParentId).OnDelete(DeleteBehavior.NoAction);
        builder.MapValues(l => l.Absences, "AssetLineAbsences", a => a.Ordinal);

        builder.HasIndex(l => new { l.Year, l.Category });
        builder.HasIndex(l => l.Category);
        builder.HasIndex(l => l.ValueFen);
    }
}
