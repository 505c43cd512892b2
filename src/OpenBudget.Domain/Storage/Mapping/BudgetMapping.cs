using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>Budgets with their units and lines.</summary>
internal sealed class BudgetMapping :
    IEntityTypeConfiguration<Budget>,
    IEntityTypeConfiguration<BudgetUnit>,
    IEntityTypeConfiguration<BudgetLine>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Budget> builder)
    {
        builder.MapKeyed("Budgets");
        builder.HasOne(b => b.Department).WithMany(d => d.Budgets).HasForeignKey(b => b.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(b => b.FiscalYear).WithMany(y => y.Budgets).HasForeignKey(b => b.Year).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(b => b.AgencyOperatingExpenseUses, "AgencyOperatingExpenseUses", u => u.Ordinal);

        builder.HasIndex(b => new { b.DepartmentId, b.Year }).IsUnique();
        builder.HasIndex(b => new { b.Year, b.TotalExpenditureFen });
        builder.HasIndex(b => b.TotalExpenditureFen);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BudgetUnit> builder)
    {
        builder.MapFact("BudgetUnits");
        builder.HasOne(u => u.Budget).WithMany(b => b.Units).HasForeignKey(u => u.BudgetId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(u => u.Code);
        builder.HasIndex(u => u.Name);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.MapFact("BudgetLines", d => d.BudgetLines, y => y.BudgetLines);
        builder.HasOne(l => l.Budget).WithMany(b => b.Lines).HasForeignKey(l => l.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Classification).WithMany().HasForeignKey(l => l.ClassificationId).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(l => l.Absences, "BudgetLineAbsences", a => a.Ordinal);

        builder.HasIndex(l => new { l.DepartmentId, l.Year, l.Measure }, "IX_BudgetLines_DepartmentId_Year_Measure");
        builder.HasIndex(l => new { l.Measure, l.Year, l.AmountFen });
        builder.HasIndex(l => new { l.Year, l.AmountFen });
        builder.HasIndex(l => l.AmountFen);
        builder.HasIndex(l => l.Label);

        builder.HasIndex(l => new { l.ClassificationId, l.Year, l.AmountFen });

        // What the contract promises, at most one line to use, is kept by the database itself; twice, because nulls are never equal there.
        builder.HasIndex(l => new { l.DepartmentId, l.Year, l.Measure }, "IX_BudgetLines_Preferred")
            .IsUnique().HasFilter("\"Preferred\" AND \"ClassificationId\" IS NULL");
        builder.HasIndex(l => new { l.DepartmentId, l.Year, l.Measure, l.ClassificationId }, "IX_BudgetLines_PreferredOfClassification")
            .IsUnique().HasFilter("\"Preferred\" AND \"ClassificationId\" IS NOT NULL");
    }
}
