using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>No two types have the same name. Spec: sec-Schema.</summary>
internal sealed class UniqueTypeNames() : TypeSystemRule("sec-Schema")
{
    public override void Check(TypeSystemContext context)
    {
        var firsts = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var type in context.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension))
        {
            var name = type.Name;
            if (context.Extended?.Type(name.Value) is not null)
            {
                context.Report(this, TypeSystemErrors.NotUnique(name.Value), name);
            }
            else if (!firsts.TryAdd(name.Value, name))
            {
                context.Report(this, TypeSystemErrors.NotUnique(name.Value), firsts[name.Value], name);
            }
        }
    }
}
