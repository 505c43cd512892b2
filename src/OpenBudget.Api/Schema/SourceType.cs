using OpenBudget.Domain.Comparing;
using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class SourceType() : ValueType<Sourced>(
    "Source",
    new(
        "Where a fact stands: the document, the first and last line, and the exact characters of those lines.",
        "出处。数据在公开文件中的位置：文件、起止行号，以及这些行的逐字原文。"))
{
    internal static Text Document { get; } = new(
        "The document that states it.",
        "公开文件。载明该数据的文件。");

    internal static Text LineStart { get; } = new(
        "The first line, counted from 1.",
        "起始行。从1起计的行号。");

    internal static Text LineEnd { get; } = new(
        "The last line, counted from 1; at least `lineStart`.",
        "结束行。从1起计的行号，不小于起始行。");

    internal static Text Quote { get; } = new(
        "The exact characters of those lines, line breaks included.",
        "原文。这些行的逐字内容，包括换行。");

    internal static SourceType Instance { get; } = new();

    protected override void Declare(Fields<Sourced> fields) => fields
        .One("document", s => s.Document, Document)
        .Field("lineStart", s => s.LineStart, LineStart)
        .Field("lineEnd", s => s.LineEnd, LineEnd)
        .Field("quote", s => s.Quote, Quote);
}

/// <summary>The same type over lines that no stored row holds.</summary>
internal sealed class StatedLinesType() : ComputedType<StatedLines>(SourceType.Instance.Name, SourceType.Instance.Text)
{
    protected override void Declare(ComputedFields<StatedLines> fields) => fields
        .Field("document", Shape.Reference<Document>(), s => s.DocumentKey, SourceType.Document)
        .Field("lineStart", Shape.Int, s => s.LineStart, SourceType.LineStart)
        .Field("lineEnd", Shape.Int, s => s.LineEnd, SourceType.LineEnd)
        .Field("quote", Shape.Text, s => s.Quote!, SourceType.Quote);
}
