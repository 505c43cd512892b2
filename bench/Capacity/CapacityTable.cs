using System.Globalization;
using System.Text;
using OpenBudget.Bench.Report;

namespace OpenBudget.Bench.Capacity;

/// <summary>What a county, a province and the country take, computed from a rebuild that is measured now and the requests that `RESULTS.md` has.</summary>
internal static class CapacityTable
{
    // Departments of a county and years, by the issue of a country's public finance that this is to bear.
    private const int DocumentsOfACounty = 100 * 10;

    // Of ten years the two that most is asked of.
    private const double Hot = 0.2;

    private const int ProcessorsOfAService = 4;

    private static readonly (string Name, int Counties)[] Places = [("a county", 1), ("a province", 100), ("the country", 3000)];
    private static readonly string[] Asked = ["Q3", "Q4", "Q9"];

    /// <summary>Measures, and prints what the operator's page has.</summary>
    public static int Print(int documents)
    {
        var rebuild = PostgresRebuild.Run(documents);
        var text = new StringBuilder();
        AppendMeasured(text, rebuild);
        AppendComputed(text, rebuild);
        AppendRequests(text, ResultsFile.ProcessorTimes("openbudget-pg"));
        Console.Write(text);
        return 0;
    }

    private static void AppendMeasured(StringBuilder text, PostgresRebuild rebuild)
    {
        double documents = rebuild.Documents;
        text.Append(CultureInfo.InvariantCulture, $"Measured, for each of {rebuild.Documents} documents of 489 facts:\n\n| | rows | tables, kB | indexes, kB |\n| --- | ---: | ---: | ---: |\n");
        foreach (var (name, part) in rebuild.Parts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {part.Rows / documents:F0} | {part.Tables / documents / 1e3:F0} | {part.Indexes / documents / 1e3:F0} |\n");
        }

        var rows = rebuild.Parts.Values.Sum(p => p.Rows);
        var processor = (rebuild.Client + rebuild.Server).TotalSeconds;
        text.Append(CultureInfo.InvariantCulture, $"\nA rebuild took {rebuild.Elapsed.TotalSeconds / documents:F2} s a document; {rebuild.Client.TotalSeconds / documents:F2} s of a processor in the command and {rebuild.Server.TotalSeconds / documents:F2} s in PostgreSQL, {rows / processor:F0} rows for each second of them.\n\n");
    }

    private static void AppendComputed(StringBuilder text, PostgresRebuild rebuild)
    {
        double documents = rebuild.Documents;
        var bytes = rebuild.Parts.Values.Sum(p => p.Tables + p.Indexes) / documents;
        var indexes = (rebuild.Parts["facts"].Indexes + rebuild.Parts["indicators"].Indexes) / documents;
        var seconds = (rebuild.Client + rebuild.Server).TotalSeconds / documents;
        text.Append("| | documents | indicators | disk | memory for hot indexes | rebuild |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, counties) in Places)
        {
            double many = counties * (double)DocumentsOfACounty;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {many:N0} | {many * rebuild.Parts["indicators"].Rows / documents:N0} | {Gigabytes(many * bytes)} | {Gigabytes(many * indexes * Hot)} | {Hours(many * seconds)} |\n");
        }
    }

    private static void AppendRequests(StringBuilder text, IReadOnlyDictionary<string, double> microseconds)
    {
        text.Append("\n| requests a second | processor time, µs | 1 service | 4 services | 16 services |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var question in Asked)
        {
            var each = ProcessorsOfAService * 1e6 / microseconds[question];
            text.Append(CultureInfo.InvariantCulture, $"| {question} | {microseconds[question]:F0} | {each:N0} | {4 * each:N0} | {16 * each:N0} |\n");
        }
    }

    private static string Gigabytes(double bytes) => bytes >= 1e12
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e12:F1} TB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:F1} GB");

    private static string Hours(double seconds) => seconds >= 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:F0} h")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:F0} min");
}
