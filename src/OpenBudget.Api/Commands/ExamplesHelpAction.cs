using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OpenBudget.Api.Commands;

/// <summary>Help that ends with examples and the exit codes.</summary>
internal sealed class ExamplesHelpAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly IReadOnlyList<string> _examples;

    private ExamplesHelpAction(HelpAction help, IReadOnlyList<string> examples) => (_help, _examples) = (help, examples);

    /// <summary>Gives a command its examples, each without the program's name.</summary>
    public static void AddTo(Command command, params IReadOnlyList<string> examples)
    {
        var option = command.Options.OfType<HelpOption>().SingleOrDefault();
        if (option is null)
        {
            command.Options.Add(option = new HelpOption());
        }

        option.Action = new ExamplesHelpAction((HelpAction)option.Action!, examples);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in _examples)
        {
            output.WriteLine($"  {parseResult.RootCommandResult.Command.Name} {example}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 done; 1 an input or the database cannot be used; 2 wrong usage.");
        return result;
    }
}
