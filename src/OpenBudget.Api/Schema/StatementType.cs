using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class StatementType() : EntityType<Statement>(
    "Statements",
    new(
        "A sentence that states something no table has a place for, such as that nothing is to be procured.",
        "文字说明。表格之外以文字载明的事项，如“无政府采购预算”。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<Statement> fields) => fields
        .Key(s => s.Key, Texts.Id)
        .One("department", s => s.Department, Texts.Department)
        .Field("year", s => s.Year, Texts.Year)
        .One("budget", s => s.Budget, Texts.Budget)
        .Field("topic", s => s.Topic, new(
            "What the statement is about.",
            "主题。该说明所涉及的事项。"))
        .Field("text", s => s.Text, new(
            "The statement in the document's words.",
            "内容。文件所印的原文。"))
        .Embed("source", SourceType.Instance, Texts.Source);
}
