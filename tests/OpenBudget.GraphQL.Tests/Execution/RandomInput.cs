using System.Globalization;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

/// <summary>Random JSON that fits its type, small enough for equal shapes to turn up.</summary>
internal sealed class RandomInput(Random random)
{
    public string Object(IReadOnlyList<GraphQLType> types, IReadOnlyList<string> names, int depth)
    {
        var chosen = Enumerable.Range(0, names.Count).Where(_ => random.Next(3) == 0).ToArray();
        random.Shuffle(chosen);
        return $"{{{string.Join(',', chosen.Take(3).Select(i => $"\"{names[i]}\":{Value(types[i], depth)}"))}}}";
    }

    private string Value(GraphQLType type, int depth) => type.Nullable switch
    {
        _ when !type.IsNonNull && random.Next(8) == 0 => "null",
        ListType list => $"[{string.Join(',', Enumerable.Range(0, random.Next(depth > 0 ? 3 : 1)).Select(_ => Value(list.OfType, depth - 1)))}]",
        InputObjectType when depth <= 0 => "{}",
        InputObjectType inputObject => Object([.. inputObject.Fields.Select(f => f.Type)], [.. inputObject.Fields.Select(f => f.Name)], depth - 1),
        EnumType enumType => $"\"{enumType.Values[random.Next(enumType.Values.Count)].Name}\"",
        ScalarType { Name: "Boolean" } => random.Next(2) == 0 ? "true" : "false",
        ScalarType { Name: "Int" } => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        _ => $"\"{random.Next(1000).ToString(CultureInfo.InvariantCulture)}\"",
    };
}
