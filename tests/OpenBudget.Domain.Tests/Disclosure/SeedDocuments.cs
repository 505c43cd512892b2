using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>The two published documents of the repository, and what is read from them.</summary>
internal static class SeedDocuments
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "seed");

    public static string Path2020 { get; } = Path.Combine(Folder, "documents", "qinhuangdao-edz-political-legal-committee-2020-budget.txt");

    public static string Path2021 { get; } = Path.Combine(Folder, "documents", "qinhuangdao-edz-political-legal-committee-2021-budget.txt");

    /// <summary>The lines as line feeds part them; the last one is empty where the file ends with a line feed.</summary>
    public static string[] Lines2020 { get; } = Encoding.UTF8.GetString(File.ReadAllBytes(Path2020)).Split('\n');

    public static string[] Lines2021 { get; } = Encoding.UTF8.GetString(File.ReadAllBytes(Path2021)).Split('\n');

    public static DisclosedDocument Document2020 { get; } = DocumentReader.Read(File.ReadAllBytes(Path2020));

    public static DisclosedDocument Document2021 { get; } = DocumentReader.Read(File.ReadAllBytes(Path2021));

    public static DisclosedDocument Read(IEnumerable<string> lines) => Read(string.Join('\n', lines));

    public static DisclosedDocument Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OpenBudget.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds OpenBudget.sln.");
        }
        return folder.FullName;
    }
}
