using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>What the database says of itself.</summary>
internal sealed class DatasetMapping : IEntityTypeConfiguration<Dataset>, IEntityTypeConfiguration<DatabaseStamp>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Dataset> builder)
    {
        builder.ToTable("Datasets");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.MapValues(d => d.Years, "DatasetYears", y => y.Year);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DatabaseStamp> builder)
    {
        builder.ToTable("DatabaseStamps");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
