using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A given input field is one of the input object's. Spec: sec-Input-Object-Field-Names.</summary>
internal sealed class InputObjectFieldNames() : ValidationRule("sec-Input-Object-Field-Names")
{
    public override void EnterObjectField(ObjectFieldNode field, InputObjectType type, ValidationContext context)
    {
        if (type.Field(field.Name.Value) is null)
        {
            context.Report(this, Errors.UnknownInputField(field, type), field);
        }
    }
}
