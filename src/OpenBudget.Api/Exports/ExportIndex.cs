using System.Text.Json;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Exports;

/// <summary>What there is, for programs.</summary>
internal static class ExportIndex
{
    /// <summary>Why there is no database file on PostgreSQL, and what to take instead.</summary>
    public const string NoDatabaseFile =
        "This service stands on PostgreSQL, whose database is no file: take the CSV or NDJSON files, which hold the same rows.";

    /// <summary>The same in Chinese.</summary>
    public const string NoDatabaseFileChinese = "本服务使用 PostgreSQL，没有可下载的数据库文件；CSV 和 NDJSON 文件的内容与之相同。";

    /// <summary>Writes the index.</summary>
    public static void Write(ExportVersion version, DatabaseKind kind, IReadOnlyList<(ExportFile File, BuiltFile? Built)> files, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", version.Version);
        json.WriteString("importedAt", version.ImportedAt);
        json.WriteBoolean("complete", files.All(f => f.Built is not null));
        if (kind != DatabaseKind.Sqlite)
        {
            json.WriteString("note", NoDatabaseFile);
        }

        json.WriteStartArray("files");
        foreach (var (file, built) in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("url", file.Name);
            json.WriteString("mediaType", file.ContentType);
            json.WriteString("title", file.Title);
            json.WriteString("titleZh", file.TitleChinese);
            if (file.Table is { } table)
            {
                json.WriteString("table", table.Name);
            }

            if (built is null)
            {
                json.WriteNull("bytes");
                json.WriteNull("sha256");
            }
            else
            {
                json.WriteNumber("bytes", built.Length);
                json.WriteString("sha256", built.Checksum);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What is said of a file that there is not.</summary>
    public static string NotThere(string name, DatabaseKind kind) =>
        name == ExportCatalogue.DatabaseName && kind != DatabaseKind.Sqlite
            ? $"{NoDatabaseFile}\n"
            : $"There is no file {(name.Length > 64 ? name[..64] + "…" : name)}. {ExportEndpoints.Path}/ lists those that there are.\n";
}
