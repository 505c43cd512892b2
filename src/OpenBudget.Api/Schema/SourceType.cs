using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class SourceType() : ValueType<Sourced>(
    "Source",
    new(
        "Where a fact stands: the document, the first and last line, and the exact characters of those lines.",
        "出处。数据在公开文件中的位置：文件、起止行号，以及这些行的逐字原文。"))
{
    internal static SourceType Instance { get; } = new();

    protected override void Declare(Fields<Sourced> fields) => fields
        .One("document", s => s.Document, new(
            "The document that states it.",
            "公开文件。载明该数据的文件。"))
        .Field("lineStart", s => s.LineStart, new(
            "The first line, counted from 1.",
            "起始行。从1起计的行号。"))
        .Field("lineEnd", s => s.LineEnd, new(
            "The last line, counted from 1; at least `lineStart`.",
            "结束行。从1起计的行号，不小于起始行。"))
        .Field("quote", s => s.Quote, new(
            "The exact characters of those lines, line breaks included.",
            "原文。这些行的逐字内容，包括换行。"));
}
