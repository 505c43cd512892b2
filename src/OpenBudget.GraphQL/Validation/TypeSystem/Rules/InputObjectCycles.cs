using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// An input object can be given: it does not need itself through fields that must not be null.
/// Spec: sec-Input-Objects.Circular-References.
/// </summary>
internal sealed class InputObjectCycles() : TypeSystemRule("sec-Input-Objects.Circular-References")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var way in Cycles.Find(context.Types, Edges))
        {
            var path = string.Join('.', way.Select(field => field.Name.Value));
            context.Report(this, TypeSystemErrors.InputObjectCycle(path), way);
        }

        IEnumerable<(InputValueDefinitionNode Field, DefinedType Type)> Edges(DefinedType type)
        {
            foreach (var field in type.InputFields)
            {
                if (field.Type is NonNullTypeNode { Type: NamedTypeNode named }
                    && context.Type(named.Name.Value) is { Definition: InputObjectTypeDefinitionNode } needed)
                {
                    yield return (field, needed);
                }
            }
        }
    }
}
