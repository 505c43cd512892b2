namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>An argument is given to a directive once. Spec: sec-Argument-Uniqueness.</summary>
internal sealed class UniqueArgumentNames() : TypeSystemRule("sec-Argument-Uniqueness")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var directive in context.Definitions.SelectMany(TypeSystemSyntax.Directives))
        {
            foreach (var repeated in Names.Repeated(directive.Arguments, static argument => argument.Name))
            {
                context.Report(this, TypeSystemErrors.GivenTwice("argument", repeated[0].Name.Value), repeated.Select(a => a.Name));
            }
        }
    }
}
