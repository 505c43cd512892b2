using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal static class FactInterface
{
    internal const string Name = "Fact";

    internal static InterfaceDeclaration Declaration { get; } = new(
        Name,
        new(
            "A row that a document states: it tells its department, its year, and the lines it was read from.",
            "事实。由公开文件载明的数据行，均注明所属部门、年度和出处。"),
        [NodeInterface.Name],
        [("id", Texts.Id), ("department", Texts.Department), ("year", Texts.Year), ("source", Texts.Source)]);
}
