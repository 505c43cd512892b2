using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>An argument is given once. Spec: sec-Argument-Uniqueness.</summary>
internal sealed class ArgumentUniqueness() : ValidationRule("sec-Argument-Uniqueness")
{
    public override void EnterField(FieldNode field, ValidationContext context) => Check(field.Arguments, context);

    public override void EnterDirective(DirectiveNode directive, ValidationContext context) => Check(directive.Arguments, context);

    private void Check(IReadOnlyList<ArgumentNode> arguments, ValidationContext context)
    {
        if (!Names.Repeat(arguments, static argument => argument.Name))
        {
            return;
        }

        foreach (var repeated in Names.Repeated(arguments, static argument => argument.Name))
        {
            var names = Array.ConvertAll(repeated, static argument => argument.Name);
            context.Report(this, Errors.ArgumentNotUnique(names[0].Value), names);
        }
    }
}
