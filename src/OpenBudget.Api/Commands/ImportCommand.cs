using System.CommandLine;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary><c>import FILE…</c>: documents into the database, one transaction each.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandSession session)
    {
        var files = CommonSymbols.Files();
        var department = new Option<string?>("--department") { Description = "The department's name, where the document does not tell it.", HelpName = "NAME" };
        var region = new Option<string?>("--region")
        {
            Description = "The region that the department governs. Not needed for a department that is in the database already.",
            HelpName = "NAME",
        };
        var year = new Option<int?>("--year")
        {
            Description = "The fiscal year, where the document does not tell it.",
            HelpName = "N",
            CustomParser = argument =>
            {
                if (int.TryParse(argument.Tokens[0].Value, out var number) && number is >= 1949 and <= 2099)
                {
                    return number;
                }

                argument.AddError("--year takes a year from 1949 to 2099.");
                return null;
            },
        };
        var json = CommonSymbols.Json();
        var command = new Command(
            "import",
            "Imports documents into the database. A document of the same department, year and kind is replaced, and ids stay. Each document is"
            + " imported whole or not at all, also while the service runs.")
        {
            files, department, region, year, json,
        };
        command.SetAction(parsed =>
        {
            var given = new GivenIdentity(parsed.GetValue(department), parsed.GetValue(region), parsed.GetValue(year));
            var database = session.UpToDateDatabase();
            return FileLoop.Run(
                session,
                parsed.GetRequiredValue(files),
                parsed.GetValue(json),
                path =>
                {
                    // A pipe is read once.
                    var file = DocumentFile.Read(path);
                    return session.Reconnecting(database, attempt => Import(database, path, attempt == 1 ? file : file.ReadAgain(), given));
                },
                result =>
                {
                    session.Output.WriteLine(FormattableString.Invariant($"{result.File}: imported as {result.Department}, {result.Region}, {result.Year}; ")
                        + (result.Replaced ? FormattableString.Invariant($"replaces a document of {result.FactsBefore} facts") : "new"));
                    result.WriteDetails(session.Output);
                });
        });
        ExamplesHelpAction.AddTo(
            command,
            "import 2022.txt",
            "import 2022.txt --region 秦皇岛经济技术开发区",
            "import budget.docx budget.html --region 秦皇岛经济技术开发区",
            "import scan.txt --department 教育局 --region 秦皇岛经济技术开发区 --year 2022",
            "import --json documents/*.txt");
        return command;
    }

    private static ImportedResult Import(BudgetDatabase database, string path, DocumentFile file, GivenIdentity given)
    {
        var document = given.Complete(database, path, file);
        var imported = database.Import(document, file.Content, file.Disclosed);
        var read = ReadResult.Of(path, file, imported.Findings) with { Title = document.Title, Department = document.Department, Year = document.Year };
        return new ImportedResult(read, document.Region, imported);
    }
}
