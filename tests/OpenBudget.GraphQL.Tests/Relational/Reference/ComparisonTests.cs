using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Sqlite;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>The engine answers random operations as the reference does, byte for byte.</summary>
public sealed class ComparisonTests
{
    private static readonly byte[] File = LibraryDatabase.FileOf(RandomLibrary.Rows(seed: 2021));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Five_hundred_operations_are_answered_alike(int seed)
    {
        using var library = new LibraryDatabase(File);
        var (compared, difference) = Compare(library, seed, 500);
        Assert.True(difference is null, $"Seed {seed}. {difference}");
        Assert.InRange(compared, 700, 1500);
    }

    [Fact]
    public void The_operations_use_everything_the_schema_has()
    {
        using var library = new LibraryDatabase(File);
        var generator = new OperationGenerator(library.Schema, RowsOf(library), new Random(7));
        for (var i = 0; i < 12_000; i++)
        {
            generator.Next();
        }

        var fields = library.Schema.Types.OfType<ObjectType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(t => t.Fields.SelectMany(f => f.Arguments.Select(a => $"{t.Name}.{f.Name}({a.Name}:)").Prepend($"{t.Name}.{f.Name}")));
        var inputs = library.Schema.Types.OfType<InputObjectType>().SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name}"));
        Assert.Equal([], fields.Concat(inputs).Except(generator.Used));
    }

    /// <summary>A comparison that finds no fault would find no mistake either.</summary>
    [Theory]
    [InlineData("contains is startsWith")]
    [InlineData("contains folds case")]
    [InlineData("startsWith is contains")]
    [InlineData("endsWith is contains")]
    [InlineData("in leaves out the last")]
    [InlineData("keys leave out the first")]
    [InlineData("null comes last")]
    [InlineData("descending is ascending")]
    public void A_planted_fault_is_found(string fault)
    {
        using var library = new LibraryDatabase(File, new FaultyDialect(fault));
        Assert.NotNull(Compare(library, seed: 1, operations: 3000).Difference);
    }

    /// <summary>Nor would operations that ask for groups whose figures nobody could tell from wrong ones.</summary>
    [Theory]
    [InlineData("average is cut")]
    [InlineData("the sum of nothing is zero")]
    [InlineData("the smallest is the greatest")]
    [InlineData("groups without a value are left out")]
    [InlineData("every group passes")]
    [InlineData("nothing is skipped")]
    [InlineData("a page is of any size")]
    public void A_fault_planted_in_the_reference_is_found(string fault)
    {
        using var library = new LibraryDatabase(File);
        var rows = RowsOf(library);
        var generator = new OperationGenerator(library.Schema, rows, new Random(1));
        Assert.NotNull(Comparison.Of([library.Executor], new FaultyReference(rows, fault), generator, 500).Difference);
    }

    private static Comparison Compare(LibraryDatabase library, int seed, int operations)
    {
        var rows = RowsOf(library);
        return Comparison.Of([library.Executor], new ReferenceExecutor(rows), new OperationGenerator(library.Schema, rows, new Random(seed)), operations);
    }

    private static ReferenceRows RowsOf(LibraryDatabase library) => new(LibrarySchema.Declaration, library.Context);

    private sealed class FaultyReference(ReferenceRows rows, string fault) : ReferenceExecutor(rows)
    {
        protected override decimal? Figure(string name, decimal[] units, decimal power) => (fault, name) switch
        {
            ("average is cut", "average") when units.Length > 0 => Math.Round(units.Sum() / (units.Length * power), 6, MidpointRounding.ToZero),
            ("the sum of nothing is zero", "sum") => units.Sum() / power,
            ("the smallest is the greatest", "min") => base.Figure("max", units, power),
            _ => base.Figure(name, units, power),
        };

        protected override bool IsGroup(IEnumerable<object?> key) => fault != "groups without a value are left out" || key.All(value => value is not null);

        protected override bool Passes(RowType type, object[] group, InputFields having) => fault == "every group passes" || base.Passes(type, group, having);

        protected override object[][] Page(object[][] groups, int skip, int take) => fault switch
        {
            "nothing is skipped" => base.Page(groups, 0, take),
            "a page is of any size" => base.Page(groups, skip, int.MaxValue),
            _ => base.Page(groups, skip, take),
        };
    }

    private sealed class FaultyDialect(string fault) : SqliteDialect
    {
        public override string Contains(string column, string parameter) => fault switch
        {
            "contains is startsWith" => base.StartsWith(column, parameter),
            "contains folds case" => base.Contains($"lower({column})", $"lower({parameter})"),
            _ => base.Contains(column, parameter),
        };

        public override string StartsWith(string column, string parameter) =>
            fault == "startsWith is contains" ? base.Contains(column, parameter) : base.StartsWith(column, parameter);

        public override string EndsWith(string column, string parameter) =>
            fault == "endsWith is contains" ? base.Contains(column, parameter) : base.EndsWith(column, parameter);

        public override string In(string column, string listParameter) =>
            fault == "in leaves out the last" ? $"{column} IN (SELECT value FROM json_each({listParameter}) WHERE key < json_array_length({listParameter}) - 1)"
            : base.In(column, listParameter);

        public override string Items(string listParameter, string alias) =>
            fault == "keys leave out the first" ? $"(SELECT key AS ordinal, value FROM json_each({listParameter}) WHERE key > 0) {alias}"
            : base.Items(listParameter, alias);

        public override void OrderKey(System.Text.StringBuilder sql, string expression, bool descending, bool nullable)
        {
            base.OrderKey(sql, expression, descending && fault != "descending is ascending", nullable);
            sql.Append(fault != "null comes last" || !nullable ? "" : descending ? " NULLS FIRST" : " NULLS LAST");
        }
    }
}
