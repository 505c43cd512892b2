using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// A directive is not used in its own definition, nor in the types of its arguments.
/// Spec: sec-Type-System.Directives.Type-Validation.
/// </summary>
internal sealed class DirectiveCycles() : TypeSystemRule("sec-Type-System.Directives.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var directive in context.DirectiveDefinitions)
        {
            if (Reaches(directive, context))
            {
                context.Report(this, TypeSystemErrors.DirectiveCycle(directive.Name.Value), directive.Name);
            }
        }
    }

    private static bool Reaches(DirectiveDefinitionNode start, TypeSystemContext context)
    {
        var directives = context.DirectiveDefinitions.ToDictionary(d => d.Name.Value, StringComparer.Ordinal);
        var seen = new HashSet<TypeSystemDefinitionNode>();
        var open = new Queue<TypeSystemDefinitionNode>([start]);
        while (open.TryDequeue(out var definition))
        {
            var used = TypeSystemSyntax.Directives(definition).Select(d => directives.GetValueOrDefault(d.Name.Value));
            var types = TypeSystemSyntax.Inputs(definition).Select(i => context.Type(TypeReference.Named(i.Node.Type).Name.Value));
            foreach (var next in used.OfType<TypeSystemDefinitionNode>().Concat(types.OfType<DefinedType>().SelectMany(t => t.Parts)))
            {
                if (next == start)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return false;
    }
}
