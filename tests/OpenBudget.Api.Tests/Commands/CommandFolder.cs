using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpenBudget.Api.Commands;
using OpenBudget.Api.Tests.Operations;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>A folder of a user's: a database built of the repository's seeds, and the commands over it.</summary>
public sealed class CommandFolder : IDisposable
{
    public const string Seed2020 = "qinhuangdao-edz-political-legal-committee-2020-budget.txt";
    public const string Seed2021 = "qinhuangdao-edz-political-legal-committee-2021-budget.txt";
    public const string Department = "中共秦皇岛经济技术开发区工委政法委员会";
    public const string Region = "秦皇岛经济技术开发区";

    private static readonly Lazy<byte[]> Built = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("openbudget-built-").FullName;
        var path = folder + "/built.db";
        new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={path};Pooling=False" }).EnsureBuilt(Seeds);
        var bytes = File.ReadAllBytes(path);
        Directory.Delete(folder, recursive: true);
        return bytes;
    });

    public CommandFolder()
    {
        Directory.CreateDirectory(this["data"]);
        File.WriteAllBytes(DatabasePath, Built.Value);
    }

    public static string Seeds => System.IO.Path.Combine(RunningService.Repository, "seed");

    public string Path { get; } = Directory.CreateTempSubdirectory("openbudget-commands-").FullName;

    public string DatabasePath => this["data/openbudget.db"];

    /// <summary>The settings that name the folder's database and the seeds.</summary>
    public string[] Settings => ["--Database:ConnectionString", $"Data Source={DatabasePath};Pooling=False", "--Seed:Path", Seeds];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static string SeedText(string name) => File.ReadAllText(System.IO.Path.Combine(Seeds, "documents", name));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>The document of 2021 with one project's amount corrected.</summary>
    public string WriteCorrected(string name = "corrected.txt", string amount = "163.00")
    {
        var text = SeedText(Seed2021);
        var corrected = text.Replace("162.00", amount, StringComparison.Ordinal);
        Assert.NotEqual(text, corrected);
        return Write(name, corrected);
    }

    /// <summary>Runs a command in this process.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var exitCode = CommandLine.RunAsync([.. Settings, .. words], output, error).GetAwaiter().GetResult();
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that is to succeed, and gives what it writes as JSON.</summary>
    public JsonElement Json(params string[] words)
    {
        var (exitCode, output, error) = Run([.. words, "--json"]);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>Starts the executable in the folder, with nothing but the given words.</summary>
    public Process Start(params string[] words) => Start("dotnet", [typeof(CommandLine).Assembly.Location, .. words]);

    /// <summary>Starts a program in the folder.</summary>
    public Process Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for a process to end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The rows of a query, one a line, columns parted by bars.</summary>
    public string Query(string sql) => Query(DatabasePath, sql);

    /// <inheritdoc cref="Query(string)"/>
    public static string Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "∅" : row.GetString(i))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Every row of a database except when its documents were imported and the statistics of the planner.</summary>
    public static string Rows(string path)
    {
        var dump = new StringBuilder();
        foreach (var table in Query(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'SearchIndex_*' AND name NOT GLOB '*Trigrams*' ORDER BY name").Split('\n'))
        {
            var columns = Query(path, $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}') WHERE name <> 'ImportedAt'");
            dump.Append(table).Append('\n').Append(Query(path, $"SELECT {columns} FROM \"{table}\" ORDER BY {columns}")).Append('\n');
        }

        return dump.ToString();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
