using System.Globalization;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Cost;

/// <summary>What the schema says about weights and sizes. IBM's draft of cost directives, with the dialect's defaults.</summary>
internal static class CostWeights
{
    // A filter or order in a variable is not known where it is written, so the dialect counts it as five.
    private const double VariableMultiplier = 5;

    /// <summary>The weight of a field itself: 1 for objects and lists.</summary>
    public static double Of(FieldDefinition field) =>
        Weight(field.AppliedDirectives) ?? (field.Type.Nullable is ListType || !field.Type.Named.IsLeaf ? 1 : 0);

    /// <summary>The weight of a value of a type: 1 for an object.</summary>
    public static double Of(NamedType type) => Weight(type.AppliedDirectives) ?? (type.IsLeaf ? 0 : 1);

    /// <summary>What a field's arguments cost.</summary>
    /// <remarks>
    /// A filter or order that is a variable counts five times the weight of its argument, as in the dialect, or what it holds, whichever is
    /// more: a large filter is not cheaper in a variable.
    /// </remarks>
    public static double OfArguments(FieldSelection field)
    {
        double cost = 0;
        foreach (var (argument, value) in field.Arguments)
        {
            var weight = Of(argument);
            var whole = weight + OfValue(value);
            cost += argument.Type.Named is InputObjectType && IsVariable(field.Nodes[0], argument.Name)
                ? Math.Max(weight * VariableMultiplier, whole)
                : whole;
        }

        return cost;
    }

    /// <summary>The argument of a directive; null where the directive or the argument is not there.</summary>
    public static ValueNode? Argument(IReadOnlyList<DirectiveNode> directives, DirectiveDefinition directive, string argument)
    {
        foreach (var applied in directives)
        {
            if (applied.Name.Value == directive.Name)
            {
                return applied.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;
            }
        }

        return null;
    }

    private static double Of(InputValueDefinition input) =>
        Weight(input.AppliedDirectives) ?? (input.Type.Named is InputObjectType ? 1 : 0);

    // As deep as coercion lets values nest.
    private static double OfValue(InputValue value) => value switch
    {
        ObjectInput inputObject => inputObject.Fields.Sum(f => Of(f.Key) + OfValue(f.Value)),
        ListInput list => list.Items.Sum(OfValue),
        _ => 0,
    };

    private static bool IsVariable(FieldNode node, string argument) =>
        node.Arguments.Any(a => a.Name.Value == argument && a.Value is VariableNode);

    private static double? Weight(IReadOnlyList<DirectiveNode> directives) =>
        Argument(directives, CostDirectives.Cost, "weight") is StringValueNode text
        && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : null;
}
