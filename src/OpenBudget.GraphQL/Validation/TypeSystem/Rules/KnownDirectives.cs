namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A directive is defined, and stands where it may. Spec: sec-Directives-Are-in-Valid-Locations.</summary>
internal sealed class KnownDirectives() : TypeSystemRule("sec-Directives-Are-in-Valid-Locations")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var place in context.Definitions.SelectMany(TypeSystemSyntax.DirectivePlaces))
        {
            foreach (var directive in place.Directives)
            {
                if (context.Directive(directive.Name.Value) is not { } shape)
                {
                    context.Report(this, TypeSystemErrors.UnknownDirective(directive.Name.Value), directive);
                }
                else if (!shape.Locations.Contains(place.Location))
                {
                    context.Report(this, TypeSystemErrors.MisplacedDirective(directive.Name.Value, place.Location), directive);
                }
            }
        }
    }
}
