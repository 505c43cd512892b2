using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Http.Tables;

namespace OpenBudget.Api.Exports;

/// <summary>The procurement table as a release package of planned contracting processes. Open Contracting Data Standard 1.1.5.</summary>
/// <remarks>
/// Each line is a process of its own, in the stage of planning. OCDS has no place for budgets, and its maintainers ask to link them:
/// <c>planning.budget.uri</c> names our row. The prefix of the ids is a placeholder: nobody has registered one for these publishers.
/// </remarks>
internal static class OcdsReleases
{
    private const string Prefix = "ocds-000000";
    private const string Currency = "CNY";
    private const string BudgetBreakdown =
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_budget_breakdown_extension/master/extension.json";

    // The catalogue that the codes of the table come from; OCDS lists no Chinese scheme.
    private const string CatalogueScheme = "x_CN-GPC";

    private const int ReleasesBetweenFlushes = 100;

    private const string Operation = """
        {
          procurementLines {
            nodes {
              id year item catalogueCode unitOfMeasure quantity projectName
              unitPrice(unit: YUAN) amount(unit: YUAN)
              generalPublicBudget(unit: YUAN) governmentFund(unit: YUAN) stateCapital(unit: YUAN) specialAccount(unit: YUAN) ownFunds(unit: YUAN)
              department { id name region }
              budgetUnit { id name }
              project { id code name }
              source { lineStart lineEnd document { id title url publishedOn importedAt } }
            }
          }
        }
        """;

    private static readonly (string Field, string Description)[] Funds =
    [
        ("generalPublicBudget", "一般公共预算拨款"),
        ("governmentFund", "基金预算拨款"),
        ("stateCapital", "国有资本经营预算拨款"),
        ("specialAccount", "财政专户核拨"),
        ("ownFunds", "单位资金"),
    ];

    /// <summary>Writes the package.</summary>
    public static async Task WriteAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        await using var lines = new FileStream(
            Path.Combine(Path.GetTempPath(), $"openbudget-{Guid.NewGuid():n}.ndjson"),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await build.Reading.WriteAsync(build.Version, Operation, TableFormats.Ndjson, lines, keepsEmpty: true, cancellation);
        lines.Position = 0;

        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JsonTexts.Readable });
        json.WriteStartObject();
        json.WriteString("uri", build.UrlOf(ExportCatalogue.OcdsName));
        json.WriteString("version", "1.1");
        json.WriteStartArray("extensions");
        json.WriteStringValue(BudgetBreakdown);
        json.WriteEndArray();
        json.WriteString("publishedDate", build.Version.ImportedAt);
        json.WriteStartObject("publisher");
        json.WriteString("name", "OpenBudget");
        json.WriteEndObject();
        json.WriteStartArray("releases");
        using var reader = new StreamReader(lines, Encoding.UTF8);
        for (var count = 1; await reader.ReadLineAsync(cancellation) is { } line; count++)
        {
            using var row = JsonDocument.Parse(line);
            Release(row.RootElement, build, json);
            if (count % ReleasesBetweenFlushes == 0)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Release(JsonElement row, ExportBuild build, Utf8JsonWriter json)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(row, "id")!)), 0, 10);
        var document = row.GetProperty("source").GetProperty("document");
        json.WriteStartObject();
        json.WriteString("ocid", $"{Prefix}-{id}");
        json.WriteString("id", $"{Prefix}-{id}-planning");
        json.WriteString("date", Text(document, "publishedOn") is { } day ? $"{day}T00:00:00Z" : Text(document, "importedAt"));
        json.WriteString("language", "zh");
        json.WriteStartArray("tag");
        json.WriteStringValue("planning");
        json.WriteEndArray();
        json.WriteString("initiationType", "tender");
        Parties(row, json);
        Planning(row, document, build, json);
        Tender(row, id, json);
        json.WriteEndObject();
    }

    private static void Parties(JsonElement row, Utf8JsonWriter json)
    {
        var department = row.GetProperty("department");
        var unit = Object(row, "budgetUnit");
        json.WriteStartArray("parties");
        Party(department, json, unit is null ? ["buyer", "procuringEntity"] : ["buyer"], Text(department, "region"));
        if (unit is { } procuring)
        {
            Party(procuring, json, ["procuringEntity"], null);
        }

        json.WriteEndArray();
        json.WriteStartObject("buyer");
        json.WriteString("id", Text(department, "id"));
        json.WriteString("name", Text(department, "name"));
        json.WriteEndObject();
    }

    private static void Party(JsonElement party, Utf8JsonWriter json, string[] roles, string? region)
    {
        json.WriteStartObject();
        json.WriteString("id", Text(party, "id"));
        json.WriteString("name", Text(party, "name"));
        if (region is not null)
        {
            json.WriteStartObject("address");
            json.WriteString("region", region);
            json.WriteString("countryName", "中国");
            json.WriteEndObject();
        }

        json.WriteStartArray("roles");
        foreach (var role in roles)
        {
            json.WriteStringValue(role);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Planning(JsonElement row, JsonElement document, ExportBuild build, Utf8JsonWriter json)
    {
        json.WriteStartObject("planning");
        json.WriteStartObject("budget");
        json.WriteString("id", Text(row, "id"));
        json.WriteString("description", Text(row, "projectName"));
        Value(row, "amount", "amount", json);
        json.WriteString("project", Text(row, "projectName"));
        if (Object(row, "project") is { } project)
        {
            json.WriteString("projectID", Text(project, "code") ?? Text(project, "id"));
        }

        var asked = Uri.EscapeDataString($$"""{ node(id: "{{Text(row, "id")}}") { ... on ProcurementLine { item amount } } }""");
        json.WriteString("uri", new Uri(build.PublicUrl, $"graphql?query={asked}").AbsoluteUri);
        Breakdown(row, json);
        json.WriteEndObject();
        json.WriteStartArray("documents");
        json.WriteStartObject();
        json.WriteString("id", Text(document, "id"));
        json.WriteString("documentType", "procurementPlan");
        json.WriteString("title", Text(document, "title"));
        json.WriteString("description", $"第{Number(row, "lineStart")}行至第{Number(row, "lineEnd")}行");
        if (Text(document, "url") is { } url)
        {
            json.WriteString("url", url);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Breakdown(JsonElement row, Utf8JsonWriter json)
    {
        var funds = Funds.Where(f => row.GetProperty(f.Field).ValueKind == JsonValueKind.Number).ToArray();
        if (funds.Length == 0)
        {
            return;
        }

        var year = row.GetProperty("year").GetInt32();
        json.WriteStartArray("budgetBreakdown");
        foreach (var (field, description) in funds)
        {
            json.WriteStartObject();
            json.WriteString("id", field);
            json.WriteString("description", description);
            Value(row, field, "amount", json);
            json.WriteStartObject("period");
            json.WriteString("startDate", $"{year}-01-01T00:00:00Z");
            json.WriteString("endDate", $"{year}-12-31T23:59:59Z");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tender(JsonElement row, string id, Utf8JsonWriter json)
    {
        var code = Text(row, "catalogueCode");
        json.WriteStartObject("tender");
        json.WriteString("id", id);
        json.WriteString("title", Text(row, "item"));
        json.WriteString("status", "planning");
        Value(row, "amount", "value", json);
        if (CategoryOf(code) is { } category)
        {
            json.WriteString("mainProcurementCategory", category);
        }

        json.WriteStartArray("items");
        json.WriteStartObject();
        json.WriteString("id", "1");
        json.WriteString("description", Text(row, "item"));
        if (code is not null)
        {
            json.WriteStartObject("classification");
            json.WriteString("scheme", CatalogueScheme);
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        if (row.GetProperty("quantity") is { ValueKind: JsonValueKind.Number } quantity)
        {
            json.WritePropertyName("quantity");
            quantity.WriteTo(json);
        }

        if (Text(row, "unitOfMeasure") is { } unit)
        {
            json.WriteStartObject("unit");
            json.WriteString("name", unit);
            Value(row, "unitPrice", "value", json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? CategoryOf(string? code) => code is null ? null : code[0] switch
    {
        'A' => "goods",
        'B' => "works",
        'C' => "services",
        _ => null,
    };

    // What is not printed has no value, not a value of zero.
    private static void Value(JsonElement row, string field, string name, Utf8JsonWriter json)
    {
        if (row.GetProperty(field) is { ValueKind: JsonValueKind.Number } amount)
        {
            json.WriteStartObject(name);
            json.WritePropertyName("amount");
            amount.WriteTo(json);
            json.WriteString("currency", Currency);
            json.WriteEndObject();
        }
    }

    private static int Number(JsonElement row, string name) => row.GetProperty("source").GetProperty(name).GetInt32();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static JsonElement? Object(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Object } value ? value : null;
}
