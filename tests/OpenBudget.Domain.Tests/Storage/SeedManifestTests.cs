using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class SeedManifestTests : IDisposable
{
    private readonly SeedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_lists_the_documents_with_what_is_known_of_them()
    {
        _folder.Add(2020, "2020 370", ("url", "https://example.org/2020"), ("publishedOn", "2020-06-30")).Add(2021, "2021 1662", ("publisher", null));

        var seeds = SeedManifest.Read(_folder.Path).Seeds;

        Assert.Equal(2, seeds.Count);
        Assert.Equal(
            new PublishedDocument
            {
                FileName = "2020.txt",
                Title = "政法委2020年度预算信息公开",
                Publisher = "秦皇岛经济技术开发区管理委员会",
                Region = "秦皇岛经济技术开发区",
                Department = "政法委",
                Year = 2020,
                Kind = DocumentKind.Budget,
                Url = "https://example.org/2020",
                PublishedOn = new DateOnly(2020, 6, 30),
            },
            seeds[0].Document);
        Assert.Null(seeds[1].Document.Publisher);
        Assert.Equal("2020 370"u8.ToArray(), seeds[0].Read().Bytes.ToArray());
    }

    [Fact]
    public void A_folder_without_a_manifest_names_the_file_that_is_missing()
    {
        var error = Error();

        Assert.Contains(": there is no file ", error);
        Assert.EndsWith("manifest.json. Put it there, or set Seed:Path.", error);
    }

    [Fact]
    public void A_file_that_is_missing_is_named_with_its_entry()
    {
        _folder.Add(2020, "a").Add(2021, "b").Delete("2021.txt");

        var error = Error();

        Assert.Contains("manifest.json: document 2 (2021.txt): there is no file ", error);
        Assert.EndsWith("2021.txt. Put it there, or set Seed:Path.", error);
    }

    [Fact]
    public void A_file_with_other_bytes_is_named_with_both_hashes()
    {
        _folder.Add(2020, "a").Spoil("2020.txt", "b"u8.ToArray());

        Assert.EndsWith(
            "document 1 (2020.txt): the file's SHA-256 is 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d,"
            + " the manifest says ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb."
            + " Restore the file, or correct 'sha256' if the change is meant.",
            Error());
    }

    [Fact]
    public void Two_documents_of_one_department_year_and_kind_are_one_too_many()
    {
        _folder.Add(2020, "a").Add(2021, "b", ("year", 2020), ("department", " 政法委　"));

        Assert.EndsWith(
            "document 2 (2021.txt): document 1 (2020.txt) is of the same department, year and kind. Keep one of them.", Error());
    }

    [Fact]
    public void The_same_bytes_twice_are_once_too_often()
    {
        _folder.Add(2020, "a").Add(2021, "a");

        Assert.EndsWith("document 2 (2021.txt): document 1 (2020.txt) has the same bytes. Keep one of them.", Error());
    }

    [Theory]
    [InlineData("title")]
    [InlineData("region")]
    [InlineData("department")]
    [InlineData("year")]
    [InlineData("kind")]
    [InlineData("sha256")]
    public void What_is_not_told_of_a_document_is_named(string name)
    {
        _folder.Add(2020, "a", (name, null));

        Assert.EndsWith($"document 1 (2020.txt): '{name}' is missing.", Error());
    }

    [Fact]
    public void A_document_without_a_file_is_named_by_its_place()
    {
        _folder.Add(2020, "a", ("file", null));

        Assert.EndsWith("manifest.json: document 1: 'file' is missing.", Error());
    }

    [Fact]
    public void A_kind_that_is_not_known_gets_the_list_of_those_that_are()
    {
        _folder.Add(2020, "a", ("kind", "预算"));

        Assert.EndsWith("document 1 (2020.txt): the kind '预算' is not known. Write one of BUDGET, FINAL_ACCOUNTS.", Error());
    }

    [Theory]
    [InlineData("../2020.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../2020.txt")]
    public void A_file_outside_the_folder_is_not_read(string file)
    {
        _folder.Add(2020, "a", ("file", file));

        Assert.EndsWith($"({file}): 'file' must lie in the seed folder. Write it relative to the manifest.", Error());
    }

    [Theory]
    [InlineData("{\n  \"documents\": [\n    { \"file\": }\n  ]\n}", "manifest.json: line 3, at $.documents[0].file: ")]
    [InlineData("", "manifest.json: line 1: ")]
    [InlineData("{\n  \"documents\": [\n    {\n      \"year\": \"2020\"\n    }\n  ]\n}", "manifest.json: line 4, at $.documents[0].year: ")]
    [InlineData("{\n  \"documents\": [\n    {\n      \"files\": \"2020.txt\"\n    }\n  ]\n}", "manifest.json: line 4, at $.documents[0].files: ")]
    [InlineData("{\n  \"documents\": [\n    {\n      \"publishedOn\": \"30.6.2020\"\n    }\n  ]\n}", "manifest.json: line 4, at $.documents[0].publishedOn: ")]
    public void What_is_not_the_json_of_a_manifest_is_named_by_its_line(string json, string where)
    {
        _folder.WriteManifest(json);

        Assert.EndsWith(where + "this is not the JSON of a manifest. Mend it there.", Error());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_manifest_without_a_list_is_told_what_to_write(string json)
    {
        _folder.WriteManifest(json);

        Assert.EndsWith("manifest.json: the list 'documents' is missing. Write { \"documents\": [ … ] }.", Error());
    }

    [Fact]
    public void A_file_that_changes_after_it_was_checked_is_not_imported()
    {
        _folder.Add(2020, "a");
        var seed = SeedManifest.Read(_folder.Path).Seeds[0];
        _folder.Spoil("2020.txt", "b"u8.ToArray());

        Assert.EndsWith("the file was changed while it was read. Try again.", Assert.Throws<SeedException>(seed.Read).Message);
    }

    private string Error() => Assert.Throws<SeedException>(() => SeedManifest.Read(_folder.Path)).Message;
}
