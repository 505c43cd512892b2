using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Bench.Data;
using OpenBudget.Bench.Questions;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sqlite;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.Bench.Report;

/// <summary>What a document that is seen for the first time costs before its first statement runs. Measured in a process of its own, without HTTP.</summary>
/// <param name="Parse">Microseconds to parse a document of Q8.</param>
/// <param name="Validate">Microseconds to validate it.</param>
/// <param name="Plan">Microseconds to work out its cost and its plan, up to the SQL.</param>
/// <param name="Answer">Microseconds to answer it, all of this and the SQL.</param>
internal sealed record Phases(double Parse, double Validate, double Plan, double Answer)
{
    private const int WarmUps = 6;
    private const int Passes = 5;

    /// <summary>What comes before the SQL, in microseconds.</summary>
    public double BeforeSql => Parse + Validate + Plan;

    /// <summary>Measures, and prints the figures.</summary>
    public static int Print()
    {
        var phases = Measure(DataSet.EnsureSqlite(1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phases.Parse} {phases.Validate} {phases.Plan} {phases.Answer}"));
        return 0;
    }

    /// <summary>Measures in a process of its own.</summary>
    public static Phases OfOwnProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["phases"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && output.Split(' ') is [var parse, var validate, var plan, var answer]
            ? new Phases(Number(parse), Number(validate), Number(plan), Number(answer))
            : throw new InvalidOperationException($"`phases` ended with {process.ExitCode}; see above.");

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static Phases Measure(DataSet data)
    {
        using var context = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={data.SqlitePath}" }).OpenForReading();
        using var database = new SqliteDatabase($"Data Source={data.SqlitePath}", StoredModel.Of(context.Model));
        var schema = RelationalSchema.Create(BudgetSchema.Declaration, database);
        var options = new ExecutorOptions();
        var executor = new RequestExecutor(schema, NullLogger<RequestExecutor>.Instance, options with { CachedDocuments = 1 });
        var documents = Shape.All().Select(shape => Encoding.UTF8.GetBytes(ShapeText.Document(shape, Dialect.OpenBudget))).ToArray();
        var passes = new List<Phases>();
        for (var pass = 0; pass < WarmUps + Passes; pass++)
        {
            var (parse, validate, plan, answer) = (0L, 0L, 0L, 0L);
            foreach (var text in documents)
            {
                var start = Stopwatch.GetTimestamp();
                var document = GraphQLParser.Parse(new SourceText(text), options.Parser);
                var parsed = Stopwatch.GetTimestamp();
                var violations = DocumentValidator.Validate(schema, document, options.Validation);
                var validated = Stopwatch.GetTimestamp();
                var operation = new CachedDocument(schema, document, options, new KeptPlans(options.CachedPlanFields)).Operation(null);
                operation.Variables.TryCoerce(default, out var variables, out _);
                operation.PlanFor(variables!, refuse: true, out _);
                var planned = Stopwatch.GetTimestamp();
                executor.ExecuteAsync(new GraphQLRequest(text), default).AsTask().GetAwaiter().GetResult().Dispose();
                var answered = Stopwatch.GetTimestamp();
                parse += parsed - start;
                validate += validated - parsed + violations.Count;
                plan += planned - validated;
                answer += answered - planned;
            }

            passes.Add(new Phases(Each(parse), Each(validate), Each(plan), Each(answer)));
        }

        var counted = passes.Skip(WarmUps).ToArray();
        return new Phases(Median(p => p.Parse), Median(p => p.Validate), Median(p => p.Plan), Median(p => p.Answer));

        double Median(Func<Phases, double> figure) => counted.Select(figure).Order().ElementAt(Passes / 2);
        double Each(long ticks) => ticks * 1e6 / Stopwatch.Frequency / documents.Length;
    }
}
