using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>Duties and activities (部门职责及工作活动).</summary>
internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.MapFact("Activities");
        builder.HasOne(a => a.Budget).WithMany(b => b.Activities).HasForeignKey(a => a.BudgetId).OnDelete(DeleteBehavior.Restrict);

        // RESTRICT is checked row by row, and a document's activities are deleted by one statement in no promised order.
        builder.HasOne(a => a.Parent).WithMany(a => a.Children).HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.NoAction);
        builder.MapValues(a => a.Absences, "ActivityAbsences", a => a.Ordinal);

        builder.HasIndex(a => new { a.Year, a.AmountFen });
        builder.HasIndex(a => a.AmountFen);
        builder.HasIndex(a => a.Kind);
        builder.HasIndex(a => a.Name);
        builder.HasTrigramIndex(a => a.Name);
        builder.HasTrigramIndex(a => a.Description);
    }
}
