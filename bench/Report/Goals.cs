using System.Globalization;
using System.Text;

namespace OpenBudget.Bench.Report;

/// <summary>What is to be reached, and whether it is.</summary>
/// <param name="measurement">What was measured of every server.</param>
/// <param name="phases">What comes before the SQL of a new question.</param>
/// <param name="startup">How long the service takes to start.</param>
internal sealed class Goals(Measurement measurement, Phases phases, Startup startup)
{
    private const string Service = "openbudget";
    private const int Alone = 1;
    private const int Together = 16;

    private static readonly string[] OfPeers = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8"];

    private readonly StringBuilder _rows = new();

    /// <summary>The goals as a table in Markdown.</summary>
    public string Table()
    {
        _rows.Clear().Append("| to reach | measured | |\n| --- | ---: | --- |\n");
        foreach (var (question, most) in new[] { ("Q1", 1.5), ("Q2", 1.5), ("Q3", 1.5), ("Q4", 1.5), ("Q6", 1.5), ("Q7", 1.3), ("Q9", 2) })
        {
            AtMost($"{question}: CPU at most {Number(most)} × the limit", most, c => measurement[question, Service, c].Cpu / measurement[question, "limit", c].Cpu);
        }

        foreach (var question in new[] { "Q1", "Q2" })
        {
            AtMost($"{question}: CPU below ADO.NET", 1, c => measurement[question, Service, c].Cpu / measurement[question, "ado", c].Cpu);
        }

        Row("Q8: parse, validate, cost and plan below 150 µs", $"{phases.BeforeSql:F0} µs", phases.BeforeSql < 150);
        AtLeast("Q5: at least 10 × the throughput of the limit's scan", 10, Times("Q5", "limit", Alone), Times("Q5", "limit", Together));
        foreach (var question in OfPeers)
        {
            AtLeast($"{question}: at least 5 × the throughput of PostGraphile, 16 connections", 5, Times(question, "postgraphile", Together));
        }

        foreach (var question in OfPeers)
        {
            var least = question switch { "Q1" => 8, "Q2" => 4, "Q6" => 1.4, _ => 2 };
            AtLeast($"{question}: at least {Number(least)} × the throughput of Mercurius, 16 connections", least, Times(question, "mercurius", Together));
        }

        var held = measurement.Memory[Service].Held;
        var growth = (double)held[^1] / held[0];
        Row("memory flat: held after the last round at most 1.1 × after the first", $"{growth:F2}", growth <= 1.1);
        Row("start to first answer below 1 s with the seeds", $"{startup.Built.TotalSeconds:F2} s", startup.Built.TotalSeconds < 1);
        return _rows.ToString();
    }

    private double Times(string question, string other, int connections) =>
        measurement[question, Service, connections].PerSecond / measurement[question, other, connections].PerSecond;

    private void AtMost(string goal, double most, Func<int, double> ratio)
    {
        var (alone, together) = (ratio(Alone), ratio(Together));
        Row(goal, $"{alone:F2} alone, {together:F2} with 16", alone <= most && together <= most);
    }

    private void AtLeast(string goal, double least, params ReadOnlySpan<double> ratios)
    {
        var worst = double.PositiveInfinity;
        foreach (var ratio in ratios)
        {
            worst = Math.Min(worst, ratio);
        }

        Row(goal, $"{worst:F1}", worst >= least);
    }

    private void Row(string goal, FormattableString measured, bool isReached) =>
        _rows.Append("| ").Append(goal).Append(" | ").Append(measured.ToString(CultureInfo.InvariantCulture)).Append(isReached ? " | reached |\n" : " | **not reached** |\n");

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
