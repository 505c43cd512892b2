using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// An input field is given once, in default values and arguments of directives, too.
/// Spec: sec-Input-Object-Field-Uniqueness.
/// </summary>
internal sealed class UniqueInputFieldNames() : TypeSystemRule("sec-Input-Object-Field-Uniqueness")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var literal in context.Definitions.SelectMany(TypeSystemSyntax.Literals))
        {
            Check(literal, context);
        }
    }

    private void Check(ValueNode value, TypeSystemContext context)
    {
        if (value is ObjectValueNode literal)
        {
            foreach (var (first, repeat) in Names.Repeats(literal.Fields, static field => field.Name))
            {
                context.Report(this, TypeSystemErrors.GivenTwice("input field", repeat.Name.Value), first.Name, repeat.Name);
            }
        }

        var inner = value switch
        {
            ListValueNode list => list.Items,
            ObjectValueNode fields => fields.Fields.Select(field => field.Value),
            _ => [],
        };
        foreach (var item in inner)
        {
            Check(item, context);
        }
    }
}
