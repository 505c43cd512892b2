using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// The default value of an input field does not need itself through the defaults of the fields that it leaves out.
/// Spec: InputObjectDefaultValueHasCycle.
/// </summary>
internal sealed class DefaultValueCycles() : TypeSystemRule("sec-Input-Objects.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        var schema = SchemaBuilder.FromSdl(context.Document);
        var fields = context.Types
            .SelectMany(type => type.InputFields.Select(node => (Key: $"{type.Name}.{node.Name}", Node: node, Type: type.Name)))
            .Where(field => field.Node.DefaultValue is not null)
            .ToDictionary(field => field.Key, StringComparer.Ordinal);
        foreach (var way in Cycles.Find(fields.Keys, Edges))
        {
            context.Report(this, TypeSystemErrors.DefaultValueCycle(string.Join(", ", way)), way.Select(key => fields[key].Node));
        }

        IEnumerable<(string Edge, string Target)> Edges(string key)
        {
            var (_, node, type) = fields[key];
            return schema.Type(type) is InputObjectType input && input.Field(node.Name.Value) is { } field
                ? Defaults(node.DefaultValue!, field.Type).Select(used => (key, used))
                : [];
        }
    }

    /// <summary>The fields whose defaults a literal needs, because it leaves them out.</summary>
    private static IEnumerable<string> Defaults(ValueNode value, GraphQLType type) => (value, type.Nullable) switch
    {
        (ListValueNode list, ListType listType) => list.Items.SelectMany(item => Defaults(item, listType.OfType)),
        (_, ListType listType) => Defaults(value, listType.OfType),
        (ObjectValueNode literal, InputObjectType input) => input.Fields.SelectMany(field =>
            literal.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given ? Defaults(given.Value, field.Type)
            : field.DefaultValue is not null ? [$"{input.Name}.{field.Name}"]
            : Enumerable.Empty<string>()),
        _ => [],
    };
}
