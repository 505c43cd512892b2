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
    private readonly string[] _shownNames;
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
        _shownNames = [.. _definitions.Select(d => CoercionFaults.Echo(d.Variable.Name.Value))];
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
                var declared = CoercionFaults.Echo(definition.Type.ToString()!);
                var message = $"The variable `${_shownNames[i]}` cannot be of type `{declared}`: it is not an input type of this schema.";
                _declarationErrors.Add(Error(i, ErrorCodes.NotAnInputType, message));
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
        var given = new JsonElement[_definitions.Count];
        Assign(variables, given, found);
        var coerced = new InputValue?[_definitions.Count];
        for (var i = 0; i < given.Length && found.Count < MaxErrors; i++)
        {
            coerced[i] = Coerce(given[i], i, found);
        }

        errors = found;
        values = found.Count == 0 ? new VariableValues(_declared, coerced) : null;
        return values is not null;
    }

    private void Assign(JsonElement variables, JsonElement[] given, List<GraphQLError> errors)
    {
        if (variables.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in variables.EnumerateObject())
        {
            var index = _declared.IndexOf(property);
            if (index < 0)
            {
                continue;
            }

            if (given[index].ValueKind != JsonValueKind.Undefined)
            {
                errors.Add(Error(index, ErrorCodes.InvalidValue, $"The variable `${_shownNames[index]}` is given more than once."));
                return;
            }

            given[index] = property.Value;
        }
    }

    private InputValue? Coerce(JsonElement json, int index, List<GraphQLError> errors)
    {
        var type = _declared.Type(index);
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            if (_defaults[index] is null && type.IsNonNull)
            {
                var message = $"The variable `${_shownNames[index]}` is required, but was not given: its type is `{type}`.";
                errors.Add(Error(index, ErrorCodes.NonNullViolation, message));
            }

            return _defaults[index];
        }

        var faults = new CoercionFaults(MaxErrors - errors.Count);
        var value = new JsonCoercion(faults).Coerce(json, type, new ValueOrigin(index, []));
        foreach (var fault in faults.All)
        {
            errors.Add(Error(index, fault.Code, $"The value of `${_shownNames[index]}{fault.Place}` {fault.Reason}"));
        }

        return value;
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
            var message = $"The default value of `${_shownNames[index]}{fault.Place}` {fault.Reason}";
            _declarationErrors.Add(Error(index, fault.Code, message));
        }

        return value;
    }

    private GraphQLError Error(int index, string code, string message) => new(message)
    {
        Code = code,
        Locations = [_source.LocationOf(_definitions[index].Start)],
        Extensions = [new("variable", _shownNames[index])],
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
