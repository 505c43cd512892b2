using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>One key of an order.</summary>
/// <param name="Expression">What is ordered by, in the statement the order was compiled for.</param>
/// <param name="Descending">From the greatest.</param>
/// <param name="Nullable">Whether it may be null; null comes before every value.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">What the client calls it, by path (<c>budgetUnit.name</c>).</param>
internal sealed record OrderKey(string Expression, bool Descending, bool Nullable, SqlType Type, string Name);

/// <summary>Compiles an <c>order</c> of the dialect to the keys of an ORDER BY.</summary>
internal static class OrderCompiler
{
    /// <summary>The keys, the unique one last, so that every order is total and a cursor names one place.</summary>
    /// <exception cref="Language.GraphQLException">More keys than allowed.</exception>
    public static List<OrderKey> Keys(FromTree tree, RowMapping mapping, InputValue? order, int maxKeys)
    {
        var keys = new List<OrderKey>();
        foreach (var item in order switch { ListInput list => list.Items, ObjectInput single => [single], _ => [] })
        {
            if (item is ObjectInput sort)
            {
                Add(keys, tree, tree.Alias, mapping, sort, "");
            }
        }

        if (keys.Count > maxKeys)
        {
            throw RelationalErrors.TooManyOrderKeys(keys.Count, maxKeys);
        }

        keys.Add(new OrderKey(tree.Column(tree.Alias, mapping.KeyColumn!), Descending: false, Nullable: false, SqlType.Number, ""));
        return keys;
    }

    private static void Add(List<OrderKey> keys, FromTree tree, string alias, RowMapping mapping, ObjectInput sort, string prefix)
    {
        foreach (var (input, value) in sort.Fields)
        {
            if (value.IsNull)
            {
                continue;
            }

            var name = prefix + input.Name;
            switch (mapping.ByName[input.Name])
            {
                case LeafMapping leaf:
                    var nullable = leaf.Nullable || tree.IsOptional(alias);
                    keys.Add(new OrderKey(tree.Column(alias, leaf.Path), IsDescending(value), nullable, leaf.Path.Column.Type, name));
                    break;
                case KeyMapping key:
                    var column = tree.Column(alias, key.Column.Name);
                    keys.Add(new OrderKey(column, IsDescending(value), tree.IsOptional(alias), key.Column.Type, name));
                    break;
                case OneMapping one:
                    Add(keys, tree, tree.Walk(alias, one.Way), one.Target, (ObjectInput)value, name + ".");
                    break;
                case EmbedMapping embed:
                    Add(keys, tree, alias, embed.Target, (ObjectInput)value, name + ".");
                    break;
            }
        }
    }

    /// <summary>Whether a direction is DESC.</summary>
    public static bool IsDescending(InputValue value) => ((LeafInput)value).Value is Types.EnumValueDefinition { Name: "DESC" };
}
