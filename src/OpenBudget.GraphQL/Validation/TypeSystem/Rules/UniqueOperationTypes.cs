using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem.Rules;

/// <summary>Each operation has one root type. Spec: sec-Root-Operation-Types.</summary>
internal sealed class UniqueOperationTypes() : TypeSystemRule("sec-Root-Operation-Types")
{
    public override void Check(TypeSystemContext context)
    {
        var firsts = new Dictionary<OperationKind, OperationTypeDefinitionNode>();
        foreach (var operation in context.Definitions.OfType<SchemaDefinitionNode>().SelectMany(d => d.OperationTypes))
        {
            var known = operation.Kind switch
            {
                OperationKind.Query => context.Extended?.Query,
                OperationKind.Mutation => context.Extended?.Mutation,
                _ => context.Extended?.Subscription,
            };
            if (known is not null)
            {
                context.Report(this, TypeSystemErrors.OperationTypeNotUnique(operation.Kind), operation);
            }
            else if (!firsts.TryAdd(operation.Kind, operation))
            {
                context.Report(this, TypeSystemErrors.OperationTypeNotUnique(operation.Kind), firsts[operation.Kind], operation);
            }
        }
    }
}
