using System.CommandLine;
using OpenBudget.Domain.Checking;

namespace OpenBudget.Api.Commands;

/// <summary><c>read FILE…</c>: what the reader makes of files, without a database.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandSession session)
    {
        var files = CommonSymbols.Files();
        var json = CommonSymbols.Json();
        var command = new Command("read", "Reads documents and tells what was understood and what does not add up, without writing anything.") { files, json };
        command.SetAction(parsed => FileLoop.Run(
            session,
            parsed.GetRequiredValue(files),
            parsed.GetValue(json),
            path => Read(path),
            result =>
            {
                session.Output.WriteLine($"{result.File}: {result.Department ?? "department not told"}, {result.Year?.ToString() ?? "year not told"}");
                result.WriteDetails(session.Output);
            }));
        ExamplesHelpAction.AddTo(command, "read 2022.txt", "read --json documents/*.txt");
        return command;
    }

    private static ReadResult Read(string path)
    {
        var file = DocumentFile.Read(path);
        return ReadResult.Of(path, file, Findings.Of(file.Checked(file.Disclosed.Year, null)));
    }
}
