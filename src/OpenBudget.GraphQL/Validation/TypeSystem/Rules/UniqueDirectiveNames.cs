using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>No two directives have the same name. Spec: sec-Schema.</summary>
internal sealed class UniqueDirectiveNames() : TypeSystemRule("sec-Schema")
{
    public override void Check(TypeSystemContext context)
    {
        var firsts = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var name in context.DirectiveDefinitions.Select(d => d.Name))
        {
            if (context.Extended?.Directive(name.Value) is not null)
            {
                context.Report(this, TypeSystemErrors.NotUnique($"@{name}"), name);
            }
            else if (!firsts.TryAdd(name.Value, name))
            {
                context.Report(this, TypeSystemErrors.NotUnique($"@{name}"), firsts[name.Value], name);
            }
        }
    }
}
