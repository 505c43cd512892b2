using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A directive is one of the schema's. Spec: sec-Directives-Are-Defined.</summary>
internal sealed class DirectivesAreDefined() : ValidationRule("sec-Directives-Are-Defined")
{
    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is null)
        {
            context.Report(this, Errors.UnknownDirective(directive.Name.Value), directive);
        }
    }
}
