using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using static OpenBudget.GraphQL.Tests.Relational.Reference.ReferenceValues;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <content>Figures over rows, and groups of rows.</content>
internal partial class ReferenceExecutor
{
    private string Aggregate(RowType type, object[] items, IReadOnlyList<SelectionSetNode> selections) =>
        Object(type.Name + "Aggregate", selections, (figure, inner) => figure.Name.Value switch
        {
            "count" => Leaf((decimal)items.Length),
            "counted" => Object(type.Name + "Counts", inner, (number, _) => Leaf((decimal)Units(type, number.Name.Value, items).Length)),
            var name => Object(type.Name + "Numbers", inner, (number, _) =>
                Leaf(Figure(name, Units(type, number.Name.Value, items), PowerOf(number, (ScaledDeclaration)rows.Field(type, number.Name.Value))))),
        });

    /// <summary>A figure over stored numbers, of which <paramref name="power"/> make one of the unit asked for.</summary>
    protected virtual decimal? Figure(string name, decimal[] units, decimal power) => units.Length == 0 ? null : name switch
    {
        "sum" => units.Sum() / power,
        "min" => units.Min() / power,
        "max" => units.Max() / power,
        _ => Math.Round(units.Sum() / (units.Length * power), 6, MidpointRounding.AwayFromZero),
    };

    /// <summary>The stored numbers of those that have one.</summary>
    private decimal[] Units(RowType type, string number, object[] items) =>
        [.. items.Select(row => rows.Get(row, ((ScaledDeclaration)rows.Field(type, number)).Path)).OfType<long>().Select(units => (decimal)units)];

    private string Groups(RowType type, object[] items, FieldNode field, IReadOnlyList<SelectionSetNode> selections)
    {
        var keys = ReferenceGroupKeys.Of(rows, type);
        var by = List(Argument(field, "by")).Select(name => ReferenceGroupKeys.NameOf(name is EnumName literal ? literal.Name : (string)name!)).Distinct().ToArray();
        var groups = items.GroupBy(row => string.Join(",", by.Select(key => Leaf(rows.Leaf(keys[key](row))))))
            .Select(group => group.ToArray())
            .Where(group => IsGroup(by.Select(key => keys[key](group[0]))))
            .Where(group => Argument(field, "having") is not InputFields having || Passes(type, group, having))
            .Order(Comparer<object[]>.Create(Order(type, keys, by, Argument(field, "order"))))
            .ToArray();
        var skip = (int)(Argument(field, "skip") as decimal? ?? 0);
        var page = Page(groups, skip, (int)(Argument(field, "take") as decimal? ?? DefaultPageSize));
        return Object(type.Name + "GroupsCollectionSegment", selections, (part, inner) => part.Name.Value switch
        {
            "totalCount" => Leaf((decimal)groups.Length),
            "pageInfo" => Object("CollectionSegmentInfo", inner, (flag, _) =>
                Leaf(flag.Name.Value == "hasNextPage" ? skip + page.Length < groups.Length && skip < groups.Length : skip > 0)),
            _ => "[" + string.Join(",", page.Select(group => Object(type.Name + "Group", inner, (member, fields) => member.Name.Value == "key"
                ? Object(type.Name + "GroupKey", fields, (key, _) => by.Contains(key.Name.Value) ? Leaf(rows.Leaf(keys[key.Name.Value](group[0]))) : "null")
                : Aggregate(type, group, fields)))) + "]",
        });
    }

    /// <summary>Whether rows that share these values are a group.</summary>
    protected virtual bool IsGroup(IEnumerable<object?> key) => true;

    /// <summary>The groups of a page.</summary>
    protected virtual object[][] Page(object[][] groups, int skip, int take) => [.. groups.Skip(skip).Take(take)];

    /// <summary>Whether a group passes.</summary>
    protected virtual bool Passes(RowType type, object[] group, InputFields having) => having.Fields.All(condition => condition.Name == "count"
        ? ReferenceFilter.PassesLeaf((decimal)group.Length, (InputFields)condition.Value!) is not false
        : ((InputFields)condition.Value!).Fields.All(number =>
        {
            var power = ReferenceRows.Power(((ScaledDeclaration)rows.Field(type, number.Name)).Scale.Decimals);
            return ReferenceFilter.PassesLeaf(Figure("sum", Units(type, number.Name, group), power), (InputFields)number.Value!) is not false;
        }));

    private Comparison<object[]> Order(RowType type, Dictionary<string, Func<object, object?>> keys, string[] by, object? order)
    {
        var comparisons = new List<(bool Descending, Func<object[], object?> Key)>();
        foreach (var sort in order is null ? [] : List(order))
        {
            foreach (var (figure, value) in ((InputFields)sort!).Fields)
            {
                foreach (var (name, direction) in value is InputFields fields ? fields.Fields : [("", value)])
                {
                    Func<object[], object?> key = figure switch
                    {
                        "count" => group => (long)group.Length,
                        "sum" => group => Figure("sum", Units(type, name, group), 1) is decimal sum ? (long)sum : null,
                        _ => group => by.Contains(name) ? keys[name](group[0]) : null,
                    };
                    comparisons.Add((direction is EnumName { Name: "DESC" } or "DESC", key));
                }
            }
        }

        comparisons.AddRange(by.Select(name => (false, (Func<object[], object?>)(group => keys[name](group[0])))));
        return (left, right) => comparisons
            .Select(c => ReferenceOrder.CompareStored(ReferenceOrder.Stored(rows, c.Key(left)), ReferenceOrder.Stored(rows, c.Key(right))) * (c.Descending ? -1 : 1))
            .FirstOrDefault(difference => difference != 0);
    }
}
