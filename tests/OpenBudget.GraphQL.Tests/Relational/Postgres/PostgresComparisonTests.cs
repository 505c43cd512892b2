using System.Globalization;
using System.Text;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Tests.Relational.Reference;
using OpenBudget.Tests;

namespace OpenBudget.GraphQL.Tests.Relational.Postgres;

/// <summary>The engine answers random operations on both databases as the reference does, byte for byte.</summary>
public sealed class PostgresComparisonTests(PostgresComparisonTests.Random2021 rows) : IClassFixture<PostgresComparisonTests.Random2021>
{
    /// <summary>How many operations each seed gives; 500 where it is not set.</summary>
    private const string Variable = "OPENBUDGET_TEST_OPERATIONS";

    private static readonly int Operations =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 500;

    [PostgresTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Both_databases_and_the_reference_answer_alike(int seed)
    {
        using var sqlite = new LibraryDatabase(rows.SqliteFile);
        using var postgres = new PostgresLibrary(rows.ConnectionString);
        var stored = new ReferenceRows(LibrarySchema.Declaration, postgres.Context);
        var (compared, difference) = Comparison.Of(
            [sqlite.Executor, postgres.Executor],
            new ReferenceExecutor(stored),
            new OperationGenerator(postgres.Schema, stored, new Random(seed)),
            Operations);
        Assert.True(difference is null, $"Seed {seed}. {difference}");
        Assert.InRange(compared, Operations, Operations * 3);
    }

    /// <summary>A comparison that finds no fault would find no mistake either.</summary>
    [PostgresTheory]
    [InlineData("contains is startsWith")]
    [InlineData("contains folds case")]
    [InlineData("contains takes patterns")]
    [InlineData("startsWith is contains")]
    [InlineData("endsWith is contains")]
    [InlineData("endsWith counts bytes")]
    [InlineData("in leaves out the last")]
    [InlineData("keys leave out the first")]
    [InlineData("null comes where it likes")]
    [InlineData("null comes last")]
    [InlineData("descending is ascending")]
    [InlineData("text is sorted as by a person")]
    public void A_planted_fault_is_found(string fault)
    {
        using var library = new PostgresLibrary(rows.ConnectionString, new FaultyDialect(fault));
        var stored = new ReferenceRows(LibrarySchema.Declaration, library.Context);
        var generator = new OperationGenerator(library.Schema, stored, new Random(1));
        Assert.NotNull(Comparison.Of([library.Executor], new ReferenceExecutor(stored), generator, 3000).Difference);
    }

    /// <summary>The same random rows in both databases, made when a test first asks for them.</summary>
    public sealed class Random2021 : IDisposable
    {
        private readonly PostgresTestDatabase _database = new();
        private readonly Lazy<string> _connectionString;
        private readonly Lazy<byte[]> _sqliteFile = new(() => LibraryDatabase.FileOf(RandomLibrary.Rows(seed: 2021)));

        public Random2021() => _connectionString = new Lazy<string>(() =>
        {
            PostgresLibrary.Fill(_database.ConnectionString, RandomLibrary.Rows(seed: 2021));
            return _database.ConnectionString;
        });

        internal string ConnectionString => _connectionString.Value;

        internal byte[] SqliteFile => _sqliteFile.Value;

        public void Dispose() => _database.Dispose();
    }

    private sealed class FaultyDialect(string fault) : PostgresDialect
    {
        public override string Contains(string column, string parameter) => fault switch
        {
            "contains is startsWith" => base.StartsWith(column, parameter),
            "contains folds case" => base.Contains($"lower({column})", $"lower({parameter})"),
            "contains takes patterns" => $"{column} LIKE '%' || {parameter} || '%'",
            _ => base.Contains(column, parameter),
        };

        public override string StartsWith(string column, string parameter) =>
            fault == "startsWith is contains" ? base.Contains(column, parameter) : base.StartsWith(column, parameter);

        public override string EndsWith(string column, string parameter) => fault switch
        {
            "endsWith is contains" => base.Contains(column, parameter),
            "endsWith counts bytes" => $"right({column}, octet_length({parameter})) = {parameter}",
            _ => base.EndsWith(column, parameter),
        };

        public override string In(string column, string listParameter) => fault == "in leaves out the last"
            ? base.In(column, $"trim_array({listParameter}, least(1, cardinality({listParameter})))")
            : base.In(column, listParameter);

        public override string Items(string listParameter, string alias) => fault == "keys leave out the first"
            ? $"(SELECT * FROM {base.Items(listParameter, alias)} WHERE ordinal > 0) {alias}"
            : base.Items(listParameter, alias);

        public override void OrderKey(StringBuilder sql, string expression, bool descending, bool nullable)
        {
            descending &= fault != "descending is ascending";
            expression = fault == "text is sorted as by a person" && expression.EndsWith("ame\"", StringComparison.Ordinal)
                ? expression + " COLLATE \"und-x-icu\"" : expression;
            if (fault == "null comes last" && nullable)
            {
                sql.Append(expression).Append(descending ? " DESC NULLS FIRST" : " NULLS LAST");
                return;
            }

            base.OrderKey(sql, expression, descending, nullable && fault != "null comes where it likes");
        }
    }
}
