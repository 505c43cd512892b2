using OpenBudget.Domain.Storage.Search;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class SearchHitType() : ComputedType<SearchHit>(
    "SearchHit",
    new(
        "A row that was found.",
        "检索结果。检索到的一行数据。"))
{
    internal static SearchHitType Instance { get; } = new();

    protected override void Declare(ComputedFields<SearchHit> fields) => fields
        .Field("kind", Shape.Enum<SearchKind>(), h => h.Position.Kind, new(
            "What kind of row it is.",
            "数据类别。该行属于哪一类数据。"))
        .Field("node", Shape.Reference(NodeInterface.Name), NodeOf, new(
            "The row itself.",
            "数据行。检索到的数据行本身。"))
        .Field("snippet", Shape.ListOf(Shape.Object(new SnippetPartType())), h => h.Snippet, new(
            "Around 100 published characters about the first word in its name or weightiest text, in parts.",
            "摘要。名称或主要文字中首个检索词前后约100个字的原文，分段给出。"))
        .Optional("source", Shape.ValueOf("source", SourceType.Instance), h => NodeOf(h), new(
            "Where the row stands; null for rows that are of no one place: departments, categories of expenditure and documents.",
            "出处。该行在文件中的位置；部门、支出科目和文件没有单一位置，为空。"));

    private static EntityKey NodeOf(SearchHit hit) => new(hit.Position.Kind.ToString(), hit.Position.Key);
}

internal sealed class SnippetPartType() : ComputedType<SnippetPart>(
    "SnippetPart",
    new(
        "A part of a snippet; the parts together are the published characters.",
        "摘要片段。摘要的一段，各段相连即为原文。"))
{
    protected override void Declare(ComputedFields<SnippetPart> fields) => fields
        .Field("text", Shape.Text, p => p.Text, new(
            "The characters as published.",
            "文字。文件所印的原文。"))
        .Field("hit", Shape.Boolean, p => p.Hit, new(
            "Whether it is one of the words.",
            "是否命中。该段是否为检索词。"));
}
