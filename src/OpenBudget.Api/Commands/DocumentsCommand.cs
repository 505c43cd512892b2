using System.CommandLine;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace OpenBudget.Api.Commands;

/// <summary><c>documents</c>: what is in the database.</summary>
internal static class DocumentsCommand
{
    public static Command Create(CommandSession session)
    {
        var json = CommonSymbols.Json();
        var command = new Command("documents", "Lists the documents in the database.") { json };
        command.SetAction(parsed =>
        {
            var database = session.UpToDateDatabase();
            using var context = database.OpenForReading();

            // Deferred, as only a reader may begin it: the dataset and its documents are of one moment.
            using var snapshot = context.Database.BeginTransaction(IsolationLevel.ReadUncommitted);
            var dataset = context.Datasets.Single();
            var documents = StoredDocument.All(context);
            if (parsed.GetValue(json))
            {
                session.WriteJson(new DocumentsResult(database.Place, dataset.Version, dataset.Facts, documents));
                return;
            }

            foreach (var document in documents)
            {
                session.Output.WriteLine(FormattableString.Invariant(
                    $"{document.Sha256[..12]}  {document.Year}  {document.Department}  {document.FileName}"));
            }

            session.Output.WriteLine(FormattableString.Invariant(
                $"{documents.Count} documents, {dataset.Facts} facts, version {dataset.Version}, in {database.Place}"));
        });
        ExamplesHelpAction.AddTo(command, "documents", "documents --json");
        return command;
    }

    private sealed record DocumentsResult(string Database, string Version, int Facts, IReadOnlyList<StoredDocument> Documents);
}
