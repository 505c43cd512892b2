using System.Collections;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from the schema in memory. Spec: sec-Introspection.</summary>
/// <remarks>
/// The plain executor of the specification: resolve a field, complete its value. It is not made to be fast, for the answer to the
/// standard query is worth keeping.
/// </remarks>
internal sealed class IntrospectionWriter
{
    // Types lead to fields and fields to types without end; no document within the limits comes near this.
    private const int MaxDepth = 256;

    private readonly Schema _schema;
    private readonly Utf8Buffer _output;
    private readonly List<GraphQLError> _errors;

    // Response names and list indices down to the value that is written.
    private readonly List<object> _path = [];

    private IntrospectionWriter(Schema schema, Utf8Buffer output, List<GraphQLError> errors)
    {
        _schema = schema;
        _output = output;
        _errors = errors;
    }

    /// <summary>Writes the value of a selection of <c>__schema</c> or <c>__type</c>, without its name.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="selection">The selection, of the query root.</param>
    /// <param name="output">Where the value goes.</param>
    /// <param name="errors">Where execution errors go; only arguments can cause one.</param>
    /// <returns>False where an error leaves nothing for a field that is not nullable: nothing is written, and the data are null.</returns>
    /// <exception cref="GraphQLException">The selections nest deeper than those of any document within the limits.</exception>
    public static bool TryWrite(Schema schema, FieldSelection selection, Utf8Buffer output, List<GraphQLError> errors) =>
        new IntrospectionWriter(schema, output, errors).TryWriteField(schema, selection);

    private bool TryWriteField(object source, FieldSelection selection)
    {
        if (_path.Count == MaxDepth)
        {
            throw new GraphQLException(new GraphQLError("Introspection is nested too deep. Select fewer levels of `type` and `ofType`.")
            {
                Locations = selection.Locations,
            });
        }

        _path.Add(selection.ResponseName);
        bool isWritten;
        if (selection.ArgumentError is { } error)
        {
            _errors.Add(error.At([.. _path], selection.Locations));
            isWritten = TryWriteNull(selection.Field.Type);
        }
        else
        {
            isWritten = TryComplete(selection.Field.Type, Resolve(source, selection), selection);
        }

        _path.RemoveAt(_path.Count - 1);
        return isWritten;
    }

    // Spec: sec-Value-Completion and sec-Handling-Execution-Errors.
    private bool TryComplete(GraphQLType type, object? value, FieldSelection selection)
    {
        var start = _output.Length;
        if (value is not null && TryWriteValue(type.Nullable, value, selection))
        {
            return true;
        }

        _output.Truncate(start);
        return TryWriteNull(type);
    }

    private bool TryWriteNull(GraphQLType type)
    {
        if (type.IsNonNull)
        {
            return false;
        }

        _output.WriteNull();
        return true;
    }

    private bool TryWriteValue(GraphQLType type, object value, FieldSelection selection)
    {
        switch (type)
        {
            case ListType list:
                return TryWriteList(list.OfType, (IEnumerable)value, selection);

            case ObjectType objectType:
                return TryWriteObject(objectType, value, selection);

            default:
                if (value is bool boolean)
                {
                    _output.WriteBoolean(boolean);
                }
                else
                {
                    _output.WriteJsonString((string)value);
                }

                return true;
        }
    }

    private bool TryWriteList(GraphQLType itemType, IEnumerable items, FieldSelection selection)
    {
        _output.WriteByte((byte)'[');
        var index = 0;
        foreach (var item in items)
        {
            WriteComma(index > 0);
            _path.Add(index++);
            var isWritten = TryComplete(itemType, item, selection);
            _path.RemoveAt(_path.Count - 1);
            if (!isWritten)
            {
                return false;
            }
        }

        _output.WriteByte((byte)']');
        return true;
    }

    private bool TryWriteObject(ObjectType type, object value, FieldSelection selection)
    {
        _output.WriteByte((byte)'{');
        var isFirst = true;
        foreach (var field in selection.SelectionsFor(type))
        {
            WriteComma(!isFirst);
            isFirst = false;
            _output.WriteRaw(field.JsonName);
            if (!TryWriteField(value, field))
            {
                return false;
            }
        }

        _output.WriteByte((byte)'}');
        return true;
    }

    private void WriteComma(bool isNeeded)
    {
        if (isNeeded)
        {
            _output.WriteByte((byte)',');
        }
    }

    private object? Resolve(object source, FieldSelection selection) => selection.IsTypeName
        ? selection.ParentType.Name
        : source switch
        {
            Schema schema => OfSchema(schema, selection),
            GraphQLType type => OfType(type, selection),
            FieldDefinition field => OfField(field, selection),
            InputValueDefinition input => OfInputValue(input, selection),
            EnumValueDefinition value => OfEnumValue(value, selection),
            DirectiveDefinition directive => OfDirective(directive, selection),
            _ => throw Unknown(selection),
        };

    private static object? OfSchema(Schema schema, FieldSelection selection) => selection.Field.Name switch
    {
        "__schema" => schema,
        "__type" => selection.Argument("name") is LeafInput { Value: string name } ? schema.Type(name) : null,
        "description" => schema.Description,
        "types" => schema.Types,
        "queryType" => schema.Query,
        "mutationType" => schema.Mutation,
        "subscriptionType" => schema.Subscription,
        "directives" => schema.Directives,
        _ => throw Unknown(selection),
    };

    private object? OfType(GraphQLType type, FieldSelection selection) => selection.Field.Name switch
    {
        "kind" => Kind(type),
        "name" => (type as NamedType)?.Name,
        "description" => (type as NamedType)?.Description,
        "specifiedByURL" => (type as ScalarType)?.SpecifiedByUrl,
        "fields" => (type as FieldsType)?.Fields.Where(f => IsShown(f.DeprecationReason, selection)),
        "interfaces" => (type as FieldsType)?.Interfaces,
        "possibleTypes" => type is InterfaceType or UnionType ? _schema.PossibleTypes((CompositeType)type) : null,
        "enumValues" => (type as EnumType)?.Values.Where(v => IsShown(v.DeprecationReason, selection)),
        "inputFields" => (type as InputObjectType)?.Fields.Where(f => IsShown(f.DeprecationReason, selection)),
        "ofType" => type is NonNullType nonNull ? nonNull.OfType : (type as ListType)?.OfType,
        "isOneOf" => (type as InputObjectType)?.IsOneOf,
        _ => throw Unknown(selection),
    };

    private static object? OfField(FieldDefinition field, FieldSelection selection) => selection.Field.Name switch
    {
        "name" => field.Name,
        "description" => field.Description,
        "args" => field.Arguments.Where(a => IsShown(a.DeprecationReason, selection)),
        "type" => field.Type,
        "isDeprecated" => field.DeprecationReason is not null,
        "deprecationReason" => field.DeprecationReason,
        _ => throw Unknown(selection),
    };

    private static object? OfInputValue(InputValueDefinition input, FieldSelection selection) => selection.Field.Name switch
    {
        "name" => input.Name,
        "description" => input.Description,
        "type" => input.Type,
        "defaultValue" => input.DefaultValue is { } literal ? Printer.Print(literal) : null,
        "isDeprecated" => input.DeprecationReason is not null,
        "deprecationReason" => input.DeprecationReason,
        _ => throw Unknown(selection),
    };

    private static object? OfEnumValue(EnumValueDefinition value, FieldSelection selection) => selection.Field.Name switch
    {
        "name" => value.Name,
        "description" => value.Description,
        "isDeprecated" => value.DeprecationReason is not null,
        "deprecationReason" => value.DeprecationReason,
        _ => throw Unknown(selection),
    };

    private static object? OfDirective(DirectiveDefinition directive, FieldSelection selection) => selection.Field.Name switch
    {
        "name" => directive.Name,
        "description" => directive.Description,
        "isRepeatable" => directive.IsRepeatable,
        "locations" => directive.Locations,
        "args" => directive.Arguments.Where(a => IsShown(a.DeprecationReason, selection)),
        _ => throw Unknown(selection),
    };

    private static bool IsShown(string? deprecationReason, FieldSelection selection) =>
        deprecationReason is null || selection.Argument("includeDeprecated") is LeafInput { Value: true };

    // Spec: sec-Type-Kinds.
    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        NonNullType => "NON_NULL",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of type."),
    };

    // The introspection types and this class have to agree; a test walks all their fields.
    private static InvalidOperationException Unknown(FieldSelection selection) =>
        new($"Introspection does not know the field `{selection.ParentType.Name}.{selection.Field.Name}`.");
}
