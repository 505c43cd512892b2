using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Something is selected in a type with fields, and nothing in a scalar or enum. Spec: sec-Leaf-Field-Selections.</summary>
internal sealed class LeafFieldSelections() : ValidationRule("sec-Leaf-Field-Selections")
{
    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context.Field is not { } definition)
        {
            return;
        }

        if (!definition.Type.Named.IsLeaf)
        {
            if (field.SelectionSet is null)
            {
                context.Report(this, Errors.MissingSelections(field, definition), field);
            }
        }
        else if (field.SelectionSet is { } selectionSet)
        {
            context.Report(this, Errors.SelectionsOnLeaf(field, definition), selectionSet);
        }
    }
}
