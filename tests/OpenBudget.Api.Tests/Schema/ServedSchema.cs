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
        var none = Path.Combine(Path.GetTempPath(), "openbudget-no-data", "none.db");
        return RelationalSchema.Create(
            Api.Schema.BudgetSchema.Declaration, new SqliteDatabase($"Data Source={none}", Api.Schema.BudgetModel.Of(DatabaseKind.Sqlite)));
    }
}
