using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>Who and when: what every fact leans on.</summary>
internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>, IEntityTypeConfiguration<FiscalYear>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.MapKeyed("Departments");
        builder.HasIndex(d => d.Code);
        builder.HasIndex(d => d.Name);
        builder.HasIndex(d => d.Region);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<FiscalYear> builder)
    {
        builder.ToTable("FiscalYears");
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
    }
}
