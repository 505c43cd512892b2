using System.CommandLine;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary><c>coverage DOCUMENT</c>: how much of a document in the database is understood.</summary>
internal static class CoverageCommand
{
    public static Command Create(CommandSession session)
    {
        var named = CommonSymbols.Document();
        var json = CommonSymbols.Json();
        var command = new Command("coverage", "Tells what of a document is read, and what is not understood, with lines.") { named, json };
        command.SetAction(parsed =>
        {
            var database = session.UpToDateDatabase();
            using var context = database.OpenForReading();
            var document = StoredDocument.Find(context, parsed.GetRequiredValue(named));
            var key = document.Key();
            var text = context.DocumentContents
                .Join(context.Documents.Where(d => d.Key == key), c => c.DocumentId, d => d.Id, (c, _) => c.Text ?? c.Bytes)
                .Single();
            var report = CoverageResult.Of(document, DocumentReader.Read(text));
            if (parsed.GetValue(json))
            {
                session.WriteJson(report);
            }
            else
            {
                report.Write(session.Output);
            }
        });
        ExamplesHelpAction.AddTo(command, "coverage 2022.txt", "coverage --json 4dcd8b25");
        return command;
    }

    /// <summary>The report, as <c>--json</c> writes it. What is told of coverage is here and nowhere else.</summary>
    private sealed record CoverageResult(
        string Id,
        string FileName,
        int LineCount,
        int Facts,
        IReadOnlyDictionary<string, int> Counts,
        IReadOnlyDictionary<string, int> Lines,
        decimal BoilerplatePercent,
        IReadOnlyList<CoveredLines> NotUnderstood,
        IReadOnlyList<ReadingNote> Notes)
    {
        public static CoverageResult Of(StoredDocument document, DisclosedDocument disclosed)
        {
            var counts = FactCounts.Of(disclosed);
            var coverage = disclosed.Coverage;
            return new CoverageResult(
                document.Id,
                document.FileName,
                disclosed.LineCount,
                counts.Values.Sum(),
                counts,
                Enum.GetValues<LineUse>().ToDictionary(EnumSpelling.Of, coverage.Count),
                coverage.Share(LineUse.Boilerplate),
                [.. coverage.NotUnderstood],
                disclosed.Notes);
        }

        public void Write(TextWriter output)
        {
            output.WriteLine(FormattableString.Invariant($"{FileName}: {LineCount} lines"));
            ReadResult.WriteDetails(output, Facts, Counts, Notes);
            output.WriteLine("  Lines: " + string.Join(", ", Lines.Select(l => FormattableString.Invariant($"{l.Value} {l.Key}"))));
            output.WriteLine(FormattableString.Invariant($"  Boilerplate: {BoilerplatePercent} % of the printed lines"));
            foreach (var run in NotUnderstood)
            {
                output.WriteLine(FormattableString.Invariant($"  Not understood: lines {run.LineStart}-{run.LineEnd}"));
            }
        }
    }
}
