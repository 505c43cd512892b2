namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A type that is referred to is defined. Spec: sec-Type-References.</summary>
internal sealed class KnownTypeNames() : TypeSystemRule("sec-Type-References")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var reference in context.Definitions.SelectMany(TypeSystemSyntax.TypeReferences))
        {
            var name = reference.Name.Value;
            if (context.Type(name) is null && context.Extended?.Type(name) is null && BuiltInTypes.Find(name) is null)
            {
                context.Report(this, TypeSystemErrors.UnknownType(name), reference);
            }
        }
    }
}
