using System.CommandLine;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary><c>check FILE…</c>: what does not add up in documents, without importing them.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandSession session)
    {
        var files = CommonSymbols.Files();
        var department = new Option<string?>("--department") { Description = "The department's name, where the document does not tell it.", HelpName = "NAME" };
        var region = new Option<string?>("--region") { Description = "The region, where departments of several regions have the name.", HelpName = "NAME" };
        var language = new Option<string>("--language") { Description = "The language of the verdicts: en or zh.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        var json = CommonSymbols.Json();
        var command = new Command(
            "check",
            "Holds documents against the rules and tells what does not add up, the worst first, with the lines. Nothing is imported; where the"
            + " database has the department's budget of the year before, the two are compared.")
        {
            files, department, region, language, json,
        };
        command.SetAction(parsed =>
        {
            var database = session.UpToDateDatabase();
            var text = new FindingsText(parsed.GetValue(language) == "zh", int.MaxValue, quotes: true);
            return FileLoop.Run(
                session,
                parsed.GetRequiredValue(files),
                parsed.GetValue(json),
                path => Check(database, path, parsed.GetValue(department), parsed.GetValue(region)),
                result =>
                {
                    session.Output.WriteLine($"{result.File}: {result.Department ?? "department not told"}, {result.Year?.ToString() ?? "year not told"}"
                        + (result.ComparedWith is { } other ? $", beside the document of {other}" : ""));
                    text.Write(session.Output, result.Checks.Findings);
                });
        });
        ExamplesHelpAction.AddTo(command, "check 2022.txt", "check 2022.txt --language zh", "check --json documents/*.txt");
        return command;
    }

    private static CheckedResult Check(BudgetDatabase database, string path, string? department, string? region)
    {
        var file = DocumentFile.Read(path);
        var name = department ?? file.Disclosed.DepartmentName;
        var year = file.Disclosed.Year;
        var previous = name is not null && year is { } known ? database.DocumentBefore(name, region, known) : null;
        return new CheckedResult(path, name, year, previous?.Year, FindingsResult.Of(Findings.Of(file.Checked(year, previous))));
    }
}

/// <summary>What <c>check</c> found in a file, as <c>--json</c> writes it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Department">The department; null where it is not told.</param>
/// <param name="Year">The fiscal year; null where it is not told.</param>
/// <param name="ComparedWith">The year of the document it was compared with; null where there is none.</param>
/// <param name="Checks">What was found.</param>
internal sealed record CheckedResult(string File, string? Department, int? Year, int? ComparedWith, FindingsResult Checks);
