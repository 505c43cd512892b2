using System.CommandLine;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Commands;

/// <summary><c>rebuild</c>: the database anew, from the seeds and from the documents in it.</summary>
internal static class RebuildCommand
{
    public static Command Create(CommandSession session)
    {
        var json = CommonSymbols.Json();
        var command = new Command(
            "rebuild",
            "Builds the database anew from the seeds and from the documents that were imported into it, whose bytes it keeps. The new one takes"
            + " the place of the old one when it is whole.")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            var log = new BuildLog(session.Error);
            var database = session.Database();
            var outcome = database.Rebuild(session.SeedFolder, log.Tell);
            log.Tell(outcome);
            using var context = database.OpenForReading();
            var dataset = context.Datasets.Single();
            if (parsed.GetValue(json))
            {
                session.WriteJson(new RebuildResult(
                    outcome.Path, dataset.Version, dataset.Documents, dataset.Facts, outcome.SetAside, outcome.Damage));
                return;
            }

            session.Output.WriteLine(FormattableString.Invariant(
                $"Built {dataset.Documents} documents, {dataset.Facts} facts, version {dataset.Version}, in {outcome.Path}"));
        });
        ExamplesHelpAction.AddTo(command, "rebuild", "rebuild --Seed:Path ./seed");
        return command;
    }

    private sealed record RebuildResult(string Database, string Version, int Documents, int Facts, string? SetAside, string? Damage);
}
