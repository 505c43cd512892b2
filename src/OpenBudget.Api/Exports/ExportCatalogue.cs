using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution.Tables;
using OpenBudget.GraphQL.Http.Tables;

namespace OpenBudget.Api.Exports;

/// <summary>Which files the whole dataset is served as.</summary>
internal static class ExportCatalogue
{
    public const string DataPackageName = "datapackage.json";
    public const string OcdsName = "ocds-release-package.json";
    public const string DcatName = "dcat.json";
    public const string DatabaseName = "openbudget.db";
    public const string ChecksumsName = "SHA256SUMS";
    public const string ArchiveName = "openbudget.zip";

    private const string Json = "application/json";

    // The same files make the same archive whenever it is made.
    private static readonly DateTimeOffset Archived = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files, in the order they are shown.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="kind">The kind of database: only SQLite is a file that can be taken home.</param>
    public static IReadOnlyList<ExportFile> Of(IReadOnlyList<ExportTable> tables, DatabaseKind kind)
    {
        ExportFile[] ofTables = [.. tables.SelectMany(FilesOf)];
        string[] csv = [.. ofTables.Where(f => f.ContentType == TableFormats.Csv.ContentType).Select(f => f.Name)];
        List<ExportFile> files =
        [
            .. ofTables,
            new(DataPackageName, Json, "The tables as a Data Package (2.0, and Fiscal Data Package)", "数据包描述（Data Package 2.0、Fiscal Data Package）", DataPackage.WriteAsync)
            {
                Parts = csv,
            },
            new(OcdsName, Json, "Government procurement as OCDS planning releases (1.1.5)", "政府采购预算（OCDS 1.1.5 计划阶段发布包）", OcdsReleases.WriteAsync),
        ];
        if (kind == DatabaseKind.Sqlite)
        {
            files.Add(new(DatabaseName, "application/vnd.sqlite3", "The database itself, a SQLite file", "数据库文件（SQLite）", CopyDatabaseAsync));
        }

        files.Add(new(ChecksumsName, "text/plain; charset=utf-8", "The SHA-256 of each file, for sha256sum --check", "各文件的 SHA-256 校验值", WriteChecksumsAsync)
        {
            Parts = [.. files.Select(f => f.Name)],
        });
        files.Add(new(ArchiveName, "application/zip", "All of the above in one archive", "以上全部文件的压缩包", ArchiveAsync)
        {
            Parts = [.. files.Select(f => f.Name)],
        });
        files.Add(new(DcatName, Json, "A catalogue of these files (DCAT-US 3.0)", "数据目录（DCAT-US 3.0）", DcatCatalogue.WriteAsync)
        {
            Parts = [.. files.Select(f => f.Name)],
        });
        return files;
    }

    private static IEnumerable<ExportFile> FilesOf(ExportTable table)
    {
        var (english, chinese) = Descriptions.Split(table.Type.Description);
        foreach (var format in (TableFormat[])[TableFormats.Csv, TableFormats.Xlsx, TableFormats.Ndjson])
        {
            // A row of a list comes as a part of the object that holds it.
            if (format != TableFormats.Ndjson || table.Nested is not null)
            {
                var operation = format == TableFormats.Ndjson ? table.Nested! : table.Flat;
                yield return new ExportFile(
                    $"{table.Name}.{format.Name}",
                    format.ContentType,
                    english,
                    chinese,
                    (build, output, cancellation) => build.Reading.WriteAsync(build.Version, operation, format, output, keepsEmpty: table.Owner is null, cancellation))
                {
                    Table = table,
                };
            }
        }
    }

    private static async Task WriteChecksumsAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        var self = build.Files.Single(f => f.Name == ChecksumsName);
        var lines = new StringBuilder();
        foreach (var name in self.Parts)
        {
            lines.Append((await build.PartAsync(name)).Checksum).Append("  ").Append(name).Append('\n');
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()), cancellation);
    }

    private static async Task ArchiveAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        var self = build.Files.Single(f => f.Name == ArchiveName);
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var name in self.Parts)
        {
            var part = await build.PartAsync(name);
            var entry = archive.CreateEntry(name, name.EndsWith(".xlsx", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            entry.LastWriteTime = Archived;
            await using var source = File.OpenRead(part.Path);
            await using var target = await entry.OpenAsync(cancellation);
            await source.CopyToAsync(target, cancellation);
        }
    }

    private static async Task CopyDatabaseAsync(ExportBuild build, Stream output, CancellationToken cancellation)
    {
        // A copy, so that an import meanwhile changes nothing of what is being sent.
        var copy = Path.Combine(Path.GetTempPath(), $"openbudget-{Guid.NewGuid():n}.db");
        try
        {
            await using (var source = new SqliteConnection(build.Database.ReadOnlyConnectionString))
            await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()))
            {
                await source.OpenAsync(cancellation);
                await target.OpenAsync(cancellation);
                source.BackupDatabase(target);
                await using var version = target.CreateCommand();
                version.CommandText = """SELECT "Version" FROM "Datasets" """;
                if (await version.ExecuteScalarAsync(cancellation) as string != build.Version.Version)
                {
                    throw new StaleExportException();
                }
            }

            await using var file = File.OpenRead(copy);
            await file.CopyToAsync(output, cancellation);
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
