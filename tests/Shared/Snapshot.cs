using System.Runtime.CompilerServices;

namespace OpenBudget.Tests;

/// <summary>Holds a text to a file that is reviewed like code.</summary>
internal static class Snapshot
{
    /// <summary>Set to 1, the files are written anew instead; review what changed before you commit it.</summary>
    private const string WriteVariable = "OPENBUDGET_WRITE_SNAPSHOTS";

    /// <summary>Fails where the text differs from the file, or there is none.</summary>
    /// <param name="relativePath">The file, from the folder of the calling test.</param>
    /// <param name="actual">The text.</param>
    /// <param name="caller">Where the calling test stands; given by the compiler.</param>
    public static void Match(string relativePath, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, relativePath));
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{relativePath} does not exist. Run the tests once with {WriteVariable}=1, and review what it wrote.");
        var expected = File.ReadAllText(path).Split('\n');
        var lines = actual.Split('\n');
        var line = Enumerable.Range(0, Math.Max(expected.Length, lines.Length))
            .FirstOrDefault(i => expected.ElementAtOrDefault(i) != lines.ElementAtOrDefault(i), -1);
        Assert.True(
            line < 0,
            $"{relativePath}, line {line + 1}: expected\n  {expected.ElementAtOrDefault(line)}\nbut got\n  {lines.ElementAtOrDefault(line)}\n"
            + $"If the new text is right, run once with {WriteVariable}=1 and commit the file.");
    }
}
