using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Api.Tests.Commands;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sqlite;
using OpenBudget.GraphQL.Tests.Relational.Reference;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Queries;

/// <summary>Random operations of the served schema over the seeds: the engine answers as the executor over EF LINQ does, byte for byte.</summary>
public sealed class RandomOperationsTests(PostgresTestDatabase postgres) : IClassFixture<PostgresTestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openbudget-random-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void On_SQLite(int seed) => Compare(OnFile(), seed);

    [PostgresTheory]
    [InlineData(4)]
    [InlineData(5)]
    public void On_PostgreSQL(int seed)
    {
        var database = new BudgetDatabase(new DatabaseOptions { Provider = "PostgreSql", ConnectionString = postgres.ConnectionString });
        Compare(database, seed);
    }

    private BudgetDatabase OnFile() => new(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "x.db")};Pooling=False" });

    private static void Compare(BudgetDatabase database, int seed)
    {
        database.EnsureBuilt(CommandFolder.Seeds);
        using var context = database.OpenForWriting();
        using RelationalDatabase engine = database.Kind == DatabaseKind.Sqlite
            ? new SqliteDatabase(database.ReadOnlyConnectionString, BudgetModel.Of(database.Kind))
            : new PostgresDatabase(database.ReadOnlyConnectionString, BudgetModel.Of(database.Kind));
        var unlimited = new ExecutorOptions { Cost = new CostOptions { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue } };
        var executor = new RequestExecutor(RelationalSchema.Create(BudgetSchema.Declaration, engine), NullLogger<RequestExecutor>.Instance, unlimited);
        var rows = new ReferenceRows(BudgetSchema.Declaration, context);
        var (compared, difference) = Comparison.Of(
            [executor], new ReferenceExecutor(rows), new OperationGenerator(executor.Schema, rows, new Random(seed)), operations: 300);
        Assert.True(difference is null, $"Seed {seed}. {difference}");
        Assert.InRange(compared, 400, 1000);
    }
}
