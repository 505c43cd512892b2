using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>An input field is given once. Spec: sec-Input-Object-Field-Uniqueness.</summary>
internal sealed class InputObjectFieldUniqueness() : ValidationRule("sec-Input-Object-Field-Uniqueness")
{
    public override void EnterObject(ObjectValueNode value, InputObjectType? type, ValidationContext context)
    {
        if (!Names.Repeat(value.Fields, static field => field.Name))
        {
            return;
        }

        foreach (var (first, repeat) in Names.Repeats(value.Fields, static field => field.Name))
        {
            context.Report(this, Errors.InputFieldNotUnique(repeat.Name.Value), first.Name, repeat.Name);
        }
    }
}
