using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// A type implements interfaces, each once and not itself, and the interfaces that those implement.
/// Spec: sec-Objects.Type-Validation.
/// </summary>
internal sealed class ImplementedInterfaces() : TypeSystemRule("sec-Objects.Type-Validation")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var type in context.Types)
        {
            foreach (var named in type.Interfaces.GroupBy(node => node.Name.Value))
            {
                if (context.Type(named.Key) is not { IsInterface: true } implemented)
                {
                    context.Report(this, TypeSystemErrors.ImplementsNoInterface(type.Name, named.Key), named);
                }
                else if (implemented == type)
                {
                    context.Report(this, TypeSystemErrors.ImplementsItself(type.Name), named);
                }
                else
                {
                    CheckOnceAndAncestors(type, implemented, [.. named], context);
                }
            }
        }
    }

    private void CheckOnceAndAncestors(DefinedType type, DefinedType implemented, NamedTypeNode[] places, TypeSystemContext context)
    {
        if (places.Length > 1)
        {
            context.Report(this, TypeSystemErrors.ImplementsTwice(type.Name, implemented.Name), places);
        }

        foreach (var ancestor in implemented.Interfaces.GroupBy(node => node.Name.Value).Where(a => !type.Implements(a.Key)))
        {
            var message = ancestor.Key == type.Name
                ? TypeSystemErrors.ImplementsInCircle(type.Name, implemented.Name)
                : TypeSystemErrors.AncestorNotImplemented(type.Name, implemented.Name, ancestor.Key);
            context.Report(this, message, ancestor.Concat(places));
        }
    }
}
