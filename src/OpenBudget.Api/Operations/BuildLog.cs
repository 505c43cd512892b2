using System.Globalization;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Operations;

/// <summary>Tells of a build: every document while it goes on, and what was set aside.</summary>
internal sealed class BuildLog(TextWriter console)
{
    /// <summary>A document was imported.</summary>
    public void Tell(BuildProgress progress)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[{progress.Number}/{progress.Total}] {progress.Document.FileName}: {progress.Facts} facts, {progress.Notes.Count} passages not understood"));
        foreach (var note in progress.Notes)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"    lines {note.LineStart}–{note.LineEnd}: {note.Message}"));
        }
    }

    /// <summary>The build is done.</summary>
    public void Tell(BuildOutcome outcome)
    {
        if (outcome.SetAside is not null)
        {
            console.WriteLine($"The earlier database could not be read in full ({outcome.Damage}) and is kept as {outcome.SetAside}.");
        }
    }
}
