using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>A field that rows can be grouped by: one of the row itself, or of a row that it refers to.</summary>
/// <param name="Name">What the groups' keys call it (<c>budgetUnitName</c>).</param>
/// <param name="EnumName">What <c>by</c> calls it (<c>BUDGET_UNIT_NAME</c>).</param>
/// <param name="Path">The way to it in the schema (<c>budgetUnit.name</c>).</param>
/// <param name="Leaf">The field, its column at the end of the whole way.</param>
internal sealed record GroupKey(string Name, string EnumName, string Path, LeafMapping Leaf)
{
    private const int MaxRelations = 2;

    /// <summary>
    /// The fields that rows of a type can be grouped by: every scalar and enum but ids, decimals and what is computed, first the row's own,
    /// then those of the rows it refers to, then those that these refer to.
    /// </summary>
    /// <remarks>Where two have one name, the nearer is meant: <c>projectName</c>, as printed, hides the name of <c>project</c>.</remarks>
    public static IReadOnlyList<GroupKey> Of(RowMapping mapping)
    {
        var keys = new List<GroupKey>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        List<Way> ways = [new([], new JoinPath([]), mapping)];
        for (var relations = 0; relations <= MaxRelations; relations++)
        {
            keys.AddRange(ways.SelectMany(KeysAt).Where(key => known.Add(key.EnumName)));
            ways = [.. ways.SelectMany(Further)];
        }

        return keys;
    }

    private static IEnumerable<GroupKey> KeysAt(Way way) => way.Target.Fields.OfType<LeafMapping>()
        .Where(leaf => leaf.Path.Column.Kind != LeafKind.Scaled)
        .Select(leaf =>
        {
            var name = string.Concat(way.Names.Append(leaf.Name).Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
            var path = new ColumnPath(way.Joins.Then(leaf.Path.Way), leaf.Path.Column);
            return new GroupKey(name, EnumDeclaration.Spell(name), string.Join('.', way.Names.Append(leaf.Name)), leaf with { Path = path });
        });

    private static IEnumerable<Way> Further(Way way) => way.Target.Fields.OfType<OneMapping>()
        .Where(one => one.Target.Type is EntityType { IsGroupedBy: true })
        .Select(one => new Way([.. way.Names, one.Name], way.Joins.Then(one.Way), one.Target));

    private sealed record Way(IReadOnlyList<string> Names, JoinPath Joins, RowMapping Target);
}
