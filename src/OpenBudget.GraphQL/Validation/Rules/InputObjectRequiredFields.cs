using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>
/// Input fields that are non-null and have no default are given; of a OneOf input object just one, and not null.
/// Spec: sec-Input-Object-Required-Fields, sec-OneOf-Input-Objects.
/// </summary>
internal sealed class InputObjectRequiredFields() : ValidationRule("sec-Input-Object-Required-Fields")
{
    public override void EnterObject(ObjectValueNode value, InputObjectType? type, ValidationContext context)
    {
        if (type is null)
        {
            return;
        }

        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (type.Fields[i].IsRequired && !IsGiven(type.Fields[i].Name, value))
            {
                context.Report(this, Errors.MissingInputField(type.Fields[i], type), value);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type, context);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type, ValidationContext context)
    {
        // What is no field of the type is for InputObjectFieldNames.
        var given = value.Fields.Where(field => type.Field(field.Name.Value) is not null).ToArray();
        if (given.Length != 1)
        {
            context.Report(this, Errors.NotOneField(given.Length, type), value);
        }
        else if (given[0].Value is NullValueNode)
        {
            context.Report(this, Errors.OneOfFieldIsNull(given[0], type), value);
        }
    }

    private static bool IsGiven(string name, ObjectValueNode value)
    {
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (value.Fields[i].Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
