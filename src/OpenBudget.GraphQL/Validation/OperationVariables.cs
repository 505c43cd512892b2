using System.Runtime.InteropServices;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation;

/// <summary>The variables an operation declares, and where it and its fragments use them.</summary>
internal sealed class OperationVariables
{
    private const int FewEnoughToCompareEach = 8;

    private readonly List<VariableUsage> _usages;
    private readonly Dictionary<string, int>? _indices;

    private OperationVariables(OperationDefinitionNode operation, List<VariableUsage> usages, bool isCutShort)
    {
        Operation = operation;
        _usages = usages;
        IsCutShort = isCutShort;
        if (operation.Variables.Count > FewEnoughToCompareEach)
        {
            _indices = new(operation.Variables.Count, StringComparer.Ordinal);
            for (var i = 0; i < operation.Variables.Count; i++)
            {
                _indices.TryAdd(operation.Variables[i].Variable.Name.Value, i);
            }
        }
    }

    public OperationDefinitionNode Operation { get; }

    /// <summary>Where variables are used: in the operation, then in its fragments as they are met.</summary>
    public ReadOnlySpan<VariableUsage> Usages => CollectionsMarshal.AsSpan(_usages);

    /// <summary>Whether fragments were left out, for there were more than <see cref="ValidationLimits.MaxFragmentVisits"/>.</summary>
    public bool IsCutShort { get; }

    /// <summary>The place of the variable's first declaration; -1 where it is not declared.</summary>
    public int IndexOf(string variable)
    {
        if (_indices is not null)
        {
            return _indices.GetValueOrDefault(variable, -1);
        }

        for (var i = 0; i < Operation.Variables.Count; i++)
        {
            if (Operation.Variables[i].Variable.Name.Value == variable)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Collects what each operation of the document uses; each of its fragments is visited once.</summary>
    /// <remarks>No more operations than <see cref="ValidationLimits.MaxOperations"/>: a document with more is refused.</remarks>
    public static IReadOnlyList<OperationVariables> Collect(ValidationContext context)
    {
        var operations = new List<OperationVariables>(context.OperationCount);
        var reached = new List<DefinitionUses>();
        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is { } operation && operations.Count < context.Limits.MaxOperations)
            {
                reached.Clear();
                reached.Add(definition);
                var usages = new List<VariableUsage>();
                var isCutShort = Collect(reached, usages, context);
                operations.Add(new OperationVariables(operation, usages, isCutShort));
            }
        }

        return operations;
    }

    /// <param name="reached">The operation; the fragments are added.</param>
    /// <param name="usages">Where the usages are added.</param>
    /// <param name="context">The document.</param>
    /// <returns>Whether fragments were left out.</returns>
    private static bool Collect(List<DefinitionUses> reached, List<VariableUsage> usages, ValidationContext context)
    {
        var search = context.NextSearch();
        for (var i = 0; i < reached.Count; i++)
        {
            usages.AddRange(reached[i].Variables);
            foreach (ref readonly var spread in reached[i].Spreads)
            {
                if (spread.Fragment is not { } fragment || fragment.Search == search)
                {
                    continue;
                }

                if (reached.Count > context.Limits.MaxFragmentVisits)
                {
                    context.IsOutOfFragmentVisits = true;
                    return true;
                }

                fragment.Search = search;
                reached.Add(fragment);
            }
        }

        return false;
    }
}
