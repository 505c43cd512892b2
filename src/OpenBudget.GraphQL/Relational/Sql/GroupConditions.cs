using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>Compiles what a client asks of groups: which (<c>having</c>), and in which order.</summary>
internal static class GroupConditions
{
    /// <summary>The condition over a group; null where every group passes.</summary>
    /// <param name="having">The conditions.</param>
    /// <param name="mapping">What the rows are.</param>
    /// <param name="filters">Compiles the operations.</param>
    /// <param name="figure">The expression of a figure over the rows.</param>
    /// <exception cref="Language.GraphQLException">More operations than allowed, or null where an operation has no meaning for it.</exception>
    public static string? Having(ObjectInput having, RowMapping mapping, WhereCompiler filters, Func<string, LeafMapping?, string> figure)
    {
        var conditions = new List<string>();
        foreach (var (input, value) in having.Fields)
        {
            if (input.Name == "count")
            {
                Add(filters.Figure(figure("count", null), nullable: false, input.Name, _ => number => SqlValue.Of((int)number), value));
                continue;
            }

            foreach (var (number, operations) in WhereCompiler.NotNull(value, input.Name) is ObjectInput numbers ? numbers.Fields : [])
            {
                var leaf = (LeafMapping)mapping.ByName[number.Name];
                Add(filters.Figure(figure("sum", leaf), nullable: true, number.Name, rounding => StoredValue.Converter(leaf, rounding), operations));
            }
        }

        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);

        void Add(string? condition)
        {
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }
    }

    /// <summary>The order of groups: the keys asked for, then the fields they are grouped by, so that every order is total.</summary>
    /// <exception cref="Language.GraphQLException">More keys than allowed.</exception>
    public static List<OrderKey> Order(
        InputValue? order,
        RowMapping mapping,
        IReadOnlyList<GroupKey> by,
        Func<LeafMapping, string> column,
        Func<string, LeafMapping?, string> figure,
        int maxKeys)
    {
        var asked = new List<(string Figure, string Name, bool Descending)>();
        foreach (var sort in order switch { ListInput list => list.Items, ObjectInput single => [single], _ => [] })
        {
            foreach (var (input, value) in ((ObjectInput)sort).Fields.Where(f => !f.Value.IsNull))
            {
                if (value is ObjectInput fields)
                {
                    asked.AddRange(fields.Fields.Where(f => !f.Value.IsNull).Select(f => (input.Name, f.Key.Name, OrderCompiler.IsDescending(f.Value))));
                }
                else
                {
                    asked.Add((input.Name, "", OrderCompiler.IsDescending(value)));
                }
            }
        }

        if (asked.Count > maxKeys)
        {
            throw RelationalErrors.TooManyOrderKeys(asked.Count, maxKeys);
        }

        var keys = asked.Select(key => Key(key.Figure, key.Name, key.Descending)).OfType<OrderKey>();
        return [.. keys.Concat(by.Select(key => Field(key, descending: false))).DistinctBy(key => key.Expression)];

        OrderKey? Key(string asked, string name, bool descending) => asked switch
        {
            "count" => new OrderKey(figure("count", null), descending, Nullable: false, SqlType.Number, asked),
            "sum" => new OrderKey(figure("sum", (LeafMapping)mapping.ByName[name]), descending, Nullable: true, SqlType.Number, name),
            _ => by.FirstOrDefault(key => key.Name == name) is { } key ? Field(key, descending) : null,
        };

        OrderKey Field(GroupKey key, bool descending) =>
            new(column(key.Leaf), descending, key.Leaf.Nullable, key.Leaf.Path.Column.Type, key.Name);
    }
}
