using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class SectionType() : ValueType<Section>(
    "Section",
    new(
        "A section of a document; together its sections cover every line once.",
        "章节。文件的一个部分；各章节合起来不重不漏地覆盖全部行。"))
{
    internal static SectionType Instance { get; } = new();

    protected override void Declare(Fields<Section> fields) => fields
        .Field("kind", s => s.Kind, new(
            "What kind of section it is, by a word that stays the same from document to document, such as PROJECTS.",
            "类型。章节的类型代码，各文件通用，如 PROJECTS。"))
        .Field("heading", s => s.Heading, new(
            "The heading as printed; empty where the section has none.",
            "标题。文件所印的标题；没有标题时为空文本。"))
        .Field("lineStart", s => s.LineStart, new(
            "The first line, counted from 1.",
            "起始行。从1起计的行号。"))
        .Field("lineEnd", s => s.LineEnd, new(
            "The last line, counted from 1; at least `lineStart`.",
            "结束行。从1起计的行号，不小于起始行。"))
        .Field("facts", s => s.Facts, new(
            "How many facts were read from the section.",
            "数据条数。由该章节读出的数据条数。"))
        .Field("understood", s => s.Understood, new(
            "Whether every line of the section was understood.",
            "是否全部读懂。该章节每一行均已识别时为真。"));
}
