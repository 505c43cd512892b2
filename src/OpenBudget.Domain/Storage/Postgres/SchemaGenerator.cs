using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Search;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>
/// Makes, beside the tables of the model, the index of the search and those of trigrams, and has indexes end in the row number: so they are part
/// of what a database's stamp tells.
/// </summary>
#pragma warning disable EF1001 // The provider's own generator takes these options, and there is no other way to add to what it makes.
internal sealed class SchemaGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    private const string NullSortOrders = "Npgsql:IndexNullSortOrder";

    // As many rows have the same of these as a document has of them, however large the whole is.
    private static readonly string[] OfOneDocument =
        ["DocumentId", "BudgetId", "BudgetUnitId", "ProjectId", "ActivityId", "IndicatorId", "ParentId", "TableId", "FromId", "ToId"];

    /// <inheritdoc/>
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var keyed = model!.GetEntityTypes().Where(e => typeof(IKeyed).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()).ToHashSet();
        foreach (var index in operations.OfType<CreateIndexOperation>().Where(i => keyed.Contains(i.Table) && !i.IsUnique && !OfOneDocument.Contains(i.Columns[0]) && !i.Columns.Contains(nameof(IKeyed.Id))))
        {
            EndInRowNumber(index);
        }

        return base.Generate([.. operations, new SqlOperation { Sql = SearchSql.PostgresTables }, .. TrigramIndexes.OnPostgres(model)], model, options);
    }

    // Every list ends its order in the row number. So do SQLite's indexes of themselves; without it a page of a year's rows would sort all of that
    // year, or walk over those of all others.
    private static void EndInRowNumber(CreateIndexOperation index)
    {
        index.Columns = [.. index.Columns, nameof(IKeyed.Id)];
        if (index.IsDescending is { Length: > 0 } descending)
        {
            index.IsDescending = [.. descending, false];
        }

        if (index[NullSortOrders] is NullSortOrder[] orders)
        {
            index[NullSortOrders] = (NullSortOrder[])[.. orders, NullSortOrder.Unspecified];
        }
    }
}
