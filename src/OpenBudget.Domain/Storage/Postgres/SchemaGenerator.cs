using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;
using OpenBudget.Domain.Storage.Search;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>Makes, beside the tables of the model, the index of the search and those of trigrams: so they are part of what a database's stamp tells.</summary>
#pragma warning disable EF1001 // The provider's own generator takes these options, and there is no other way to add to what it makes.
internal sealed class SchemaGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    /// <inheritdoc/>
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate([.. operations, new SqlOperation { Sql = SearchSql.PostgresTables }, .. TrigramIndexes.OnPostgres(model!)], model, options);
}
