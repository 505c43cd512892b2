using OpenBudget.GraphQL.Validation.Merging;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Fields that answer under one name are the same, given the same, or can never meet. Spec: sec-Field-Selection-Merging.</summary>
/// <remarks>How it is found out is described at <see cref="FieldMerging"/>.</remarks>
internal sealed class FieldSelectionMerging() : ValidationRule("sec-Field-Selection-Merging")
{
    public override void LeaveDocument(ValidationContext context)
    {
        var conflicts = new ConflictTree();
        var merging = new FieldMerging(context, conflicts);
        merging.Run();
        foreach (var conflict in conflicts.Roots)
        {
            context.Report(this, Errors.FieldsConflict(conflict), conflict.Places());
        }

        // A conflict says what to change; that not everything was compared would say less.
        if (merging.IsOutOfComparisons && conflicts.Roots.Count == 0)
        {
            context.Report(this, Errors.TooManyComparisons(context.Limits));
        }
    }
}
