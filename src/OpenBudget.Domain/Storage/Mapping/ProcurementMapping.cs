using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>What is bought (政府采购).</summary>
internal sealed class ProcurementMapping : IEntityTypeConfiguration<ProcurementLine>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProcurementLine> builder)
    {
        builder.MapFact("ProcurementLines");
        builder.HasOne(l => l.Budget).WithMany(b => b.ProcurementLines).HasForeignKey(l => l.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.BudgetUnit).WithMany(u => u.ProcurementLines).HasForeignKey(l => l.BudgetUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Project).WithMany(p => p.ProcurementLines).HasForeignKey(l => l.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(l => l.Absences, "ProcurementLineAbsences", a => a.Ordinal);

        builder.HasIndex(l => new { l.Year, l.AmountFen });
        builder.HasIndex(l => l.AmountFen);
        builder.HasIndex(l => l.CatalogueCode);
        builder.HasIndex(l => l.Item);
        builder.HasTrigramIndex(l => l.Item);
        builder.HasTrigramIndex(l => l.ProjectName);
    }
}
