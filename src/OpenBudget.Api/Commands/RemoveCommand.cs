using System.CommandLine;

namespace OpenBudget.Api.Commands;

/// <summary><c>remove DOCUMENT</c>: takes an imported document and its facts out of the database.</summary>
internal static class RemoveCommand
{
    public static Command Create(CommandSession session)
    {
        var named = CommonSymbols.Document();
        var json = CommonSymbols.Json();
        var command = new Command(
            "remove", "Removes an imported document and its facts. If it had replaced one of the seeds, the seed stands again.")
        {
            named, json,
        };
        command.SetAction(parsed =>
        {
            var database = session.UpToDateDatabase();
            var (document, removal) = session.Reconnecting(database, _ =>
            {
                using var context = database.OpenForReading();
                var found = StoredDocument.Find(context, parsed.GetRequiredValue(named));
                return (found, database.Remove(found.Key(), session.SeedFolder));
            });
            if (parsed.GetValue(json))
            {
                session.WriteJson(new RemoveResult(document.Id, document.FileName, removal.Facts, removal.RestoredSeed));
                return;
            }

            session.Output.WriteLine(FormattableString.Invariant($"{document.FileName}: removed with {removal.Facts} facts"));
            if (removal.RestoredSeed is not null)
            {
                session.Output.WriteLine($"  the seed {removal.RestoredSeed} stands again");
            }
        });
        ExamplesHelpAction.AddTo(command, "remove 2022.txt", "remove 4dcd8b25");
        return command;
    }

    private sealed record RemoveResult(string Id, string FileName, int Facts, string? RestoredSeed);
}
