using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Storage;

/// <summary>A seed folder of a test's own.</summary>
internal sealed class SeedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Dictionary<string, object?>> _documents = [];

    public string Path => _folder["."];

    public string ManifestPath => System.IO.Path.Combine(Path, "manifest.json");

    /// <summary>Adds a document of 政法委, 秦皇岛经济技术开发区, and writes the manifest. Entries can be changed or, by null, left out.</summary>
    public SeedFolder Add(int year, string text, params (string Name, object? Value)[] changes) =>
        Add(year, Encoding.UTF8.GetBytes(text), changes);

    public SeedFolder Add(int year, byte[] bytes, params (string Name, object? Value)[] changes) => AddFile(year, $"{year}.txt", bytes, changes);

    /// <summary>The same for a file of another name.</summary>
    public SeedFolder AddFile(int year, string file, byte[] bytes, params (string Name, object? Value)[] changes)
    {
        File.WriteAllBytes(_folder[file], bytes);
        var entry = new Dictionary<string, object?>
        {
            ["file"] = file,
            ["title"] = $"政法委{year}年度预算信息公开",
            ["publisher"] = "秦皇岛经济技术开发区管理委员会",
            ["region"] = "秦皇岛经济技术开发区",
            ["department"] = "政法委",
            ["year"] = year,
            ["kind"] = "BUDGET",
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        foreach (var (name, value) in changes)
        {
            entry[name] = value;
        }

        _documents.Add(entry.Where(e => e.Value is not null).ToDictionary());
        return WriteManifest(JsonSerializer.Serialize(new { documents = _documents }));
    }

    public SeedFolder WriteManifest(string json)
    {
        File.WriteAllText(ManifestPath, json);
        return this;
    }

    public SeedFolder Remove(int year)
    {
        _documents.RemoveAll(d => d["year"] is int y && y == year);
        return WriteManifest(JsonSerializer.Serialize(new { documents = _documents }));
    }

    /// <summary>Changes a file's bytes behind the manifest's back.</summary>
    public void Spoil(string file, byte[] bytes) => File.WriteAllBytes(_folder[file], bytes);

    public void Delete(string file) => File.Delete(_folder[file]);

    public void Dispose() => _folder.Dispose();

    /// <summary>Reads the documents of these tests: one line each, a year and its total revenue in 分.</summary>
    public static DisclosedDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new DisclosedDocument
        {
            LineCount = lines.Length,
            Lines =
            [
                .. lines.Select((line, i) => Disclosed.Line(
                    int.Parse(line.Split(' ')[0], null), Measure.TotalRevenue, long.Parse(line.Split(' ')[1], null), line: i + 1)),
            ],
        };
    }
}
