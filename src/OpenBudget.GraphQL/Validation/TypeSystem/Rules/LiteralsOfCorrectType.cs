using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>
/// A default value, and what is given to a directive, is a value of its type.
/// Spec: sec-Values-of-Correct-Type, sec-Input-Objects.Type-Validation.
/// </summary>
/// <remarks>The literals are judged by the rules that judge those of a client's document.</remarks>
internal sealed class LiteralsOfCorrectType() : TypeSystemRule("sec-Values-of-Correct-Type")
{
    public override void Check(TypeSystemContext context)
    {
        var schema = SchemaBuilder.FromSdl(context.Document);
        var literals = new ValidationContext(schema, context.Document, ValidationLimits.Unlimited);
        var walk = new DocumentWalk(literals, RuleSet.Literals);
        foreach (var definition in context.Definitions)
        {
            foreach (var (_, input) in TypeSystemSyntax.Inputs(definition))
            {
                if (input.DefaultValue is { } value && TypeReference.Resolve(input.Type, schema) is { } type)
                {
                    walk.VisitConstant(input, value, type);
                }
            }

            foreach (var directive in TypeSystemSyntax.Directives(definition))
            {
                foreach (var argument in directive.Arguments)
                {
                    var known = schema.Directive(directive.Name.Value)?.Arguments.FirstOrDefault(a => a.Name == argument.Name.Value);
                    if (known is not null)
                    {
                        walk.VisitConstant(argument, argument.Value, known.Type);
                    }
                }
            }
        }

        foreach (var error in literals.Errors)
        {
            context.Report(this, error);
        }
    }
}
