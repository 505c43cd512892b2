using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenBudget.Api.Tests.Commands;

/// <summary>Documents of the user's, read and imported.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Note = "\n第一部分 部门职责\n";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corrected_document_replaces_the_earlier_one_and_ids_stay()
    {
        var ids = _folder.Query("SELECT Id, Key FROM Projects ORDER BY Id");
        var version = _folder.Query("SELECT Version FROM Datasets");

        var (exitCode, output, error) = _folder.Run("import", _folder.WriteCorrected());

        Assert.True(exitCode == 0, error);
        Assert.Contains($"imported as {CommandFolder.Department}, {CommandFolder.Region}, 2021; replaces a document of 489 facts", output, StringComparison.Ordinal);
        Assert.Contains("    49 project\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("not understood: 0 passages", output, StringComparison.Ordinal);
        Assert.Equal(ids, _folder.Query("SELECT Id, Key FROM Projects ORDER BY Id"));
        Assert.Equal("163000000", _folder.Query("SELECT AmountFen FROM Projects WHERE Code = '13031121HRHHBX1OP73A2'"));
        Assert.Equal("corrected.txt", _folder.Query("SELECT FileName FROM Documents WHERE Year = 2021"));
        Assert.NotEqual(version, _folder.Query("SELECT Version FROM Datasets"));
    }

    [Fact]
    public void The_counts_of_the_kinds_are_what_is_stored()
    {
        var document = _folder.Json("import", _folder.WriteCorrected()).GetProperty("documents")[0];

        var counts = document.GetProperty("counts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());
        Assert.Equal(document.GetProperty("facts").GetInt32(), counts.Values.Sum());
        Assert.Equal((49, 320), (counts["project"], counts["indicator"]));
        Assert.Equal("49|320", _folder.Query("SELECT (SELECT count(*) FROM Projects WHERE Year = 2021), (SELECT count(*) FROM Indicators WHERE Year = 2021)"));
        Assert.Equal(
            FormattableString.Invariant($"{218 + document.GetProperty("facts").GetInt32()}"), _folder.Query("SELECT Facts FROM Datasets"));
    }

    [Fact]
    public void What_import_writes_for_scripts_has_a_stable_shape()
    {
        var result = _folder.Json("import", _folder.WriteCorrected());

        Assert.Equal(["documents", "failures"], Names(result));
        Assert.Equal(
            [
                "checks", "counts", "department", "facts", "factsBefore", "file", "id", "kind", "lineCount", "notes", "region", "replaced", "sha256", "title",
                "year",
            ],
            Names(result.GetProperty("documents")[0]).Order());
        var document = result.GetProperty("documents")[0];
        Assert.Equal("RG9jdW1lbnQ6MjAyMS1ybGJoczJ0MnFqM3BlNnptZm1sdQ==", document.GetProperty("id").GetString());
        Assert.Equal("BUDGET", document.GetProperty("kind").GetString());
        Assert.Equal(_folder["corrected.txt"], document.GetProperty("file").GetString());
        Assert.Equal(489, document.GetProperty("factsBefore").GetInt32());
        Assert.True(document.GetProperty("replaced").GetBoolean());
    }

    [Fact]
    public void Read_tells_the_same_and_writes_nothing()
    {
        var before = File.ReadAllBytes(_folder.DatabasePath);
        var path = _folder.WriteCorrected();

        var result = _folder.Json("read", path);

        Assert.Equal(before, File.ReadAllBytes(_folder.DatabasePath));
        Assert.Equal(["documents", "failures"], Names(result));
        var read = result.GetProperty("documents")[0];
        Assert.Equal(
            ["checks", "counts", "department", "facts", "file", "kind", "lineCount", "notes", "sha256", "title", "year"], Names(read).Order());
        var imported = _folder.Json("import", path).GetProperty("documents")[0];
        Assert.All(Names(read).Except(["checks"]), name => Assert.Equal(read.GetProperty(name).ToString(), imported.GetProperty(name).ToString()));
    }

    [Fact]
    public void What_is_not_understood_is_told_with_its_lines()
    {
        var lines = CommandFolder.SeedText(CommandFolder.Seed2021).Split('\n');
        lines[161] = lines[161].Replace("162.00", "一百六十二", StringComparison.Ordinal);
        var path = _folder.Write("spoilt.txt", string.Join('\n', lines));

        var (exitCode, output, _) = _folder.Run("read", path);
        var note = _folder.Json("read", path).GetProperty("documents")[0].GetProperty("notes")[0];

        Assert.Equal(0, exitCode);
        Assert.Equal("""{"lineStart":162,"lineEnd":162,"message":"A number was expected, and “一百六十二” stands there."}""", Compact(note));
        Assert.Contains("lines 162–162: A number was expected, and “一百六十二” stands there.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("read")]
    public void One_bad_file_does_not_stop_the_others_but_the_exit_code_says_so(string command)
    {
        File.WriteAllBytes(_folder["bad.txt"], [0x31, 0x0A, 0xFF, 0xFE, 0x0A]);

        var (exitCode, output, error) = _folder.Run(
            command, _folder["bad.txt"], _folder["missing.txt"], _folder.Path, _folder.WriteCorrected(), "--json");

        Assert.Equal(1, exitCode);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(_folder["corrected.txt"], Assert.Single(result.GetProperty("documents").EnumerateArray()).GetProperty("file").GetString());
        var failures = result.GetProperty("failures").EnumerateArray().ToList();
        Assert.Equal([_folder["bad.txt"], _folder["missing.txt"], _folder.Path], failures.Select(f => f.GetProperty("file").GetString()!));
        Assert.Equal(["file", "line", "message"], Names(failures[0]));
        Assert.Equal(2, failures[0].GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Null, failures[1].GetProperty("line").ValueKind);
        Assert.Contains($"{_folder["bad.txt"]}:2: ", error, StringComparison.Ordinal);
        Assert.Contains($"{_folder["missing.txt"]}: There is no such file", error, StringComparison.Ordinal);
        Assert.Contains($"{_folder.Path}: This is a folder.", error, StringComparison.Ordinal);
        Assert.Contains("[4/4] ", error, StringComparison.Ordinal);
        Assert.Contains("3 of 4 files could not be used.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_department_needs_its_region_once()
    {
        var text = CommandFolder.SeedText(CommandFolder.Seed2020);
        var path = _folder.Write("new.txt", text + Note);

        var (exitCode, _, error) = _folder.Run("import", path, "--department", "教育局");
        Assert.Equal(1, exitCode);
        Assert.Contains("教育局 is new", error, StringComparison.Ordinal);
        Assert.Contains("--region", error, StringComparison.Ordinal);

        var first = _folder.Json("import", path, "--department", "教育局", "--region", "北戴河区").GetProperty("documents")[0];
        Assert.Equal(("教育局", "北戴河区", false), (first.GetProperty("department").GetString(), first.GetProperty("region").GetString(), first.GetProperty("replaced").GetBoolean()));

        var again = _folder.Json("import", path, "--department", "教育局").GetProperty("documents")[0];
        Assert.Equal(("北戴河区", true), (again.GetProperty("region").GetString(), again.GetProperty("replaced").GetBoolean()));
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
    }

    [Fact]
    public void A_department_of_the_same_name_in_two_regions_is_not_guessed()
    {
        var text = CommandFolder.SeedText(CommandFolder.Seed2020);
        _folder.Json("import", _folder.Write("elsewhere.txt", text + Note), "--region", "北戴河区");

        var (exitCode, _, error) = _folder.Run("import", _folder.Write("which.txt", text + Note + Note));

        Assert.Equal(1, exitCode);
        Assert.Contains("北戴河区", error, StringComparison.Ordinal);
        Assert.Contains(CommandFolder.Region, error, StringComparison.Ordinal);
        Assert.Contains("Say which with --region.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_year_than_the_document_states_is_refused()
    {
        var before = CommandFolder.Rows(_folder.DatabasePath);

        var (exitCode, _, error) = _folder.Run("import", _folder.WriteCorrected(), "--year", "2019");

        Assert.Equal(1, exitCode);
        Assert.Contains("says it is about 2021", error, StringComparison.Ordinal);
        Assert.Equal(before, CommandFolder.Rows(_folder.DatabasePath));
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value, Readable);

    private static List<string> Names(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];
}
