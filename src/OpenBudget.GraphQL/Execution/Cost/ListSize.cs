using System.Globalization;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Cost;

/// <summary>With how many items a list counts: a number, or what variables say.</summary>
internal sealed class ListSize
{
    private readonly double _known;
    private readonly double _unsaid;
    private readonly ValueOrigin[] _variables;

    private ListSize(double? known, double unsaid, ValueOrigin[] variables)
    {
        _known = known ?? -1;
        _unsaid = unsaid;
        _variables = variables;
    }

    /// <summary>A single value.</summary>
    public static ListSize One { get; } = new(1, 1, []);

    /// <summary>Whether no request says otherwise.</summary>
    public bool IsKnown => _variables.Length == 0;

    /// <summary>The size a field says that it, or its sized fields, have.</summary>
    public static ListSize Of(FieldSelection field)
    {
        var directives = field.Field.AppliedDirectives;
        double? largest = null;
        var variables = new List<ValueOrigin>();
        foreach (var name in Texts(directives, "slicingArguments"))
        {
            switch (field.Argument(name))
            {
                case LeafInput { Origin.IsLiteral: false } variable:
                    variables.Add(variable.Origin);
                    break;
                case LeafInput { Value: int items }:
                    largest = Math.Max(largest ?? 0, items);
                    break;
            }
        }

        var unsaid = Number(directives, "slicingArgumentDefaultValue") ?? Number(directives, "assumedSize") ?? 1;
        return new ListSize(largest ?? (variables.Count == 0 ? unsaid : null), unsaid, [.. variables]);
    }

    /// <summary>The fields of a field's value that are as long as it says.</summary>
    public static IEnumerable<string> SizedFields(FieldSelection field) => Texts(field.Field.AppliedDirectives, "sizedFields");

    /// <summary>The items for a request.</summary>
    public double Items(VariableValues variables)
    {
        var items = _known;
        foreach (var origin in _variables)
        {
            if (variables.Find(origin) is LeafInput { Value: int given })
            {
                items = Math.Max(items, Math.Max(0, given));
            }
        }

        return items < 0 ? _unsaid : items;
    }

    private static IEnumerable<string> Texts(IReadOnlyList<DirectiveNode> directives, string argument) =>
        CostWeights.Argument(directives, CostDirectives.ListSize, argument) is ListValueNode list
            ? list.Items.OfType<StringValueNode>().Select(item => item.Value)
            : [];

    private static double? Number(IReadOnlyList<DirectiveNode> directives, string argument) =>
        CostWeights.Argument(directives, CostDirectives.ListSize, argument) is IntValueNode number
            ? double.Parse(number.Value, CultureInfo.InvariantCulture)
            : null;
}
