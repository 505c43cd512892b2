using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A directive stands where its definition allows it to. Spec: sec-Directives-Are-in-Valid-Locations.</summary>
internal sealed class DirectivesAreInValidLocations() : ValidationRule("sec-Directives-Are-in-Valid-Locations")
{
    public override void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not { } definition)
        {
            return;
        }

        for (var i = 0; i < definition.Locations.Count; i++)
        {
            if (definition.Locations[i] == context.DirectiveLocation)
            {
                return;
            }
        }

        context.Report(this, Errors.MisplacedDirective(definition, context.DirectiveLocation!), directive);
    }
}
