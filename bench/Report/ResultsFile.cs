using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenBudget.Bench.Questions;

namespace OpenBudget.Bench.Report;

/// <summary>`bench/RESULTS.md`: the figures of the last whole measurement.</summary>
internal static class ResultsFile
{
    private static string FilePath { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "RESULTS.md"));

    /// <summary>Writes it; the results of a quick measurement go to the screen instead.</summary>
    public static void Write(Options options, IReadOnlyList<Question> questions, Measurement measurement, Phases phases, Startup startup, string keptAnswers)
    {
        var text = new StringBuilder();
        text.Append("# Results\n\n`dotnet run -c Release --project bench` wrote this file; [README.md](README.md) says what is measured and how.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), which servers, database and client share; ");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}; medians of {options.Rounds} rounds of {options.Time.TotalSeconds} s for each figure.\n\n");
        text.Append("## To reach\n\n").Append(new Goals(measurement, phases, startup).Table());
        text.Append("\n## Questions\n\n");
        foreach (var question in questions)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {question.Name}: {question.About}\n");
        }

        text.Append("\n## Figures\n").Append(Tables.Of(measurement, [.. questions.Select(q => q.Name)], options.Servers));
        text.Append("\n## A question that is new\n\nQ8 in the process, without HTTP, for each document:\n\n");
        text.Append("| parse, µs | validate, µs | cost and plan, µs | all before the SQL, µs | the whole answer, µs |\n| ---: | ---: | ---: | ---: | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {phases.Parse:F1} | {phases.Validate:F1} | {phases.Plan:F1} | {phases.BeforeSql:F1} | {phases.Answer:F1} |\n");
        text.Append("\n## Start to first answer\n\n| with the seeds | s |\n| --- | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| the database is built first | {startup.Building.TotalSeconds:F2} |\n| the database is there | {startup.Built.TotalSeconds:F2} |\n");
        text.Append("\n## Answers that are kept\n\nThe same questions of a service that has answered each of them before, and keeps its answers. Nothing above is measured so.\n");
        text.Append(keptAnswers);
        if (!options.IsKept)
        {
            Console.Write(text);
            return;
        }

        File.WriteAllText(FilePath, text.ToString());
        Console.WriteLine(FilePath);
    }

    /// <summary>What the file has of a server's processor time for a request, with that of its database, with 16 connections: µs by question.</summary>
    /// <exception cref="InvalidOperationException">The file has nothing of that server.</exception>
    public static IReadOnlyDictionary<string, double> ProcessorTimes(string server)
    {
        var times = File.ReadLines(FilePath)
            .SkipWhile(line => line != "### 16 connections").TakeWhile(line => line != "### Memory")
            .Select(line => line.Split(" | ")).Where(cells => cells.Length > 8 && cells[1] == server)
            .ToDictionary(cells => cells[0].TrimStart('|', ' '), cells => double.Parse(cells[7], CultureInfo.InvariantCulture));
        return times.Count > 0 ? times : throw new InvalidOperationException($"{FilePath} has no {server}. Run the whole bench first.");
    }

    /// <summary>Writes how answers slow down with more data, to a file of its own.</summary>
    public static void WriteGrowth(Options options, string table)
    {
        var path = Path.ChangeExtension(FilePath, string.Create(CultureInfo.InvariantCulture, $".{options.Scale}x.md"));
        File.WriteAllText(path, string.Create(
            CultureInfo.InvariantCulture,
            $"# Results with {options.Scale} times the data\n\n`dotnet run -c Release --project bench -- --scale {options.Scale}` wrote this file: one connection, half of the answers are faster than p50.\n\n{table}"));
        Console.Write(table);
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
