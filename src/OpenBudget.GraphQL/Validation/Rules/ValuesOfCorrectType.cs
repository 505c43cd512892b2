using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A literal is one of its type's values. Spec: sec-Values-of-Correct-Type.</summary>
/// <remarks>The walk brings every literal here, so lists and input objects are judged by their items and fields.</remarks>
internal sealed class ValuesOfCorrectType() : ValidationRule("sec-Values-of-Correct-Type")
{
    public override void EnterValue(ValueNode value, GraphQLType type, ValidationContext context)
    {
        if (!IsOf(value, type))
        {
            context.Report(this, Errors.WrongValue(value, type, context), value);
        }
    }

    private static bool IsOf(ValueNode value, GraphQLType type) => value switch
    {
        NullValueNode => !type.IsNonNull,
        ListValueNode when type.Nullable is ListType => true,
        _ => type.Named switch
        {
            // One value stands for a list of one, through any number of lists. Spec: sec-List.Input-Coercion.
            InputObjectType => value is ObjectValueNode,
            EnumType enumType => value is EnumValueNode name && enumType.Value(name.Value) is not null,
            ScalarType scalar => scalar.ParseLiteral(value) is not null,
            _ => false,
        },
    };
}
