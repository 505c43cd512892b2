namespace OpenBudget.GraphQL.Validation;

/// <summary>How deep definitions select when their fragments are expanded, found without expanding them.</summary>
/// <remarks>Each definition is looked at once, and what it spreads before it. Cycles are an error of their own and are cut here.</remarks>
internal static class FragmentDepths
{
    /// <summary>Makes <see cref="DefinitionUses.Depth"/> of every definition reach through its fragments.</summary>
    public static void LookThrough(ValidationContext context)
    {
        var search = context.NextSearch();
        var path = new Stack<(DefinitionUses Definition, int Next)>();
        for (var i = 0; i < context.Definitions.Count; i++)
        {
            if (context.Definitions[i].Search == search)
            {
                continue;
            }

            context.Definitions[i].Search = search;
            path.Push((context.Definitions[i], 0));
            while (path.TryPop(out var step))
            {
                var (definition, next) = step;
                if (next == definition.Spreads.Length)
                {
                    Settle(definition);
                    continue;
                }

                path.Push((definition, next + 1));
                if (definition.Spreads[next].Fragment is { } fragment && fragment.Search != search)
                {
                    fragment.Search = search;
                    path.Push((fragment, 0));
                }
            }
        }
    }

    private static void Settle(DefinitionUses definition)
    {
        foreach (ref readonly var spread in definition.Spreads)
        {
            if (spread.Fragment is { } fragment)
            {
                definition.Depth = SelectionDepth.Max(definition.Depth, spread.Depth + fragment.Depth);
            }
        }
    }
}
