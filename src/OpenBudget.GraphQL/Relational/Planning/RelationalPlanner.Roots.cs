using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>The fields of the query root.</content>
internal sealed partial class RelationalPlanner
{
    /// <summary>A connection of all rows.</summary>
    public ChildNode RootConnection(FieldSelection field, RowMapping target) =>
        Connection(field, target, null, [field.ResponseName], $"Query.{field.Field.Name}");

    /// <summary>One row, found by arguments.</summary>
    public ChildNode RootFind(FieldSelection field, RowMapping target, IReadOnlyList<FindMapping> arguments, ColumnPath? latest)
    {
        var index = NextIndex();
        var level = Find(target, field, arguments, latest);
        return new SingleNode(
            index,
            [field.ResponseName],
            field,
            level,
            RelationalErrors.Ambiguous($"Query.{field.Field.Name}", arguments.Select(a => a.Name)));
    }

    /// <summary>A value that code works out.</summary>
    public ChildNode RootComputed(FieldSelection field, ComputedDeclaration computed) =>
        Computed(field, computed, [field.ResponseName], $"Query.{field.Field.Name}");
}
