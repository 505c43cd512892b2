using System.Globalization;

namespace OpenBudget.Bench.Servers;

/// <summary>What Linux tells of a process in its files.</summary>
internal static class ProcessFiles
{
    // USER_HZ, which is 100 on every Linux there is.
    private const double TicksPerSecond = 100;

    /// <summary>The processor time a process has used: utime and stime of its stat.</summary>
    public static TimeSpan ProcessorTime(int process)
    {
        var fields = Fields(process);
        return Ticks(fields[11]) + Ticks(fields[12]);
    }

    /// <summary>The processor time of a process, of its children, and of those that have ended.</summary>
    public static TimeSpan ProcessorTimeOfTree(int process)
    {
        var fields = Fields(process);
        var time = Ticks(fields[11]) + Ticks(fields[12]) + Ticks(fields[13]) + Ticks(fields[14]);
        foreach (var child in File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                time += ProcessorTimeOfTree(int.Parse(child, CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It has ended meanwhile, and its parent counts it from now on.
            }
        }

        return time;
    }

    /// <summary>A line of the status of a process, in bytes.</summary>
    public static long Status(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length + 1, line.Length - name.Length - 3), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }

    // Without the number and the name, which may hold spaces; the first is the state.
    private static string[] Fields(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static TimeSpan Ticks(string field) => TimeSpan.FromSeconds(long.Parse(field, CultureInfo.InvariantCulture) / TicksPerSecond);
}
