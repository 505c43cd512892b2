using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Exports;

/// <summary>What there is, for people.</summary>
internal static class ExportPage
{
    private const string Style = """

        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: 600; padding: 1.5rem 0 .5rem; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
        td.size { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        a { white-space: nowrap; }
        code { overflow-wrap: anywhere; font-size: .8rem; }
        td.files { white-space: nowrap; }
        .en { display: block; opacity: .75; }
        @media (max-width: 40rem) {
          thead { display: none; }
          tr { display: block; padding: .5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
          td, th[scope=row] { display: block; border: 0; padding: .1rem 0; }
          td.size { text-align: start; }
          h1 { font-size: 1.6rem; }
        }

        """;

    /// <summary>What the page may load: nothing but its own style.</summary>
    public static readonly string Policy = "default-src 'none'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Chinese stays as it is; what means something in HTML does not.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Of(ExportVersion version, DatabaseKind kind, IReadOnlyList<(ExportFile File, BuiltFile? Built)> files)
    {
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>OpenBudget · 全部数据 · The whole dataset</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>全部数据 <span class="en" lang="en">The whole dataset</span></h1>

            """);
        page.Append(CultureInfo.InvariantCulture, $"""
            <p>版本 <code>{Html.Encode(version.Version)}</code>，{version.ImportedAt:yyyy-MM-dd} 导入。金额以万元计；空单元格表示没有数值，不等于零。
            <span class="en" lang="en">Imported on {version.ImportedAt:yyyy-MM-dd}. Amounts are in 万元 (10,000 yuan). An empty cell is no value, never zero.</span></p>

            """);
        if (kind != DatabaseKind.Sqlite)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <p>{Html.Encode(ExportIndex.NoDatabaseFileChinese)}<span class="en" lang="en">{Html.Encode(ExportIndex.NoDatabaseFile)}</span></p>

                """);
        }

        if (files.Any(f => f.Built is null))
        {
            page.Append("""
                <p role="status">部分文件正在生成，请稍后刷新。<span class="en" lang="en">Some files are still being built; load this page again in a while.</span></p>

                """);
        }

        Whole(page, files.Where(f => f.File.Table is null));
        Tables(page, files.Where(f => f.File.Table is not null));
        return page.Append("""
            </main>
            </body>
            </html>

            """).ToString();
    }

    private static void Whole(StringBuilder page, IEnumerable<(ExportFile File, BuiltFile? Built)> files)
    {
        Begin(page, "整体下载 · Everything", ["文件 File", "内容 Content", "大小 Size", "SHA-256"]);
        foreach (var (file, built) in files)
        {
            page.Append("<tr><td>");
            Link(page, file.Name, file.Name);
            page.Append("</td><td>").Append(Words(file.TitleChinese)).Append("<span class=\"en\" lang=\"en\">").Append(Words(file.Title))
                .Append("</span></td><td class=\"size\">").Append(Size(built)).Append("</td><td><code>").Append(built?.Checksum ?? "…").Append("</code></td></tr>\n");
        }

        End(page);
    }

    private static void Tables(StringBuilder page, IEnumerable<(ExportFile File, BuiltFile? Built)> files)
    {
        Begin(page, "分表下载 · By table", ["表 Table", "内容 Content", "文件 Files"]);
        foreach (var table in files.GroupBy(f => f.File.Table!.Name))
        {
            var file = table.First().File;
            page.Append("<tr><th scope=\"row\">").Append(Html.Encode(table.Key)).Append("</th><td>").Append(Words(file.TitleChinese))
                .Append("<span class=\"en\" lang=\"en\">").Append(Words(file.Title)).Append("</span></td><td class=\"files\">");
            foreach (var (one, built) in table)
            {
                Link(page, one.Name, one.Name[(table.Key.Length + 1)..].ToUpperInvariant());
                page.Append(CultureInfo.InvariantCulture, $" {Size(built)}<br>");
            }

            page.Append("</td></tr>\n");
        }

        End(page);
    }

    private static void Begin(StringBuilder page, string caption, string[] heads)
    {
        page.Append("<div class=\"scroll\" tabindex=\"0\"><table><caption>").Append(Html.Encode(caption)).Append("</caption><thead><tr>");
        foreach (var head in heads)
        {
            page.Append("<th scope=\"col\">").Append(Html.Encode(head)).Append("</th>");
        }

        page.Append("</tr></thead><tbody>\n");
    }

    // Descriptions set names between backticks.
    private static string Words(string text) => string.Concat(
        text.Split('`').Select((part, i) => i % 2 == 0 ? Html.Encode(part) : $"<code>{Html.Encode(part)}</code>"));

    private static void End(StringBuilder page) => page.Append("</tbody></table></div>\n");

    private static void Link(StringBuilder page, string url, string text) =>
        page.Append("<a href=\"").Append(Html.Encode(url)).Append("\">").Append(Html.Encode(text)).Append("</a>");

    private static string Size(BuiltFile? file) => file is null ? "…" : file.Length switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{file.Length} B"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{file.Length / 1000} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{file.Length / 1_000_000} MB"),
    };
}
