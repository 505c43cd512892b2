using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A schema has one definition of its root types. Spec: sec-Schema.</summary>
internal sealed class LoneSchemaDefinition() : TypeSystemRule("sec-Schema")
{
    public override void Check(TypeSystemContext context)
    {
        var definitions = context.Definitions.OfType<SchemaDefinitionNode>().Where(d => !d.IsExtension);
        if (context.Extended is { Query: null, Mutation: null, Subscription: null } or null)
        {
            definitions = definitions.Skip(1);
        }

        foreach (var definition in definitions)
        {
            context.Report(this, TypeSystemErrors.SchemaNotAlone(), definition);
        }
    }
}
