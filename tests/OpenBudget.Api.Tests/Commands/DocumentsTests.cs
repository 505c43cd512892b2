using System.Text.Json;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>The commands over documents that are in the database: list, remove, coverage, rebuild.</summary>
public sealed class DocumentsTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_has_every_document_in_a_stable_shape()
    {
        var result = _folder.Json("documents");

        Assert.Equal(["database", "version", "facts", "documents"], Names(result));
        Assert.Equal(
            [
                "id", "fileName", "title", "department", "region", "year", "kind", "sha256", "lineCount", "importedAt",
            ],
            Names(result.GetProperty("documents")[0]));
        Assert.Equal(
            [CommandFolder.Seed2020, CommandFolder.Seed2021],
            result.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("fileName").GetString()!));
    }

    [Fact]
    public void Removing_a_document_leaves_the_database_as_if_it_had_never_been_imported()
    {
        var before = CommandFolder.Rows(_folder.DatabasePath);
        ImportElsewhere("elsewhere.txt");
        Assert.NotEqual(before, CommandFolder.Rows(_folder.DatabasePath));

        var result = _folder.Json("remove", "elsewhere.txt");

        Assert.Equal(["id", "fileName", "facts", "restoredSeed"], Names(result));
        Assert.Equal(489, result.GetProperty("facts").GetInt32());
        Assert.Equal(before, CommandFolder.Rows(_folder.DatabasePath));
        Assert.Equal("ok", _folder.Query("PRAGMA integrity_check"));
        Assert.Equal("", _folder.Query("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Removing_the_correction_of_a_seed_brings_the_seed_back()
    {
        var before = CommandFolder.Rows(_folder.DatabasePath);
        _folder.Json("import", _folder.WriteCorrected());

        var result = _folder.Json("remove", "corrected.txt");

        Assert.Equal(CommandFolder.Seed2021, result.GetProperty("restoredSeed").GetString());
        Assert.Equal(before, CommandFolder.Rows(_folder.DatabasePath));
    }

    [Fact]
    public void A_seed_is_not_removed_because_it_would_come_back()
    {
        var before = File.ReadAllBytes(_folder.DatabasePath);

        var (exitCode, output, error) = _folder.Run("remove", CommandFolder.Seed2021);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("manifest.json", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
    }

    [Fact]
    public void A_document_is_known_by_id_by_file_name_and_by_the_beginning_of_its_hash()
    {
        Assert.Equal(CommandFolder.Seed2020, FileName("4dcd8b25"));
        Assert.Equal(CommandFolder.Seed2020, FileName("4DCD8B25"));
        Assert.Equal(CommandFolder.Seed2021, FileName("RG9jdW1lbnQ6MjAyMS1ybGJoczJ0MnFqM3BlNnptZm1sdQ=="));
        Assert.Equal(CommandFolder.Seed2021, FileName(CommandFolder.Seed2021));

        string FileName(string named) => _folder.Json("coverage", named).GetProperty("fileName").GetString()!;
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("remove")]
    public void A_name_that_several_documents_have_is_an_error_that_lists_them(string command)
    {
        _folder.Json("import", _folder.WriteCorrected("same.txt"));
        ImportElsewhere("same.txt");

        var (exitCode, output, error) = _folder.Run(command, "same.txt");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("'same.txt' may be 2 documents.", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("(same.txt, 2021)").Length - 1);
        Assert.Equal("3", _folder.Query("SELECT count(*) FROM Documents"));
    }

    [Theory]
    [InlineData("coverage", "nothing.txt")]
    [InlineData("remove", "zzzz")]
    [InlineData("remove", "")]
    public void A_document_that_is_not_there_is_an_error(string command, string named)
    {
        var (exitCode, _, error) = _folder.Run(command, named);

        Assert.Equal(1, exitCode);
        Assert.Contains($"There is no document '{named}'", error, StringComparison.Ordinal);
        Assert.Contains("'documents' lists them", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_tells_the_facts_and_what_is_not_understood()
    {
        var result = _folder.Json("coverage", CommandFolder.Seed2021);

        Assert.Equal(["id", "fileName", "lineCount", "facts", "counts", "lines", "boilerplatePercent", "notUnderstood", "notes"], Names(result));
        Assert.Equal((4948, 489, 0), (
            result.GetProperty("lineCount").GetInt32(), result.GetProperty("facts").GetInt32(), result.GetProperty("notes").GetArrayLength()));
        Assert.Equal(49, result.GetProperty("counts").GetProperty("project").GetInt32());
    }

    [Fact]
    public void What_was_imported_outlives_a_rebuild()
    {
        _folder.Json("import", _folder.WriteCorrected());
        ImportElsewhere("elsewhere.txt");
        File.Delete(_folder["corrected.txt"]);
        File.Delete(_folder["elsewhere.txt"]);
        var before = Facts();

        var (exitCode, output, error) = _folder.Run("rebuild", "--json");

        Assert.True(exitCode == 0, error);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["database", "version", "documents", "facts", "setAside", "damage"], Names(result));
        Assert.Equal((3, 1196), (result.GetProperty("documents").GetInt32(), result.GetProperty("facts").GetInt32()));
        Assert.Contains("[4/4] elsewhere.txt: 489 facts", error, StringComparison.Ordinal);
        Assert.Equal(before, Facts());

        string Facts() => _folder.Query("SELECT Version FROM Datasets") + _folder.Query("SELECT Key, AmountFen FROM Projects ORDER BY Key");
    }

    [Fact]
    public void A_rebuild_makes_a_new_file_even_if_nothing_is_stale()
    {
        _folder.Query("UPDATE Projects SET AmountFen = 1");

        Assert.Equal(0, _folder.Run("rebuild").ExitCode);

        Assert.Equal("162000000", _folder.Query("SELECT AmountFen FROM Projects WHERE Code = '13031121HRHHBX1OP73A2'"));
    }

    // The document of 2021 under a department elsewhere: another document of its own.
    private void ImportElsewhere(string name) =>
        _folder.Json("import", _folder.WriteCorrected(name, "164.00"), "--region", "北戴河区");

    private static List<string> Names(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];
}
