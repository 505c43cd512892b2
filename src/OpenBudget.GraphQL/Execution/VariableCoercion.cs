using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The coercion of one operation's variables. Made once, used for every request of the operation, by several at once.</summary>
/// <remarks>Spec: sec-Coercing-Variable-Values. Values for variables the operation does not declare are ignored.</remarks>
internal sealed class VariableCoercion
{
    // A client mends a few at a time, and an answer to a bad request must not be larger than the request.
    private const int MaxErrors = 5;

    private readonly IReadOnlyList<VariableDefinitionNode> _definitions;
    private readonly SourceText _source;
    private readonly DeclaredVariables _declared;
    private readonly InputValue?[] _defaults;
    private readonly List<GraphQLError> _declarationErrors = [];

    /// <summary>The coercion of an operation's variables.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="source">The text of the operation's document.</param>
    public VariableCoercion(Schema schema, OperationDefinitionNode operation, SourceText source)
    {
        _definitions = operation.Variables;
        _source = source;
        _defaults = new InputValue?[_definitions.Count];
        var names = new string[_definitions.Count];
        var types = new GraphQLType[_definitions.Count];
        for (var i = 0; i < _definitions.Count; i++)
        {
            var definition = _definitions[i];
            names[i] = definition.Variable.Name.Value;
            if (TypeOf(definition.Type, schema) is { } type && type.Named.IsInputType)
            {
                types[i] = type;
                _defaults[i] = CoerceDefault(definition, type, i);
            }
            else
            {
                _declarationErrors.Add(Error(
                    definition,
                    ErrorCodes.NotAnInputType,
                    $"The variable `${names[i]}` cannot be of type `{definition.Type}`: it is not an input type of this schema."));
            }
        }

        _declared = new DeclaredVariables(names, types);
    }

    /// <summary>The variables of a request.</summary>
    /// <param name="variables">The request's <c>variables</c>: an object; null, and no value at all, mean an empty one.</param>
    /// <param name="values">The values; null where there are errors.</param>
    /// <param name="errors">The request errors, at most five; empty where there are none.</param>
    public bool TryCoerce(JsonElement variables, [NotNullWhen(true)] out VariableValues? values, out IReadOnlyList<GraphQLError> errors)
    {
        values = null;
        if (_declarationErrors.Count > 0)
        {
            errors = [.. _declarationErrors.Take(MaxErrors)];
            return false;
        }

        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            errors =
            [
                new GraphQLError("The `variables` of a request are an object whose names are those of the variables, without `$`.")
                {
                    Code = ErrorCodes.InvalidRequest,
                },
            ];
            return false;
        }

        if (_definitions.Count == 0)
        {
            values = VariableValues.None;
            errors = [];
            return true;
        }

        var found = new List<GraphQLError>();
        var given = new InputValue?[_definitions.Count];
        Array.Copy(_defaults, given, given.Length);
        CoerceAll(Assign(variables), given, found);
        errors = found;
        values = found.Count == 0 ? new VariableValues(_declared, given) : null;
        return values is not null;
    }

    // The JSON value of each variable. Of properties with equal names the last counts, as everywhere in JSON.
    private JsonElement[] Assign(JsonElement variables)
    {
        var assigned = new JsonElement[_definitions.Count];
        if (variables.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in variables.EnumerateObject())
            {
                var index = _declared.IndexOf(property);
                if (index >= 0)
                {
                    assigned[index] = property.Value;
                }
            }
        }

        return assigned;
    }

    private void CoerceAll(JsonElement[] assigned, InputValue?[] values, List<GraphQLError> errors)
    {
        for (var i = 0; i < assigned.Length && errors.Count < MaxErrors; i++)
        {
            var type = _declared.Type(i);
            var name = _definitions[i].Variable.Name.Value;
            switch (assigned[i].ValueKind)
            {
                case JsonValueKind.Undefined when values[i] is null && type.IsNonNull:
                    errors.Add(Error(
                        _definitions[i],
                        ErrorCodes.NonNullViolation,
                        $"The variable `${name}` is required, but was not given: its type is `{type}`."));
                    break;

                case JsonValueKind.Undefined:
                    break;

                default:
                    var faults = new CoercionFaults(MaxErrors - errors.Count);
                    values[i] = new JsonCoercion(faults).Coerce(assigned[i], type, new ValueOrigin(i, []));
                    foreach (var fault in faults.All)
                    {
                        errors.Add(Error(_definitions[i], fault.Code, $"The value of `${name}{fault.Place}` {fault.Reason}"));
                    }

                    break;
            }
        }
    }

    private InputValue? CoerceDefault(VariableDefinitionNode definition, GraphQLType type, int index)
    {
        if (definition.DefaultValue is not { } literal)
        {
            return null;
        }

        var faults = new CoercionFaults(limit: 1);
        var value = new LiteralCoercion(VariableValues.None, faults).Coerce(literal, type, new ValueOrigin(index, []));
        foreach (var fault in faults.All)
        {
            var place = $"${definition.Variable.Name.Value}{fault.Place}";
            _declarationErrors.Add(Error(definition, fault.Code, $"The default value of `{place}` {fault.Reason}"));
        }

        return value;
    }

    private GraphQLError Error(VariableDefinitionNode definition, string code, string message) => new(message)
    {
        Code = code,
        Locations = [_source.LocationOf(definition.Start)],
        Extensions = [new("variable", definition.Variable.Name.Value)],
    };

    // As deep as the parser lets a type reference nest.
    private static GraphQLType? TypeOf(TypeNode node, Schema schema) => node switch
    {
        NamedTypeNode named => schema.Type(named.Name.Value),
        ListTypeNode list => TypeOf(list.Type, schema) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => TypeOf(nonNull.Type, schema) is { } type ? new NonNullType(type) : null,
        _ => null,
    };
}
