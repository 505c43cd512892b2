using System.Text.RegularExpressions;
using Npgsql;
using OpenBudget.Api.Tests.Commands;
using OpenBudget.Api.Tests.Operations;
using OpenBudget.Domain.Storage;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Postgres;

/// <summary>What docs/citus.md and deploy/citus.sql say fits our tables and our SQL. Citus itself is not there: its functions only take notes.</summary>
public sealed partial class CitusTests : IDisposable
{
    private const string Notes =
        """
        CREATE TABLE public.spread (name text, by text, beside text);
        CREATE FUNCTION public.create_reference_table(name text) RETURNS void LANGUAGE sql AS 'INSERT INTO public.spread VALUES (name)';
        CREATE FUNCTION public.create_distributed_table(name text, by text, colocate_with text) RETURNS void
            LANGUAGE sql AS 'INSERT INTO public.spread VALUES (name, by, CASE colocate_with WHEN ''none'' THEN name ELSE colocate_with END)';
        """;

    private readonly PostgresTestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [PostgresFact]
    public void The_script_spreads_every_table_once_and_what_must_hold_can_be_checked_on_one_node()
    {
        new BudgetDatabase(new DatabaseOptions { Provider = nameof(DatabaseKind.PostgreSql), ConnectionString = _database.ConnectionString })
            .EnsureBuilt(CommandFolder.Seeds);
        var references = References();
        _database.Execute(Notes);
        _database.Execute(File.ReadAllText(Path.Combine(RunningService.Repository, "deploy", "citus.sql")));

        Assert.Equal("", Rows(
            """
            SELECT coalesce(t.tablename, s.name) FROM (SELECT quote_ident(tablename) AS tablename FROM pg_tables WHERE schemaname = 'openbudget') t
            FULL JOIN (SELECT name, count(*) AS times FROM public.spread GROUP BY name) s ON s.name = t.tablename
            WHERE t.tablename IS NULL OR s.times IS DISTINCT FROM 1
            """));
        Assert.Equal("", Rows(
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i JOIN public.spread s ON i.indrelid = ('openbudget.' || s.name)::regclass
            WHERE i.indisunique AND s.by IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = s.by AND a.attnum = ANY (i.indkey))
            """));
        Assert.Equal("", Rows(
            """
            SELECT c.conname FROM pg_constraint c
            JOIN public.spread f ON c.conrelid = ('openbudget.' || f.name)::regclass JOIN public.spread t ON c.confrelid = ('openbudget.' || t.name)::regclass
            WHERE c.contype = 'f' AND t.by IS NOT NULL AND (f.beside IS DISTINCT FROM t.beside OR NOT EXISTS (
                SELECT 1 FROM unnest(c.conkey, c.confkey) AS k (here, there)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.here JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.there
                WHERE a.attname = f.by AND b.attname = t.by))
            """));
        Assert.Equal("", Rows("SELECT c.conname FROM pg_constraint c JOIN public.spread f ON c.conrelid = ('openbudget.' || f.name)::regclass WHERE NOT c.convalidated"));

        Assert.Equal("3 8 31", Rows("SELECT count(*) FROM public.spread GROUP BY beside"));

        // The one that is given up is named in the script.
        Assert.Equal(["FK_SearchEntries_Documents_DocumentId"], references.Except(References()));
        Assert.Empty(References().Except(references));
    }

    [Fact]
    public void Every_statement_stays_in_one_schema_and_what_reads_several_tables_is_of_a_kind_that_the_page_names()
    {
        var page = File.ReadAllText(Path.Combine(RunningService.Repository, "docs", "citus.md"));
        var statements = Directory
            .EnumerateFiles(Path.Combine(RunningService.Repository, "tests", "OpenBudget.GraphQL.Tests", "Relational", "Snapshots", "Postgres"), "*.sql")
            .SelectMany(file => File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(part => part.StartsWith("SELECT", StringComparison.Ordinal)))
            .ToList();
        Assert.True(statements.Count > 50);
        var kinds = new HashSet<string>();
        foreach (var statement in statements)
        {
            Assert.DoesNotMatch(InSchema(), statement);
            if (Tables().Matches(statement).Select(m => m.Value).Count() > 1 || statement.Contains("LATERAL", StringComparison.Ordinal))
            {
                var kind = Kinds.FirstOrDefault(k => statement.Contains(k, StringComparison.Ordinal));
                Assert.True(kind is not null, $"No kind:\n{statement}");
                kinds.Add(kind);
            }
        }

        Assert.Equal(Kinds.Order(), kinds.Order());
        Assert.All(Kinds, kind => Assert.Contains($"`{kind.Trim()}`", page, StringComparison.Ordinal));
    }

    // The first that fits.
    private static string[] Kinds => ["LATERAL", "EXISTS", "= (SELECT max", "JOIN \""];

    private HashSet<string> References() => [.. Rows(
        "SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'openbudget'::regnamespace").Split(' ')];

    private string Rows(string sql)
    {
        using var connection = new NpgsqlConnection(_database.ConnectionString + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT coalesce(string_agg(x::text, ' ' ORDER BY x), '') FROM ({sql}) AS r (x)", connection);
        return (string)command.ExecuteScalar()!;
    }

    [GeneratedRegex("(FROM|JOIN) \"?\\w+\"?\\.")]
    private static partial Regex InSchema();

    [GeneratedRegex("(FROM|JOIN) \"\\w+\"")]
    private static partial Regex Tables();
}
