using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>Projects with their goals, spending plans and indicators.</summary>
internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<Indicator>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.MapFact("Projects", d => d.Projects, y => y.Projects);
        builder.HasOne(p => p.Budget).WithMany(b => b.Projects).HasForeignKey(p => p.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.BudgetUnit).WithMany(u => u.Projects).HasForeignKey(p => p.BudgetUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Activity).WithMany().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(p => p.Absences, "ProjectAbsences", a => a.Ordinal);
        builder.MapValues(p => p.Schedule, "ScheduleSteps", s => s.Ordinal, s => s.MapSource());
        builder.MapValues(p => p.Goals, "ProjectGoals", g => g.Number, g => g.MapSource());

        // The list of a year by amount, whole: its rows stand all over the table, and the more there are the farther from any cache.
        builder.HasIndex(p => new { p.Year, p.AmountFen, p.Id, p.Code, p.Name, p.DepartmentId, p.BudgetUnitId }).HasDatabaseName("IX_Projects_Year_AmountFen");
        builder.HasIndex(p => new { p.Year, p.BudgetUnitId, p.AmountFen });
        builder.HasIndex(p => p.BudgetId);
        builder.HasIndex(p => new { p.BudgetId, p.Number });
        builder.HasIndex(p => p.AmountFen);
        builder.HasIndex(p => new { p.Code, p.Year });
        builder.HasIndex(p => new { p.Withheld, p.Year, p.Number });
        builder.HasIndex(p => p.Name);
        builder.HasTrigramIndex(p => p.Name);
        builder.HasTrigramIndex(p => p.Purpose);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.MapFact("Indicators");
        builder.HasOne(i => i.Budget).WithMany(b => b.Indicators).HasForeignKey(i => i.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Project).WithMany(p => p.Indicators).HasForeignKey(i => i.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Activity).WithMany(a => a.Indicators).HasForeignKey(i => i.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.MapValues(i => i.Standards, "GradeStandards", s => s.Ordinal);
        builder.MapValues(i => i.Absences, "IndicatorAbsences", a => a.Ordinal);

        builder.HasIndex(i => new { i.Year, i.Kind });
        builder.HasIndex(i => i.Kind);
        builder.HasIndex(i => i.Name);
        builder.HasTrigramIndex(i => i.Name);
        builder.HasTrigramIndex(i => i.Description);
    }
}
