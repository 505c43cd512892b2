using System.CommandLine;
using OpenBudget.Api.Operations;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary><c>rebuild</c>: the database anew, from the seeds and from the documents in it.</summary>
internal static class RebuildCommand
{
    public static Command Create(CommandSession session)
    {
        var from = new Option<string?>("--from")
        {
            Description = "PostgreSQL only: takes over the documents that were imported into this SQLite file.",
            HelpName = "FILE",
        };
        var grant = new Option<string?>("--grant")
        {
            Description = "PostgreSQL only: lets this role read, and only read. Who could read before still can.",
            HelpName = "ROLE",
        };
        var json = CommonSymbols.Json();
        var command = new Command(
            "rebuild",
            "Builds the database anew from the seeds and from the documents that were imported into it, whose bytes it keeps. The new one takes"
            + " the place of the old one when it is whole.")
        {
            from, grant, json,
        };
        command.SetAction(parsed =>
        {
            var log = new BuildLog(session.Error);
            var database = session.Database();
            var options = new RebuildOptions(parsed.GetValue(from), parsed.GetValue(grant));
            var outcome = session.Reconnecting(database, _ => database.Rebuild(session.SeedFolder, log.Tell, options));
            log.Tell(outcome);
            var dataset = session.Reconnecting(database, _ => database.ReadDataset());
            if (parsed.GetValue(json))
            {
                session.WriteJson(new RebuildResult(
                    outcome.Place, dataset.Version, dataset.Documents, dataset.Facts, outcome.SetAside, outcome.Damage));
                return;
            }

            session.Output.WriteLine(FormattableString.Invariant(
                $"Built {dataset.Documents} documents, {dataset.Facts} facts, version {dataset.Version}, in {outcome.Place}"));
        });
        ExamplesHelpAction.AddTo(
            command,
            "rebuild",
            "rebuild --Seed:Path ./seed",
            "rebuild --from data/openbudget.db --grant openbudget_reader --Database:Provider PostgreSql --Database:ConnectionString \"Host=…\"");
        return command;
    }

    private sealed record RebuildResult(string Database, string Version, int Documents, int Facts, string? SetAside, string? Damage);
}
