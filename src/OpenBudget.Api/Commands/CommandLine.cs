using System.CommandLine;
using System.CommandLine.Help;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Commands;

/// <summary>The command line: a command, or the service where there is none.</summary>
internal static class CommandLine
{
    // Settings are told from options by their section; the service takes many more, but these are what commands read.
    private static readonly string[] Sections = ["--Database:", "--Seed:"];

    /// <summary>Runs the command that is named, or else the service.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes errors and progress.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (settings, words) = SplitSettings(args);
        return IsCommand(words) ? RunCommand(words, settings, output, error) : await Service.RunAsync(args).ConfigureAwait(false);
    }

    /// <summary>Runs a command.</summary>
    /// <param name="words">The command line without settings.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes errors and progress.</param>
    internal static int RunCommand(string[] words, string[] settings, TextWriter output, TextWriter error)
    {
        var session = new CommandSession(output, error, settings);
        var root = Root(session);
        var parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is not HelpAction and not ExamplesHelpAction && WrongUsage(parsed) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
            {
                error.WriteLine(fault);
            }

            var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            error.WriteLine($"See '{root.Name} {command}--help'.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (CommandSession.IsOfInput(failure))
        {
            error.WriteLine(failure.Message);
            return ExitCodes.Failure;
        }
    }

    private static RootCommand Root(CommandSession session)
    {
        var root = new RootCommand(
            """
            OpenBudget: published budgets of Chinese departments as data, over GraphQL.
            Without a command it runs the service.

            Settings: --Database:Provider Sqlite (or PostgreSql), --Database:ConnectionString "Data Source=data/openbudget.db" and
            --Seed:Path seed, before or after a command, or as environment variables (Database__Provider, Database__ConnectionString,
            Seed__Path). Relative paths mean the current folder.
            """)
        {
            ImportCommand.Create(session),
            ReadCommand.Create(session),
            CheckCommand.Create(session),
            DocumentsCommand.Create(session),
            RemoveCommand.Create(session),
            CoverageCommand.Create(session),
            RebuildCommand.Create(session),
            HealthCommand.Create(session),
        };
        ExamplesHelpAction.AddTo(
            root,
            "--urls http://localhost:8080                      run the service there",
            "import 2022.txt                                   add a document of your own",
            "documents --json                                  list what is there");
        return root;
    }

    private static (string[] Settings, string[] Words) SplitSettings(string[] args)
    {
        List<string> settings = [];
        List<string> words = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                words.AddRange(args[i..]);
                break;
            }

            if (!Array.Exists(Sections, section => args[i].StartsWith(section, StringComparison.OrdinalIgnoreCase)))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. settings], [.. words]);
    }

    // The service's settings begin with a dash or a slash, or are written Key=value.
    private static bool IsCommand(string[] words) => words.Length > 0
        && (words[0] is "--help" or "-h" or "-?" or "--version" || (words[0] is not ['-' or '/', ..] && !words[0].Contains('=', StringComparison.Ordinal)));

    private static List<string> WrongUsage(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return [$"'{CommandSession.Shortened(unknown)}' is neither a command nor an option here."];
        }

        return parsed.Errors.Select(e => e.Message).Distinct().ToList();
    }
}
