using System.Globalization;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Tests.Relational.Reference;

/// <summary>What rows of a type can be grouped by, found by walking the declaration: the nearest field of a name is meant.</summary>
internal static class ReferenceGroupKeys
{
    /// <summary>The values by the names of keys.</summary>
    public static Dictionary<string, Func<object, object?>> Of(ReferenceRows rows, RowType type)
    {
        var keys = new Dictionary<string, Func<object, object?>>();
        var level = new List<(string Prefix, RowType Type, Func<object, object?> Way)> { ("", type, row => row) };
        for (var relations = 0; relations < 3; relations++)
        {
            foreach (var (prefix, at, way) in level)
            {
                foreach (var scalar in at.DeclaredFields().OfType<ScalarDeclaration>())
                {
                    keys.TryAdd(Join(prefix, scalar.Name), row => rows.Get(way(row), scalar.Path));
                }
            }

            level = [.. level.SelectMany(l => l.Type.DeclaredFields().OfType<OneDeclaration>()
                .Select(one => (Join(l.Prefix, one.Name), TargetOf(rows, l.Type, one), (Func<object, object?>)(row => rows.Get(l.Way(row), one.Path))))
                .Where(next => ((EntityType)next.Item2).IsGroupedBy))];
        }

        return keys;
    }

    /// <summary>The name of a key: <c>EDITOR_BORN_ON</c> is <c>editorBornOn</c>.</summary>
    public static string NameOf(string enumName)
    {
        var words = enumName.Split('_').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()));
        var joined = string.Concat(words);
        return char.ToLowerInvariant(joined[0]) + joined[1..];
    }

    private static RowType TargetOf(ReferenceRows rows, RowType type, OneDeclaration one) =>
        rows.TypeOf(one.Path.Aggregate(type.ClrType, (clrType, property) => clrType.GetProperty(property)!.PropertyType));

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name[1..];
}
