namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A directive is given the arguments that it requires. Spec: sec-Required-Arguments.</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives() : TypeSystemRule("sec-Required-Arguments")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var directive in context.Definitions.SelectMany(TypeSystemSyntax.Directives))
        {
            foreach (var (name, isRequired) in context.Directive(directive.Name.Value)?.Arguments ?? [])
            {
                if (isRequired && directive.Arguments.All(given => given.Name.Value != name))
                {
                    context.Report(this, TypeSystemErrors.MissingArgument(name, directive.Name.Value), directive);
                }
            }
        }
    }
}
