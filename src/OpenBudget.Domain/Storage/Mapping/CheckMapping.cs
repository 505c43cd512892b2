using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>The rules and their verdicts.</summary>
internal sealed class CheckMapping : IEntityTypeConfiguration<Rule>, IEntityTypeConfiguration<Check>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.MapKeyed("Rules");
        builder.HasIndex(r => r.Name).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Check> builder)
    {
        builder.MapKeyed("Checks");
        builder.HasOne(c => c.Rule).WithMany(r => r.Checks).HasForeignKey(c => c.RuleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Department).WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Document).WithMany(d => d.Checks).HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Budget).WithMany(b => b.Checks).HasForeignKey(c => c.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Project).WithMany(p => p.Checks).HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Indicator).WithMany(i => i.Checks).HasForeignKey(c => c.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(c => c.Sources, "CheckSources", s => s.Ordinal, s => s.MapSource());

        builder.HasIndex(c => new { c.DepartmentId, c.Year });
        builder.HasIndex(c => new { c.RuleId, c.Status });
        builder.HasIndex(c => new { c.Status, c.Severity });
    }
}
