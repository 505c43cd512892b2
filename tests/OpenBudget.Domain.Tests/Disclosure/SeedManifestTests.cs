using System.Security.Cryptography;
using System.Text.Json;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class SeedManifestTests
{
    [Fact]
    public void The_manifest_tells_of_each_document_what_the_document_tells()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SeedDocuments.Folder, "manifest.json")));
        var entries = manifest.RootElement.GetProperty("documents").EnumerateArray().ToList();

        Assert.Equal(
            Directory.GetFiles(Path.Combine(SeedDocuments.Folder, "documents")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            entries.Select(entry => Path.GetFileName(entry.GetProperty("file").GetString())).Order(StringComparer.Ordinal));
        foreach (var (entry, document) in entries.Zip([SeedDocuments.Document2020, SeedDocuments.Document2021]))
        {
            var bytes = File.ReadAllBytes(Path.Combine(SeedDocuments.Folder, entry.GetProperty("file").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), entry.GetProperty("sha256").GetString());
            Assert.Equal(document.Title, entry.GetProperty("title").GetString());
            Assert.Equal(document.DepartmentName, entry.GetProperty("department").GetString());
            Assert.Equal(document.Year, entry.GetProperty("year").GetInt32());
            Assert.Equal("秦皇岛经济技术开发区", entry.GetProperty("region").GetString());
        }
    }

    [Fact]
    public void The_documents_are_those_that_were_published() => Assert.Equal(
        ["4dcd8b25486f920e54f984a49409467a0c405daada5342e87989d221b21b3066", "da4819de51aab025e775d17c50021e9c2ea977426ba94da949a4fa916d7384a7"],
        ((string[])[SeedDocuments.Path2020, SeedDocuments.Path2021]).Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
}
