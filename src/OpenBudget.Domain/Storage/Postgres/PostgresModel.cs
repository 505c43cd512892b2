using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>
/// Has every text sorted and compared by code point and null before every value, as SQLite does, whatever the collation of the database, and
/// texts looked up by trigrams in the way of PostgreSQL.
/// </summary>
internal sealed class PostgresModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private const string Collation = "C";

    /// <inheritdoc/>
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            SetCollation(entity);
            SortNullsFirst(entity);
            TrigramIndexes.UseFunction(entity);
        }
    }

    // As SQLite does, and so every order asks for it: an index that has them last could not give the first rows of one.
    private static void SortNullsFirst(IMutableEntityType entity)
    {
        foreach (var index in entity.GetIndexes().Where(i => i.IsDescending is null && i.Properties.Any(p => p.IsNullable)))
        {
            // The provider knows them again only as an array.
            index.SetNullSortOrder(index.Properties.Select(p => p.IsNullable ? NullSortOrder.NullsFirst : NullSortOrder.Unspecified).ToArray());
        }
    }

    private static void SetCollation(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            // Enums are stored by name.
            if (property.ClrType == typeof(string) || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
            {
                property.SetCollation(Collation);
            }
        }

        foreach (var complex in type.GetComplexProperties())
        {
            SetCollation(complex.ComplexType);
        }
    }
}
