using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Bench.Questions;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.Bench.Servers;

/// <summary>The statements that answer a question on SQLite, each with the plan that SQLite makes of it.</summary>
internal static class Explain
{
    /// <summary>Writes them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="path">The database.</param>
    public static int Run(Question question, string path)
    {
        var database = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={path}" });
        using var context = database.OpenForReading();
        using var engine = new SqliteDatabase(database.ReadOnlyConnectionString, StoredModel.Of(context.Model));
        var statements = new List<string>();
        engine.StatementRun = statements.Add;
        var executor = new RequestExecutor(
            RelationalSchema.Create(BudgetSchema.Declaration, engine, new RelationalOptions { MaxPageSize = 500 }),
            NullLogger<RequestExecutor>.Instance,
            new ExecutorOptions { Cost = new CostOptions { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue } });
        var body = System.Text.Json.JsonDocument.Parse(question.Bodies(Dialect.OpenBudget)[0]).RootElement;
        var request = new GraphQLRequest(
            Encoding.UTF8.GetBytes(body.GetProperty("query").GetString()!),
            Variables: body.TryGetProperty("variables", out var variables) ? variables : default);
        using var result = executor.ExecuteAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        using var connection = new SqliteConnection(database.ReadOnlyConnectionString);
        connection.Open();
        foreach (var statement in statements)
        {
            Console.WriteLine($"{statement}\n");
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;
            using var plan = command.ExecuteReader();
            while (plan.Read())
            {
                Console.WriteLine($"    {plan.GetString(3)}");
            }

            Console.WriteLine();
        }

        return 0;
    }
}
