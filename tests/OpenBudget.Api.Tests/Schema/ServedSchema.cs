using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.Api.Tests.Schema;

/// <summary>The schema as it is served; no data is needed for it.</summary>
internal static class ServedSchema
{
    public static GraphQL.Types.Schema Value { get; } = Derive();

    private static GraphQL.Types.Schema Derive()
    {
        var folder = Path.Combine(Path.GetTempPath(), "openbudget-no-data");
        var database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "none.db")}" });
        using var context = database.OpenForReading();
        return RelationalSchema.Create(
            Api.Schema.BudgetSchema.Declaration, new SqliteDatabase(database.ReadOnlyConnectionString, context.Model));
    }
}
