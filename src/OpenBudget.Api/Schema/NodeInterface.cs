using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal static class NodeInterface
{
    internal const string Name = "Node";

    internal static InterfaceDeclaration Declaration { get; } = new(
        Name,
        new(
            "A row with a global identifier, by which `node` and `nodes` find it.",
            "节点。具有全局标识的数据行，可用 node 和 nodes 按标识取回。"),
        [],
        [("id", Texts.Id)]);
}
