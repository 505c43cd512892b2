using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>A schema has a query root; each root is an object type, and no two are the same. Spec: sec-Root-Operation-Types.</summary>
internal sealed class RootOperationTypes() : TypeSystemRule("sec-Root-Operation-Types")
{
    public override void Check(TypeSystemContext context)
    {
        var definition = context.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault(d => !d.IsExtension);
        var given = context.Definitions.OfType<SchemaDefinitionNode>().SelectMany(d => d.OperationTypes).ToDictionary(o => o.Kind);
        var roots = new List<(string Type, SyntaxNode Place)>();
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            // Spec: sec-Root-Operation-Types.Default-Root-Operation-Type-Names
            var (name, place) = given.TryGetValue(kind, out var operation) ? (operation.Type.Name.Value, operation.Type)
                : definition is null && context.Type($"{kind}") is { } type ? (type.Name, (SyntaxNode)type.Definition)
                : (null, null);
            if (name is null || place is null)
            {
                if (kind == OperationKind.Query)
                {
                    context.Report(this, TypeSystemErrors.NoQueryRoot(), definition is null ? [] : [definition]);
                }
            }
            else if (context.Type(name) is not { IsObject: true })
            {
                context.Report(this, TypeSystemErrors.RootIsNoObject(kind, name), place);
            }
            else
            {
                roots.Add((name, place));
            }
        }

        foreach (var same in roots.GroupBy(root => root.Type).Where(group => group.Count() > 1))
        {
            context.Report(this, TypeSystemErrors.RootsAreTheSame(same.Key), same.Select(root => root.Place));
        }
    }
}
