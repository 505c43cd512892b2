using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class DocumentType() : EntityType<Document>(
    "Documents",
    new(
        "A published document, kept to the byte, that facts were read from.",
        "公开文件。部门公开的文件，原文逐字节保存，数据均由此读取。"),
    NodeInterface.Name)
{
    protected override void Declare(Fields<Document> fields) => fields
        .Key(d => d.Key, Texts.Id)
        .Field("title", d => d.Title, new(
            "The title as published.",
            "标题。公开时的文件标题。"))
        .One("department", d => d.Department, new(
            "The department that the document is about.",
            "部门。文件所公开的部门。"))
        .Field("year", d => d.Year, new(
            "The fiscal year that the document is about, from 1 January to 31 December; it may also state figures of other years.",
            "预算年度。文件所公开的年度；文件中也可能载有其他年度的数字。"))
        .One("fiscalYear", d => d.FiscalYear, Texts.FiscalYear)
        .Field("kind", d => d.Kind, new(
            "Whether it discloses a budget or final accounts.",
            "文件类型。部门预算或部门决算。"))
        .Field("publisher", d => d.Publisher, new(
            "Who published it; null where not known.",
            "公开单位。发布该文件的单位；不详时为空。"))
        .Field("url", d => d.Url, new(
            "The address it was published at; null where not known.",
            "公开网址。发布该文件的网址；不详时为空。"))
        .Field("publishedOn", d => d.PublishedOn, new(
            "The day it was published; null where not known.",
            "公开日期。发布该文件的日期；不详时为空。"))
        .Field("fileName", d => d.FileName, new(
            "The name of the file, without folders.",
            "文件名。不含目录的文件名称。"))
        .Field("sha256", d => d.Sha256, new(
            "The SHA-256 of the published bytes, as 64 lower-case hexadecimal digits.",
            "文件校验值。公开文件字节的 SHA-256 值，64位小写十六进制数。"))
        .Field("importedAt", d => d.ImportedAt, new(
            "When the document was imported, in UTC.",
            "导入时间。该文件导入本库的时间（世界协调时）。"))
        .Field("lineCount", d => d.LineCount, new(
            "How many lines the document has.",
            "行数。文件的总行数。"))
        .Values("sections", d => d.Sections, s => s.Ordinal, new(
            "The sections, in the order of the document; together they cover every line once.",
            "章节。文件的各章节，按先后顺序，不重不漏地覆盖全部行。"))
        .Computed(
            "text",
            Shape.Text,
            new(
                "The lines from `lineStart` to `lineEnd`, joined as they stand in the document; at most 1000 lines, and none where there are none. It shows what surrounds a fact.",
                "正文。从 lineStart 到 lineEnd 的原文，最多1000行；超出文件范围的行略去。可用来查看数据的上下文。"),
            arguments => arguments
                .Int("lineStart", 1, new(
                    "The first line, counted from 1.",
                    "起始行。从1起计。"))
                .Int("lineEnd", new(
                    "The last line; without it, as many lines as are answered.",
                    "结束行。未给出时取到最多行数为止。")),
            request => DocumentTexts.ReadAsync(
                request.Connection, request.Keys, request.Arguments.Int("lineStart") ?? 1, request.Arguments.Int("lineEnd"), request.Cancellation))
        .Many("checks", d => d.Checks, Texts.Checks);
}
