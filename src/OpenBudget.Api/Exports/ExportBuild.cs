using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Exports;

/// <summary>What a file is built from.</summary>
/// <param name="Reading">Reads the dataset through the engine.</param>
/// <param name="Database">The database behind it.</param>
/// <param name="Version">The state of the data that the file must be of.</param>
/// <param name="PublicUrl">The address of the service, ending in a slash.</param>
/// <param name="Files">All files there are.</param>
/// <param name="PartAsync">Another file of the same state, built.</param>
internal sealed record ExportBuild(
    TableReading Reading,
    BudgetDatabase Database,
    ExportVersion Version,
    Uri PublicUrl,
    IReadOnlyList<ExportFile> Files,
    Func<string, Task<BuiltFile>> PartAsync)
{
    /// <summary>The address of a file.</summary>
    public string UrlOf(string name) => new Uri(PublicUrl, $"{ExportEndpoints.Path.TrimStart('/')}/{name}").AbsoluteUri;
}

/// <summary>The data changed while a file was built: it is of no one state, and is built again of the new one.</summary>
internal sealed class StaleExportException() : Exception("The data changed while the file was built. Ask again for a file of the new data.");
