using System.Diagnostics;
using System.Globalization;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Bench.Reading;

/// <summary>How fast documents become facts, and a folder of documents a database.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 5;
    private static readonly int[] Scales = [1, 10, 100];

    /// <summary>Runs each measurement in a process of its own, the scales in turn, and prints medians.</summary>
    public static int Run()
    {
        var results = Scales.ToDictionary(s => s, _ => new List<double[]>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var scale in Scales)
            {
                results[scale].Add(Figures("read", scale.ToString(CultureInfo.InvariantCulture)));
            }
        }

        Console.WriteLine("| reading | MB | MB/s | peak memory, MB | time as a multiple of 1× per MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        var unit = Median(results[1], 1) / Median(results[1], 0);
        foreach (var scale in Scales)
        {
            var (megabytes, seconds, peak) = (Median(results[scale], 0), Median(results[scale], 1), Median(results[scale], 2));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {scale}× | {megabytes:F1} | {megabytes / seconds:F1} | {peak:F0} | {seconds / megabytes / unit:F2} |"));
        }

        var rebuild = Figures("rebuild", "1000");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nA database of 1000 documents ({rebuild[0]:F0} MB): {rebuild[1]:F0} s, {rebuild[2]:F0} MB at the peak."));
        return 0;
    }

    /// <summary>Reads one document: once to warm up on a small one, once to measure.</summary>
    public static int ReadOnce(int scale)
    {
        DocumentReader.Read(SynthesizedDocument.Larger(1));
        var document = SynthesizedDocument.Larger(scale);
        var clock = Stopwatch.StartNew();
        var read = DocumentReader.Read(document);
        return Report(document.Length, clock.Elapsed, read.Projects.Count == 49 * scale);
    }

    /// <summary>Builds a database of many documents.</summary>
    public static int RebuildOnce(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("openbudget-bench-").FullName;
        try
        {
            var bytes = SynthesizedDocument.WriteDepartments(documents, folder);
            var clock = Stopwatch.StartNew();
            var imported = 0;
            new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "bench.db")}" })
                .EnsureBuilt(folder, _ => imported++);
            return Report(bytes, clock.Elapsed, imported == documents);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reads a document of every shape of noise, each at two sizes in processes of their own, and prints how the time grows.</summary>
    /// <param name="megabytes">The larger of the two sizes; the other is a tenth of it.</param>
    public static int RunNoise(int megabytes)
    {
        Console.WriteLine("| noise | MB | s | MB/s | peak memory, MB | time as a multiple of a tenth per MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var shape in Noise.Shapes.Keys)
        {
            var small = Figures("noise-once", shape, (megabytes * 100_000).ToString(CultureInfo.InvariantCulture));
            var large = Figures("noise-once", shape, (megabytes * 1_000_000).ToString(CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {shape} | {large[0]:F1} | {large[1]:F2} | {large[0] / large[1]:F1} | {large[2]:F0} | {large[1] / large[0] * small[0] / small[1]:F2} |"));
        }

        return 0;
    }

    /// <summary>Reads one document of a shape of noise; that nothing of a budget is in it is an answer, too.</summary>
    public static int ReadNoiseOnce(string shape, int bytes)
    {
        DocumentReader.Read(SynthesizedDocument.Larger(1));
        var document = Noise.Make(shape, bytes);
        var clock = Stopwatch.StartNew();
        try
        {
            DocumentReader.Read(document);
        }
        catch (DocumentReadException refused)
        {
            Console.WriteLine(refused.Message);
        }

        return Report(document.Length, clock.Elapsed, true);
    }

    private static int Report(long bytes, TimeSpan time, bool isRight)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{bytes / 1e6} {time.TotalSeconds} {self.PeakWorkingSet64 / 1e6}"));
        return isRight ? 0 : 1;
    }

    private static double[] Figures(params string[] measurement)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, measurement)
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Trim().Split('\n')[^1].Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"`{string.Join(' ', measurement)}` ended with {process.ExitCode}: what it read is not what was written.");
    }

    private static double Median(List<double[]> rounds, int figure) => rounds.Select(r => r[figure]).Order().ElementAt(rounds.Count / 2);
}
