using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation;

/// <summary>The variables an operation declares, and where it and its fragments use them.</summary>
internal sealed class OperationVariables
{
    private const int FewEnoughToCompareEach = 8;

    private readonly Dictionary<string, int>? _indices;

    private OperationVariables(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages, bool isCutShort)
    {
        Operation = operation;
        Usages = usages;
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
    public IReadOnlyList<VariableUsage> Usages { get; }

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
    public static IReadOnlyList<OperationVariables> Collect(ValidationContext context)
    {
        var operations = new List<OperationVariables>(context.OperationCount);
        foreach (var definition in context.Definitions)
        {
            if (definition.Operation is not { } operation)
            {
                continue;
            }

            if (definition.Spreads.Count == 0)
            {
                operations.Add(new OperationVariables(operation, definition.Variables, isCutShort: false));
                continue;
            }

            var usages = new List<VariableUsage>(definition.Variables);
            var isCutShort = Collect(definition, usages, context);
            operations.Add(new OperationVariables(operation, usages, isCutShort));
        }

        return operations;
    }

    private static bool Collect(DefinitionUses operation, List<VariableUsage> usages, ValidationContext context)
    {
        var search = context.NextSearch();
        var visits = 0;
        var open = new Queue<DefinitionUses>([operation]);
        while (open.TryDequeue(out var definition))
        {
            for (var i = 0; i < definition.Spreads.Count; i++)
            {
                if (context.Fragment(definition.Spreads[i].Node.Name.Value) is not { } fragment || fragment.Search == search)
                {
                    continue;
                }

                if (++visits > context.Limits.MaxFragmentVisits)
                {
                    return true;
                }

                fragment.Search = search;
                usages.AddRange(fragment.Variables);
                open.Enqueue(fragment);
            }
        }

        return false;
    }
}
