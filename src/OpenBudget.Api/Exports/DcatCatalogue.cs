using System.Globalization;
using System.Text.Json;

namespace OpenBudget.Api.Exports;

/// <summary>The files as a catalogue that portals harvest. DCAT-US 3.0, whose terms are those of the W3C's DCAT 3.</summary>
internal static class DcatCatalogue
{
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    /// <summary>Writes the catalogue.</summary>
    public static async Task WriteAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JsonTexts.Readable });
        json.WriteStartObject();
        json.WriteString("@id", build.UrlOf(ExportCatalogue.DcatName));
        json.WriteString("@type", "Catalog");
        json.WriteString("title", "OpenBudget");
        json.WriteString("description", "Open data of department budgets. 中文：部门预算公开数据目录。");
        Publisher(json);
        json.WriteStartArray("dataset");
        json.WriteStartObject();
        json.WriteString("@id", build.UrlOf(""));
        json.WriteString("@type", "Dataset");
        json.WriteString("title", "部门预算公开数据 · Department budgets");
        json.WriteString(
            "description",
            "Department budgets as Chinese governments publish them: projects, amounts, performance goals and indicators, procurement and assets, every fact with "
            + "the lines it was read from. 中文：部门预算公开数据，含预算项目、金额、绩效目标和指标、政府采购、固定资产，逐条注明出处。");
        Publisher(json);
        json.WriteString("version", build.Version.Version);
        json.WriteString("modified", build.Version.ImportedAt);
        json.WriteString("landingPage", build.UrlOf(""));
        if (build.Version.Years is { } years)
        {
            json.WriteStartArray("temporal");
            json.WriteStartObject();
            json.WriteString("@type", "PeriodOfTime");
            json.WriteString("startDate", $"{years.First}-01-01");
            json.WriteString("endDate", $"{years.Last}-12-31");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("distribution");
        foreach (var name in build.Files.Single(f => f.Name == ExportCatalogue.DcatName).Parts)
        {
            Distribution(await build.PartAsync(name), build, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Distribution(BuiltFile file, ExportBuild build, Utf8JsonWriter json)
    {
        var url = build.UrlOf(file.File.Name);
        json.WriteStartObject();
        json.WriteString("@id", url);
        json.WriteString("@type", "Distribution");
        json.WriteString("title", $"{file.File.Name}: {file.File.TitleChinese}");
        json.WriteString("description", file.File.Title);
        json.WriteString("accessURL", url);
        json.WriteString("downloadURL", url);
        json.WriteString("mediaType", MediaTypes + file.File.ContentType.Split(';')[0]);
        json.WriteString("byteSize", file.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteString("modified", build.Version.ImportedAt);
        json.WriteStartObject("checksum");
        json.WriteString("@type", "Checksum");
        json.WriteString("algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
        json.WriteString("checksumValue", file.Checksum);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Publisher(Utf8JsonWriter json)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", "OpenBudget");
        json.WriteString("prefLabel", "OpenBudget");
        json.WriteEndObject();
    }
}
