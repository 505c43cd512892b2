using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A field or directive has no two arguments of the same name. Spec: sec-Field-Arguments.</summary>
internal sealed class UniqueArgumentDefinitionNames() : TypeSystemRule("sec-Field-Arguments")
{
    public override void Check(TypeSystemContext context)
    {
        foreach (var definition in context.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                Check(context, directive.Arguments, $"@{directive.Name}");
            }

            foreach (var field in TypeSystemSyntax.Fields(definition))
            {
                Check(context, field.Arguments, $"{((TypeDefinitionNode)definition).Name}.{field.Name}");
            }
        }
    }

    private void Check(TypeSystemContext context, IReadOnlyList<InputValueDefinitionNode> arguments, string coordinate)
    {
        foreach (var repeated in Names.Repeated(arguments, static argument => argument.Name))
        {
            var names = repeated.Select(argument => argument.Name);
            context.Report(this, TypeSystemErrors.NotUnique($"{coordinate}({repeated[0].Name}:)"), names);
        }
    }
}
