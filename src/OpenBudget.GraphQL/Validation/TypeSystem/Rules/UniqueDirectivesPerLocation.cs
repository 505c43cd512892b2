using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a location; an extension is the location it extends.
/// Spec: sec-Directives-Are-Unique-per-Location.
/// </summary>
internal sealed class UniqueDirectivesPerLocation() : TypeSystemRule("sec-Directives-Are-Unique-per-Location")
{
    public override void Check(TypeSystemContext context)
    {
        var ofSchema = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        var ofTypes = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var place in context.Definitions.SelectMany(TypeSystemSyntax.DirectivePlaces))
        {
            var firsts = ReferenceEquals(place.Directives, place.Owner.Directives) ? Shared(place.Owner) : new(StringComparer.Ordinal);
            foreach (var directive in place.Directives)
            {
                var name = directive.Name.Value;
                if (context.Directive(name) is { IsRepeatable: false } && !firsts.TryAdd(name, directive))
                {
                    context.Report(this, TypeSystemErrors.DirectiveNotUnique(name), firsts[name], directive);
                }
            }
        }

        Dictionary<string, DirectiveNode> Shared(TypeSystemDefinitionNode owner)
        {
            if (owner is not TypeDefinitionNode { Name.Value: var name })
            {
                return ofSchema;
            }

            if (!ofTypes.TryGetValue(name, out var directives))
            {
                ofTypes.Add(name, directives = new(StringComparer.Ordinal));
            }

            return directives;
        }
    }
}
