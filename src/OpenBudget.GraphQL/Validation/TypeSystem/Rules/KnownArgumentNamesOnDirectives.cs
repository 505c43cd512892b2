namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>An argument that is given to a directive is one of the directive's. Spec: sec-Argument-Names.</summary>
internal sealed class KnownArgumentNamesOnDirectives() : TypeSystemRule("sec-Argument-Names")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var directive in context.Definitions.SelectMany(TypeSystemSyntax.Directives))
        {
            if (context.Directive(directive.Name.Value) is { } shape)
            {
                foreach (var argument in directive.Arguments.Where(a => shape.Arguments.All(known => known.Name != a.Name.Value)))
                {
                    context.Report(this, TypeSystemErrors.UnknownArgument(argument.Name.Value, directive.Name.Value), argument);
                }
            }
        }
    }
}
