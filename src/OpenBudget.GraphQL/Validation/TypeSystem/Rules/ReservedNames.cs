using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>No name starts with two underscores but those of introspection. Spec: sec-Names.Reserved-Names.</summary>
internal sealed class ReservedNames() : TypeSystemRule("sec-Names.Reserved-Names")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var name in context.Definitions.SelectMany(DefinedNames))
        {
            if (name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(this, TypeSystemErrors.ReservedName(name.Value), name);
            }
        }
    }

    private static IEnumerable<NameNode> DefinedNames(TypeSystemDefinitionNode definition)
    {
        var own = definition switch
        {
            DirectiveDefinitionNode directive => [directive.Name],
            EnumTypeDefinitionNode type => type.Values.Select(value => value.Name).Prepend(type.Name),
            TypeDefinitionNode type => TypeSystemSyntax.Fields(type).Select(field => field.Name).Prepend(type.Name),
            _ => Enumerable.Empty<NameNode>(),
        };
        return own.Concat(TypeSystemSyntax.Inputs(definition).Select(input => input.Node.Name));
    }
}
