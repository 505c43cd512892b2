using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using OpenBudget.Domain.Storage.Search;
using OpenBudget.Domain.Storage.Trigrams;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>Makes STRICT tables (a text in a column of integers is an error there, where SQLite would otherwise keep it) and the indexes of the search and of trigrams.</summary>
internal sealed class StrictTableGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <inheritdoc/>
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate([.. operations, .. SearchSql.SqliteTables.Select(sql => new SqlOperation { Sql = sql }), .. TrigramIndexes.OnSqlite(model!)], model, options);

    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" STRICT");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
