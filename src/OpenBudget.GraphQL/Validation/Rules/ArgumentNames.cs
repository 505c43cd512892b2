using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A given argument is one of the field's or the directive's. Spec: sec-Argument-Names.</summary>
internal sealed class ArgumentNames() : ValidationRule("sec-Argument-Names")
{
    public override void EnterArgument(ArgumentNode argument, ValidationContext context)
    {
        if (context.Argument is not null)
        {
            return;
        }

        if (context.DirectiveLocation is not null)
        {
            if (context.Directive is { } directive)
            {
                context.Report(this, Errors.UnknownArgument(argument, directive), argument);
            }
        }
        else if (context is { Field: { } field, ParentType: { } type })
        {
            context.Report(this, Errors.UnknownArgument(argument, field, type), argument);
        }
    }
}
