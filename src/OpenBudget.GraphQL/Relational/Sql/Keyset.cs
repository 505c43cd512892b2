namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The condition that rows come after a cursor, or before it.</summary>
/// <remarks>
/// Keys decide from left to right: a row is beyond the cursor if its first key is, or if that key is equal and the rest is beyond. Null
/// comes before every value. A first key that cannot be null is also bounded on its own, so that an index finds the place.
/// </remarks>
internal static class Keyset
{
    /// <summary>The condition.</summary>
    /// <param name="keys">The order.</param>
    /// <param name="before">Whether rows before the cursor are meant.</param>
    /// <param name="parameter">The placeholder of the cursor's value for a key.</param>
    public static string Beyond(IReadOnlyList<OrderKey> keys, bool before, Func<int, string> parameter)
    {
        // Written from the last key inwards to the first.
        var condition = "";
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var ascending = keys[i].Descending == before;
            var value = parameter(i);
            var beyond = Key(keys[i], ascending, value);
            if (condition.Length == 0)
            {
                condition = beyond;
            }
            else
            {
                condition = $"({beyond} OR {Equal(keys[i], value)} AND {condition})";
                if (i == 0 && !keys[i].Nullable)
                {
                    condition = $"({keys[i].Expression} {(ascending ? ">=" : "<=")} {value} AND {condition})";
                }
            }
        }

        return condition;
    }

    private static string Equal(OrderKey key, string value) => key.Nullable
        ? $"({key.Expression} = {value} OR {key.Expression} IS NULL AND {value} IS NULL)"
        : $"{key.Expression} = {value}";

    private static string Key(OrderKey key, bool ascending, string value) => (key.Nullable, ascending) switch
    {
        (false, true) => $"{key.Expression} > {value}",
        (false, false) => $"{key.Expression} < {value}",
        (true, true) => $"({key.Expression} > {value} OR {value} IS NULL AND {key.Expression} IS NOT NULL)",
        (true, false) => $"({key.Expression} < {value} OR {value} IS NOT NULL AND {key.Expression} IS NULL)",
    };
}
