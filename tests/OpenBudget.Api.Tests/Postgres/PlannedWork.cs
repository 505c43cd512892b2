using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>How much work the planner sees in a statement, whatever its parameters are, and where most of it lies.</summary>
/// <param name="Cost">Its total cost. The planner counts some 0.01 for a row, and knows when a LIMIT ends a read.</param>
/// <param name="Read">The read of the most rows.</param>
internal sealed partial record PlannedWork(double Cost, string Read)
{
    // What a page has and one more. Where the server does not know a limit, it takes it for a tenth of all rows.
    private const string Page = "LIMIT 21";

    /// <summary>Plans a statement as one that is prepared once for all parameters, but for the size of a page.</summary>
    public static PlannedWork Of(string connectionString, string statement)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, SearchPath = "openbudget" }.ConnectionString);
        connection.Open();
        Execute(connection, "SET plan_cache_mode = force_generic_plan; SET jit = off");

        Prepare(connection, statement);
        var parameters = (int)Scalar(connection, "SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'asked'");
        var values = parameters == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("NULL", parameters))})";
        using var plan = JsonDocument.Parse((string)Scalar(connection, $"EXPLAIN (FORMAT JSON) EXECUTE asked{values}"));
        var root = plan.RootElement[0].GetProperty("Plan");
        var read = Reads(root).OrderByDescending(r => r.Rows).Select(r => r.Read).FirstOrDefault() ?? "nothing";
        return new PlannedWork(root.GetProperty("Total Cost").GetDouble(), read);
    }

    private static IEnumerable<(double Rows, string Read)> Reads(JsonElement node)
    {
        if (node.TryGetProperty("Relation Name", out var table))
        {
            var rows = node.GetProperty("Plan Rows").GetDouble();
            var way = node.TryGetProperty("Index Name", out var index) ? $"by {index.GetString()}" : $"by a {node.GetProperty("Node Type").GetString()}";
            yield return (rows, string.Create(CultureInfo.InvariantCulture, $"{rows:0} of {table.GetString()} {way}"));
        }

        if (node.TryGetProperty("Plans", out var below))
        {
            foreach (var read in below.EnumerateArray().SelectMany(Reads))
            {
                yield return read;
            }
        }
    }

    // The server finds the types of parameters by what they are compared with; only of a list in unnest it cannot know.
    private static void Prepare(NpgsqlConnection connection, string statement)
    {
        // The driver writes named parameters as numbered ones; without those of limits, the others are numbered anew.
        var limited = Limits().Replace(statement, Page);
        var names = Parameters().Matches(limited).Select(m => m.Value).Distinct().ToList();
        var numbered = Parameters().Replace(limited, m => string.Create(CultureInfo.InvariantCulture, $"${names.IndexOf(m.Value) + 1}"));
        try
        {
            Execute(connection, "PREPARE asked AS " + Lists().Replace(numbered, "unnest($1::bigint[])"));
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UndefinedFunction)
        {
            Execute(connection, "PREPARE asked AS " + Lists().Replace(numbered, "unnest($1::text[])"));
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static object Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()!;
    }

    [GeneratedRegex(@"unnest\((\$\d+)\)")]
    private static partial Regex Lists();

    [GeneratedRegex(@"LIMIT [$@]\w+")]
    private static partial Regex Limits();

    [GeneratedRegex(@"\$\d+|@[a-zA-Z]\w*")]
    private static partial Regex Parameters();
}
