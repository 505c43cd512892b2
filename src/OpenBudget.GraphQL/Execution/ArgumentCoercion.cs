using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The arguments of a field to input values. Spec: sec-Coercing-Field-Arguments.</summary>
internal static class ArgumentCoercion
{
    /// <summary>The arguments of a field.</summary>
    /// <param name="field">The field of the type.</param>
    /// <param name="node">The field of the document.</param>
    /// <param name="source">The document's text.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="arguments">
    /// The arguments that are given or have a default, in the order of their definition; a variable without a value counts as not given.
    /// Empty where there is an error.
    /// </param>
    /// <returns>
    /// The execution error of the field, at the argument, without a path, which is the caller's to know; null where all is well. A validated
    /// document comes to one only by a variable that is null: <c>HC0018</c>, in a OneOf input object <c>HC0057</c>.
    /// </returns>
    public static GraphQLError? Coerce(
        FieldDefinition field,
        FieldNode node,
        SourceText source,
        VariableValues variables,
        out IReadOnlyList<KeyValuePair<InputValueDefinition, InputValue>> arguments)
    {
        arguments = [];
        if (field.Arguments.Count == 0)
        {
            return null;
        }

        var values = new List<KeyValuePair<InputValueDefinition, InputValue>>(field.Arguments.Count);
        foreach (var definition in field.Arguments)
        {
            var given = Given(node, definition.Name);
            if (given is not null && !LiteralCoercion.IsAbsent(given.Value, variables))
            {
                var faults = new CoercionFaults(limit: 1);
                var value = new LiteralCoercion(variables, faults).Coerce(given.Value, definition.Type, ValueOrigin.Literal);
                if (value is null)
                {
                    var fault = faults.All[0];
                    var message = $"The value of the argument `{definition.Name}{fault.Place}` {fault.Reason}";
                    return Error(message, fault.Code, definition, source.LocationOf(given.Start));
                }

                values.Add(new(definition, value));
            }
            else if (definition.DefaultValue is not null)
            {
                values.Add(new(definition, LiteralCoercion.Default(definition, ValueOrigin.Literal)));
            }
            else if (definition.IsRequired)
            {
                var message = given is null
                    ? $"The argument `{definition.Name}` of type `{definition.Type}` is required, but was not given."
                    : $"The argument `{definition.Name}` of type `{definition.Type}` is required, but its variable was not given.";
                return Error(message, ErrorCodes.NonNullViolation, definition, source.LocationOf(given?.Start ?? node.Start));
            }
        }

        arguments = values;
        return null;
    }

    private static ArgumentNode? Given(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }

    private static GraphQLError Error(string message, string code, InputValueDefinition argument, SourceLocation location) => new(message)
    {
        Code = code,
        Locations = [location],
        Extensions = [new("argument", argument.Name)],
    };
}
