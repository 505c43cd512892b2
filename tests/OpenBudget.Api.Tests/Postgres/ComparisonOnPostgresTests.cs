using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Api.Tests.Commands;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sqlite;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>Years side by side are the same bytes on both databases.</summary>
public sealed class ComparisonOnPostgresTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>
{
    private const string Comparison =
        """
        {
          department { name }
          years
          comparability { comparable issues { kind years reason en: reason(language: EN) sources { lineStart lineEnd quote document { year } } } }
          measures { measure values { year amount share(of: TOTAL_REVENUE) changeFromPrevious basis sources { lineStart quote document { fileName } } } change changePercent changeNote }
          projects { status name projects { code name } links { from { name } to { name } relation confidence basis(language: EN) } values { amount share basis sources { lineStart } } changePercent }
          assets { category values { asOf amount(unit: YUAN) sources { quote } } change changeNote }
          procurement { year lines amount statement { text source { lineStart } } }
          reportedChanges { measure year reported computed agrees }
        }
        """;

    [PostgresTheory]
    [InlineData("{ compareYears(department: \"216\", years: [2021, 2020]) " + Comparison + " }")]
    [InlineData("{ compareYears(department: \"216\", years: [2021, 2019, 2020]) " + Comparison + " }")]
    [InlineData("{ departments(first: 1) { nodes { compareYears(years: [2019, 2020]) " + Comparison + " } } }")]
    [InlineData("{ projects(first: 100) { nodes { lineage { from { code } to { name } relation confidence basis } } } }")]
    [InlineData("query ($id: ID! = \"RGVwYXJ0bWVudDphZHl1NzV3dnR1cnp2N2o0amxueQ==\") { trend(measure: THREE_PUBLIC_EXPENSES, departments: [$id]) { department { region } points { year amount share changeFromPrevious sources { lineStart } } } }")]
    public async Task The_same_bytes(string document)
    {
        using var folder = new CommandFolder();
        var onFile = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={folder.DatabasePath};Pooling=False" });
        var onServer = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        onServer.EnsureBuilt(CommandFolder.Seeds);

        var expected = await AskAsync(onFile, document);
        Assert.StartsWith("{\"data\":", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await AskAsync(onServer, document));
    }

    private static async Task<string> AskAsync(BudgetDatabase database, string document)
    {
        using RelationalDatabase engine = database.Kind == DatabaseKind.Sqlite
            ? new SqliteDatabase(database.ReadOnlyConnectionString, BudgetModel.Of(database.Kind))
            : new PostgresDatabase(database.ReadOnlyConnectionString, BudgetModel.Of(database.Kind));
        var executor = new RequestExecutor(
            RelationalSchema.Create(BudgetSchema.Declaration, engine), NullLogger<RequestExecutor>.Instance, new ExecutorOptions());
        using var result = await executor.ExecuteAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(document), null, default), CancellationToken.None);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
