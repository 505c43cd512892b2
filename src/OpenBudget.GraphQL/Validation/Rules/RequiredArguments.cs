using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>Arguments that are non-null and have no default are given. Spec: sec-Required-Arguments.</summary>
/// <remarks>Whether the value that is given is null is for <see cref="ValuesOfCorrectType"/>.</remarks>
internal sealed class RequiredArguments() : ValidationRule("sec-Required-Arguments")
{
    public override void LeaveField(FieldNode field, ValidationContext context)
    {
        if (context is { Field: { Arguments.Count: > 0 } definition, ParentType: { } type })
        {
            for (var i = 0; i < definition.Arguments.Count; i++)
            {
                if (IsMissing(definition.Arguments[i], field.Arguments))
                {
                    context.Report(this, Errors.MissingArgument(definition.Arguments[i], definition, type), field);
                }
            }
        }
    }

    public override void LeaveDirective(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is { } definition)
        {
            for (var i = 0; i < definition.Arguments.Count; i++)
            {
                if (IsMissing(definition.Arguments[i], directive.Arguments))
                {
                    context.Report(this, Errors.MissingArgument(definition.Arguments[i], definition), directive);
                }
            }
        }
    }

    private static bool IsMissing(InputValueDefinition argument, IReadOnlyList<ArgumentNode> given)
    {
        if (!argument.IsRequired)
        {
            return false;
        }

        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Name.Value == argument.Name)
            {
                return false;
            }
        }

        return true;
    }
}
