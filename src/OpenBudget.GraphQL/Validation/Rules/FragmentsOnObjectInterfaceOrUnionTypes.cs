using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A fragment applies to a type that has fields. Spec: sec-Fragments-on-Object-Interface-or-Union-Types.</summary>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypes() : ValidationRule("sec-Fragments-on-Object-Interface-or-Union-Types")
{
    public override void EnterTypeCondition(NamedTypeNode condition, NamedType? type, ValidationContext context)
    {
        if (type is not null and not CompositeType)
        {
            context.Report(this, Errors.FragmentOnTypeWithoutFields(type), condition);
        }
    }
}
