using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.Rules;

/// <summary>A variable is used where each of its values is allowed. Spec: sec-All-Variable-Usages-Are-Allowed.</summary>
internal sealed class AllVariableUsagesAreAllowed() : ValidationRule("sec-All-Variable-Usages-Are-Allowed")
{
    public override void LeaveDocument(ValidationContext context)
    {
        foreach (var operation in context.OperationVariables)
        {
            for (var i = 0; i < operation.Usages.Length && !context.IsFull; i++)
            {
                var usage = operation.Usages[i];
                if (operation.IndexOf(usage.Node.Name.Value) is >= 0 and var index)
                {
                    Check(operation.Operation.Variables[index], usage, context);
                }
            }
        }
    }

    private void Check(VariableDefinitionNode variable, VariableUsage usage, ValidationContext context)
    {
        if (usage.Type is not { } type || context.Schema.Type(TypeReference.Named(variable.Type).Name.Value) is null)
        {
            return;
        }

        if (!IsAllowed(variable, usage, type))
        {
            context.Report(this, Errors.IncompatibleVariable(variable, type), variable, usage.Node);
        }
        else if (usage.InputObject is { IsOneOf: true } oneOf && variable.Type is not NonNullTypeNode)
        {
            context.Report(this, Errors.NullableVariableInOneOf(variable, oneOf), variable, usage.Node);
        }
    }

    /// <remarks>Spec: IsVariableUsageAllowed. A default on either side takes the place of a value that is not given.</remarks>
    private static bool IsAllowed(VariableDefinitionNode variable, VariableUsage usage, GraphQLType location)
    {
        if (location is NonNullType nonNull && variable.Type is not NonNullTypeNode)
        {
            var hasDefault = usage.HasDefault || variable.DefaultValue is not null and not NullValueNode;
            return hasDefault && TypeReference.AreCompatible(variable.Type, nonNull.OfType);
        }

        return TypeReference.AreCompatible(variable.Type, location);
    }
}
