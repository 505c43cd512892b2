using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Cost;

/// <summary>What an operation costs, worked out once for every request with variables of one shape. IBM's draft, as the dialect applies it.</summary>
/// <remarks>
/// Field cost: the field's weight, its arguments, and as often as it has items what is selected of each. Type cost: as often as it has
/// items, the weight of its type and what is selected of it. A selection of an interface costs as much as the dearest of the types it can
/// have. Where a page's length is a variable, the value given counts (the dialect takes the variable's default): a limit that a variable
/// evades is none. <c>__typename</c> is free, and so is introspection, which is limited by its own rules.
/// </remarks>
internal sealed class CostFormula
{
    private readonly double _rootWeight;
    private readonly IReadOnlyList<Term> _terms;
    private readonly OperationCost? _known;

    private CostFormula(double rootWeight, IReadOnlyList<Term> terms)
    {
        _rootWeight = rootWeight;
        _terms = terms;
        _known = terms.All(t => t.IsKnown) ? Sum(VariableValues.None) : null;
    }

    /// <summary>The formula of an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="root">The operation's root type.</param>
    /// <param name="selections">What is selected of it.</param>
    /// <exception cref="OperationTooLargeException">More fields than allowed.</exception>
    public static CostFormula Of(Schema schema, ObjectType root, IReadOnlyList<FieldSelection> selections) =>
        new(CostWeights.Of(root), Terms(schema, selections, null));

    /// <summary>The cost of a request.</summary>
    public OperationCost Evaluate(VariableValues variables) => _known ?? Sum(variables);

    private OperationCost Sum(VariableValues variables)
    {
        var (fields, types) = Sum(_terms, variables);
        return new OperationCost(fields, _rootWeight + types);
    }

    private static (double Fields, double Types) Sum(IReadOnlyList<Term> terms, VariableValues variables)
    {
        double fields = 0, types = 0;
        foreach (var term in terms)
        {
            var (field, type) = term.Cost(variables);
            fields += field;
            types += type;
        }

        return (Math.Max(0, fields), Math.Max(0, types));
    }

    // As deep as validation lets an operation be.
    private static List<Term> Terms(Schema schema, IReadOnlyList<FieldSelection> selections, FieldSelection? parent)
    {
        var sized = parent is null ? [] : ListSize.SizedFields(parent).ToArray();
        var terms = new List<Term>(selections.Count);
        foreach (var field in selections)
        {
            if (field.Field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            var size = sized.Contains(field.Field.Name) ? ListSize.Of(parent!)
                : field.Field.Type.Nullable is ListType ? ListSize.Of(field)
                : ListSize.One;
            var weight = CostWeights.Of(field.Field) + CostWeights.OfArguments(field);
            terms.Add(new Term(weight, size, Alternatives(schema, field)));
        }

        return terms;
    }

    private static Alternative[] Alternatives(Schema schema, FieldSelection field) => field.Field.Type.Named switch
    {
        CompositeType composite =>
        [
            .. schema.PossibleTypes(composite)
                .Select(type => new Alternative(CostWeights.Of(type), Terms(schema, field.SelectionsFor(type), field))),
        ],
        var leaf => [new Alternative(CostWeights.Of(leaf), [])],
    };

    /// <summary>A field: its weight, how many values it has, and what each of them may be.</summary>
    private sealed class Term(double weight, ListSize size, Alternative[] alternatives)
    {
        public bool IsKnown { get; } = size.IsKnown && alternatives.All(a => a.Terms.All(t => t.IsKnown));

        public (double Field, double Type) Cost(VariableValues variables)
        {
            double fields = 0, types = 0;
            foreach (var alternative in alternatives)
            {
                var (field, type) = Sum(alternative.Terms, variables);
                fields = Math.Max(fields, field);
                types = Math.Max(types, alternative.Weight + type);
            }

            var items = size.Items(variables);
            return (weight + (items * fields), items * types);
        }
    }

    private sealed record Alternative(double Weight, IReadOnlyList<Term> Terms);
}
