using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a location. Spec: sec-Directives-Are-Unique-per-Location.</summary>
internal sealed class DirectivesAreUniquePerLocation() : ValidationRule("sec-Directives-Are-Unique-per-Location")
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        if (!Names.Repeat(directives, static directive => directive.Name))
        {
            return;
        }

        foreach (var (first, repeat) in Names.Repeats(directives, static directive => directive.Name))
        {
            if (context.Schema.Directive(repeat.Name.Value) is { IsRepeatable: false })
            {
                context.Report(this, Errors.DirectiveNotUnique(repeat.Name.Value), first, repeat);
            }
        }
    }
}
