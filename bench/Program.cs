using OpenBudget.Bench.Reading;

// Each figure is taken in a process of its own, so that its peak of memory is its own and nothing is warm but the disk.
return args switch
{
    [] or ["reading"] => ReadingBenchmark.Run(),
    ["read", var scale] => ReadingBenchmark.ReadOnce(int.Parse(scale, System.Globalization.CultureInfo.InvariantCulture)),
    ["rebuild", var documents] => ReadingBenchmark.RebuildOnce(int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture)),
    ["noise"] => ReadingBenchmark.RunNoise(10),
    ["noise", var megabytes] => ReadingBenchmark.RunNoise(int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture)),
    ["noise-once", var shape, var bytes] => ReadingBenchmark.ReadNoiseOnce(shape, int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench [reading | read SCALE | rebuild DOCUMENTS | noise [MEGABYTES]]");
    return 2;
}
