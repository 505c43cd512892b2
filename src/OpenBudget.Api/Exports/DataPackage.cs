using System.Text.Json;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.Api.Exports;

/// <summary>
/// The CSV files as a Data Package: version 2.0, which is valid under the schema of the Fiscal Data Package 0.3 (<c>model</c>), too, and has the column
/// types of its 1.0.
/// </summary>
/// <remarks>The profile is that of tables: the published schema of the fiscal profile takes no other. The columns are those the engine wrote.</remarks>
internal static class DataPackage
{
    private const string Factor = "10000";

    /// <summary>Writes the descriptor.</summary>
    public static async Task WriteAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JsonTexts.Readable });
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "openbudget");
        json.WriteString("title", "部门预算公开数据 · Department budgets");
        json.WriteString(
            "description",
            "Department budgets as Chinese governments publish them, every fact with the lines it was read from. Amounts are in 万元 (10,000 yuan). "
            + "An empty cell is no value, never zero. A text that a spreadsheet would take for a formula has an apostrophe in front.");
        json.WriteString("version", build.Version.Version);
        json.WriteString("created", build.Version.ImportedAt);
        json.WriteString("countryCode", "CN");
        json.WriteString("granularity", "aggregated");
        if (build.Version.Years is { } years)
        {
            json.WriteStartObject("fiscalPeriod");
            json.WriteString("start", $"{years.First}-01-01");
            json.WriteString("end", $"{years.Last}-12-31");
            json.WriteEndObject();
        }

        json.WriteStartArray("resources");
        foreach (var file in build.Files.Where(f => f.Table is not null && f.ContentType == TableFormats.Csv.ContentType))
        {
            var columns = await build.Reading.ColumnsAsync(file.Table!.Flat, cancellation);
            Resource(await build.PartAsync(file.Name), columns, json);
        }

        json.WriteEndArray();
        Model(json);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Resource(BuiltFile file, IReadOnlyList<TableColumn> columns, Utf8JsonWriter json)
    {
        var table = file.File.Table!;
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("path", file.File.Name);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("type", "table");
        json.WriteString("description", table.Type.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", TableFormats.Csv.MediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Length);
        json.WriteString("hash", $"sha256:{file.Checksum}");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteBoolean("doubleQuote", true);
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("skipInitialSpace", false);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            Field(table, column, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        Keys(table, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Field(ExportTable table, TableColumn column, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column));
        json.WriteString("description", column.Field.Description ?? "The type of the row. 中文：数据行的类型。");
        if (FiscalColumnTypes.Of(table.Name, column.Name) is { } type)
        {
            json.WriteString("columnType", type);
        }

        if (column.Kind == TableValueKind.Text && column.Field.Type.Named is EnumType values)
        {
            json.WriteStartObject("constraints");
            json.WriteStartArray("enum");
            foreach (var value in values.Values)
            {
                json.WriteStringValue(value.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(TableColumn column) => column.Kind switch
    {
        TableValueKind.Integer => "integer",
        TableValueKind.Decimal => "number",
        TableValueKind.Boolean => "boolean",
        _ => column.Kind == TableValueKind.List ? "string" : column.Field.Type.Named.Name switch
        {
            "LocalDate" => "date",
            "DateTime" => "datetime",
            _ => "string",
        },
    };

    private static void Keys(ExportTable table, Utf8JsonWriter json)
    {
        if (table.Owner is null)
        {
            json.WriteStartArray("primaryKey");
            json.WriteStringValue("id");
            json.WriteEndArray();
        }

        if (table.References.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var (column, other) in table.References)
        {
            json.WriteStartObject();
            Columns("fields", column, json);
            json.WriteStartObject("reference");
            json.WriteString("resource", other);
            Columns("fields", "id", json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Columns(string name, string column, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(column);
        json.WriteEndArray();
    }

    // What the amounts are, and what they can be broken down by. Fiscal Data Package 0.3.
    private static void Model(Utf8JsonWriter json)
    {
        json.WriteStartObject("model");
        json.WriteStartObject("measures");
        Measure(json, "published", "budget-lines", null);
        Measure(json, "projects", "projects", "expenditure");
        Measure(json, "procurement", "procurement-lines", "expenditure");
        json.WriteEndObject();
        json.WriteStartObject("dimensions");
        Dimension(json, "year", "datetime", null, "year", [("year", "year")]);
        Dimension(json, "department", "classification", "administrative", "id", [("id", "department.id"), ("code", "department.code"), ("name", "department.name")]);
        Dimension(json, "function", "classification", "functional", "id", [("id", "classification.id"), ("code", "classification.code"), ("name", "classification.name")]);
        Dimension(json, "measure", "fact", null, "measure", [("measure", "measure"), ("label", "label")]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Measure(Utf8JsonWriter json, string name, string resource, string? direction)
    {
        json.WriteStartObject(name);
        json.WriteString("source", "amount");
        json.WriteString("resource", resource);
        json.WriteString("currency", "CNY");
        json.WritePropertyName("factor");
        json.WriteRawValue(Factor);
        json.WriteString("phase", "approved");
        if (direction is not null)
        {
            json.WriteString("direction", direction);
        }

        json.WriteEndObject();
    }

    private static void Dimension(
        Utf8JsonWriter json, string name, string type, string? classification, string key, (string Name, string Source)[] attributes)
    {
        json.WriteStartObject(name);
        json.WriteString("dimensionType", type);
        if (classification is not null)
        {
            json.WriteString("classificationType", classification);
        }

        json.WriteStartArray("primaryKey");
        json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteStartObject("attributes");
        foreach (var (attribute, source) in attributes)
        {
            json.WriteStartObject(attribute);
            json.WriteString("source", source);
            json.WriteString("resource", "budget-lines");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
