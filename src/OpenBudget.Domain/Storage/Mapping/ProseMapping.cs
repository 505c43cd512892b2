using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>What documents state in words.</summary>
internal sealed class ProseMapping :
    IEntityTypeConfiguration<Responsibility>,
    IEntityTypeConfiguration<PerformanceGoal>,
    IEntityTypeConfiguration<Statement>,
    IEntityTypeConfiguration<GlossaryTerm>,
    IEntityTypeConfiguration<ReportedChange>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        builder.MapFact("Responsibilities", d => d.Responsibilities);
        builder.HasIndex(r => r.Organ);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PerformanceGoal> builder)
    {
        builder.MapFact("PerformanceGoals");
        builder.HasOne(g => g.Budget).WithMany(b => b.PerformanceGoals).HasForeignKey(g => g.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.Year, g.Kind });
        builder.HasIndex(g => g.Kind);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.MapFact("Statements");
        builder.HasOne(s => s.Budget).WithMany(b => b.Statements).HasForeignKey(s => s.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Year, s.Topic });
        builder.HasIndex(s => s.Topic);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.MapFact("GlossaryTerms");
        builder.HasIndex(t => t.Term);
        builder.HasTrigramIndex(t => t.Term);
        builder.HasTrigramIndex(t => t.Definition);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReportedChange> builder)
    {
        builder.MapFact("ReportedChanges");
        builder.HasOne(c => c.Budget).WithMany(b => b.ReportedChanges).HasForeignKey(c => c.BudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.DepartmentId, c.BaseYear });
        builder.HasIndex(c => new { c.Measure, c.Year });
        builder.HasIndex(c => c.Direction);
        builder.HasIndex(c => c.Agrees);
        builder.HasIndex(c => c.ReportedFen);
        builder.HasIndex(c => c.ComputedFen);
    }
}
