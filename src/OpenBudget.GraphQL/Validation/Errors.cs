using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.Merging;

namespace OpenBudget.GraphQL.Validation;

/// <summary>What an error says; the rule and the places are added when it is reported.</summary>
/// <param name="Message">What was wrong, and what to do about it.</param>
/// <param name="Data">The same as data, by the dialect's names.</param>
internal readonly record struct ErrorText(string Message, params (string Name, object Value)[] Data)
{
    /// <summary>The dialect's code; null for rules of the specification.</summary>
    public string? Code { get; init; }
}

/// <summary>The texts of all errors of validation.</summary>
/// <remarks>Names and values of a document are echoed up to 64 characters; nothing is guessed that the client might have meant.</remarks>
internal static class Errors
{
    private const int MaxEchoed = 64;

    public static ErrorText NotExecutable(TypeSystemDefinitionNode definition) => new(
        $"{definition switch
        {
            TypeDefinitionNode type => $"The type `{Echo(type.Name.Value)}`",
            DirectiveDefinitionNode directive => $"The directive `{Echo(directive.Name.Value)}`",
            _ => "A schema",
        }} cannot be defined in a document that is executed: it holds operations and fragments only.");

    public static ErrorText NoRootType(OperationKind kind) => new(
        $"The schema has no type for the operation `{Keyword(kind)}`.",
        ("operationType", Keyword(kind)));

    public static ErrorText OperationNameNotUnique(string name) => new(
        $"The operation name `{Echo(name)}` is not unique.",
        ("operationName", Echo(name)));

    public static ErrorText AnonymousOperationNotAlone() => new(
        "An operation without a name must be the only operation of its document. Give each operation a name.");

    public static ErrorText SeveralSubscriptionFields() => new("Subscription operations must have exactly one root field.");

    public static ErrorText NoSubscriptionField() => new("Subscription operations must have exactly one root field, but this has none.");

    public static ErrorText IntrospectionSubscriptionField(FieldNode field) => new(
        $"The root field of a subscription must not be the introspection field `{Echo(field.Name.Value)}`.",
        ("field", Echo(field.Name.Value)));

    public static ErrorText ConditionalSubscriptionField() => new(
        "The root field of a subscription must not depend on `@skip` or `@include`.");

    public static ErrorText UnknownField(FieldNode field, CompositeType type) => new(
        $"The field `{Echo(field.Name.Value)}` does not exist on the type `{type.Name}`.",
        ("type", type.Name),
        ("field", Echo(field.Name.Value)),
        ("responseName", Echo(field.ResponseName)));

    public static ErrorText FieldsConflict(Conflict conflict)
    {
        var way = conflict.PathToCause().ToArray();
        var cause = way[^1];
        var place = Echo(string.Join('.', way.Select(step => step.First.Node.ResponseName)));
        var (first, second) = (cause.First, cause.Second);
        var reason = cause.Kind switch
        {
            ConflictKind.Fields => $"is the field `{Echo(first.Node.Name.Value)}` and the field `{Echo(second.Node.Name.Value)}`",
            ConflictKind.Arguments => "is the same field with different arguments",
            _ => $"has the type `{first.Definition?.Type}` and the type `{second.Definition?.Type}`",
        };
        return new(
            $"Encountered fields for the same object that cannot be merged: `{place}` {reason}. Give one of them another alias.",
            ("responseName", Echo(conflict.First.Node.ResponseName)),
            ("fieldA", Echo(first.Node.Name.Value)),
            ("fieldB", Echo(second.Node.Name.Value)));
    }

    public static ErrorText MissingSelections(FieldNode field, FieldDefinition definition) => new(
        $"`{Echo(field.ResponseName)}` returns {Kind(definition.Type.Named)}. "
        + $"Select at least one of the fields of `{definition.Type.Named}`.",
        FieldData(field, definition));

    public static ErrorText SelectionsOnLeaf(FieldNode field, FieldDefinition definition) => new(
        $"`{Echo(field.ResponseName)}` returns {Kind(definition.Type.Named)}. "
        + $"Nothing can be selected in a value of `{definition.Type.Named}`.",
        FieldData(field, definition));

    public static ErrorText UnknownArgument(ArgumentNode argument, FieldDefinition field, CompositeType type) => new(
        $"The argument `{Echo(argument.Name.Value)}` does not exist on the field `{type.Name}.{field.Name}`.",
        ("type", type.Name),
        ("field", field.Name),
        ("argument", Echo(argument.Name.Value)));

    public static ErrorText UnknownArgument(ArgumentNode argument, DirectiveDefinition directive) => new(
        $"The argument `{Echo(argument.Name.Value)}` does not exist on the directive `@{directive.Name}`.",
        ("directive", directive.Name),
        ("argument", Echo(argument.Name.Value)));

    public static ErrorText ArgumentNotUnique(string name) => new(
        $"The argument `{Echo(name)}` is given more than once.",
        ("argument", Echo(name)));

    public static ErrorText MissingArgument(InputValueDefinition argument, FieldDefinition field, CompositeType type) => new(
        $"The argument `{argument.Name}` of the field `{type.Name}.{field.Name}` is required.",
        ("type", type.Name),
        ("field", field.Name),
        ("argument", argument.Name),
        ("argumentType", argument.Type.ToString()!));

    public static ErrorText MissingArgument(InputValueDefinition argument, DirectiveDefinition directive) => new(
        $"The argument `{argument.Name}` of the directive `@{directive.Name}` is required.",
        ("directive", directive.Name),
        ("argument", argument.Name),
        ("argumentType", argument.Type.ToString()!));

    public static ErrorText FragmentNameNotUnique(string name) => new(
        $"There are multiple fragments with the name `{Echo(name)}`.",
        ("fragment", Echo(name)));

    public static ErrorText UnknownType(NamedTypeNode type) => new(
        $"Unknown type `{Echo(type.Name.Value)}`.",
        ("typeName", Echo(type.Name.Value)));

    public static ErrorText FragmentOnTypeWithoutFields(NamedType type) => new(
        $"Fragments can only be declared on objects, interfaces and unions. `{type.Name}` is none of these.",
        ("typeCondition", type.Name));

    public static ErrorText UnusedFragment(string name) => new(
        $"The specified fragment `{Echo(name)}` is not used within the current document.",
        ("fragment", Echo(name)));

    public static ErrorText UnknownFragment(string name) => new(
        $"The specified fragment `{Echo(name)}` does not exist.",
        ("fragment", Echo(name)));

    public static ErrorText FragmentCycle(string name) => new(
        $"The fragment `{Echo(name)}` contains itself, directly or through other fragments.",
        ("fragment", Echo(name)));

    public static ErrorText ImpossibleFragment(CompositeType parent, CompositeType type) => new(
        $"The parent type does not match the type condition on the fragment: no object is both `{parent.Name}` and `{type.Name}`.",
        ("parentType", parent.Name),
        ("typeCondition", type.Name));

    public static ErrorText WrongValue(ValueNode value, GraphQLType type, ValidationContext context)
    {
        var found = Echo(context.Document.Source, value);
        var difference = $"Expected a value of `{type}`, but found `{found}`.";
        return context.ValueOwner switch
        {
            ArgumentNode argument => new(
                $"The specified argument value does not match the argument type. {difference}",
                ("argument", Echo(argument.Name.Value)),
                ("argumentValue", found),
                ("locationType", type.ToString()!)),
            ObjectFieldNode field => new(
                $"The specified value type of field `{Echo(field.Name.Value)}` does not match the field type. {difference}",
                ("fieldName", Echo(field.Name.Value)),
                ("fieldValue", found),
                ("locationType", type.ToString()!)),
            InputValueDefinitionNode input => new(
                $"The default value of `{Echo(input.Name.Value)}` does not match its type. {difference}"),
            _ => new(
                $"The default value of a variable does not match the variable's type. {difference}",
                ("variable", Echo((context.ValueOwner as VariableDefinitionNode)?.Variable.Name.Value ?? "")),
                ("defaultValue", found),
                ("locationType", type.ToString()!)),
        };
    }

    public static ErrorText UnknownInputField(ObjectFieldNode field, InputObjectType type) => new(
        $"The specified input object field `{Echo(field.Name.Value)}` does not exist on `{type.Name}`.",
        ("field", Echo(field.Name.Value)),
        ("type", type.Name));

    public static ErrorText InputFieldNotUnique(string name) => new(
        $"There can be only one input field named `{Echo(name)}`.",
        ("field", Echo(name)));

    public static ErrorText MissingInputField(InputValueDefinition field, InputObjectType type) => new(
        $"The input object field `{field.Name}` of `{type.Name}` is required.",
        ("field", field.Name),
        ("type", type.Name),
        ("fieldType", field.Type.ToString()!));

    public static ErrorText NotOneField(int count, InputObjectType type) => new(
        $"Exactly one field of the OneOf input object `{type.Name}` must be given, but {count} are.",
        ("type", type.Name));

    public static ErrorText OneOfFieldIsNull(ObjectFieldNode field, InputObjectType type) => new(
        $"The field `{Echo(field.Name.Value)}` of the OneOf input object `{type.Name}` must not be null.",
        ("field", Echo(field.Name.Value)),
        ("type", type.Name));

    public static ErrorText UnknownDirective(string name) => new(
        $"The specified directive `{Echo(name)}` is not supported by the current schema.",
        ("directive", Echo(name)));

    public static ErrorText MisplacedDirective(DirectiveDefinition directive, string location) => new(
        $"The specified directive is not valid at the current location: `{directive.Name}` cannot stand on {location}.",
        ("directive", directive.Name),
        ("location", location));

    public static ErrorText DirectiveNotUnique(string name) => new(
        $"The directive `{Echo(name)}` can stand only once at one location.",
        ("directive", Echo(name)));

    public static ErrorText VariableNotUnique(string name) => new(
        $"The variable `{Echo(name)}` is declared more than once.",
        ("variable", Echo(name)));

    public static ErrorText VariableOfOutputType(VariableDefinitionNode variable) => new(
        $"The type of variable `{Echo(variable.Variable.Name.Value)}` is not an input type.",
        ("variable", Echo(variable.Variable.Name.Value)),
        ("variableType", Echo(variable.Type.ToString()!)));

    public static ErrorText UndeclaredVariable(VariableNode variable, OperationDefinitionNode operation) => new(
        $"The following variables were not declared: {Echo(variable.Name.Value)}. It is used in {Operation(operation)}.",
        ("variable", Echo(variable.Name.Value)));

    public static ErrorText UnusedVariable(VariableDefinitionNode variable, OperationDefinitionNode operation) => new(
        $"The following variables were not used: {Echo(variable.Variable.Name.Value)}. It is declared by {Operation(operation)}.",
        ("variable", Echo(variable.Variable.Name.Value)));

    public static ErrorText IncompatibleVariable(VariableDefinitionNode variable, GraphQLType location) => new(
        $"The variable `{Echo(variable.Variable.Name.Value)}` is not compatible with the type of the current location: "
        + $"it has the type `{Echo(variable.Type.ToString()!)}`, but `{location}` is expected.",
        ("variable", Echo(variable.Variable.Name.Value)),
        ("variableType", Echo(variable.Type.ToString()!)),
        ("locationType", location.ToString()!));

    public static ErrorText NullableVariableInOneOf(VariableDefinitionNode variable, InputObjectType type) => new(
        $"The variable `{Echo(variable.Variable.Name.Value)}` must have a non-null type, for it is the field of the OneOf input object "
        + $"`{type.Name}`.",
        ("variable", Echo(variable.Variable.Name.Value)),
        ("variableType", Echo(variable.Type.ToString()!)),
        ("type", type.Name));

    public static ErrorText TooManyOperations(int count, ValidationLimits limits) => new(
        $"The document holds {count} operations; at most {limits.MaxOperations} are allowed.",
        ("allowedOperations", limits.MaxOperations),
        ("detectedOperations", count));

    public static ErrorText TooManySelections(int count, ValidationLimits limits) => new(
        $"The selection set holds {count} selections; at most {limits.MaxSelectionsPerSet} are allowed.",
        ("allowedSelections", limits.MaxSelectionsPerSet),
        ("detectedSelections", count));

    public static ErrorText TooDeep(int depth, ValidationLimits limits) => new(
        $"The operation has an execution depth of {depth}, which exceeds the maximum of {limits.MaxExecutionDepth}.",
        ("allowedExecutionDepth", limits.MaxExecutionDepth),
        ("detectedExecutionDepth", depth));

    public static ErrorText IntrospectionTooDeep(ValidationLimits limits) => new(
        "The maximum allowed introspection depth was exceeded: of `fields`, `inputFields`, `interfaces` and `possibleTypes`, at most "
        + $"{limits.MaxIntrospectionLists} may stand inside each other.")
    {
        Code = "HC0086",
    };

    public static ErrorText TooManySchemaSelections(ValidationLimits limits) => new(
        $"The document asks for `__schema` more than {limits.MaxSchemaSelections} times. Ask for it once: every answer is the same.");

    public static ErrorText TooManyComparisons(ValidationLimits limits) => new(
        "The fields of the document overlap too much to be compared: more than "
        + $"{limits.MaxFieldMergeComparisons} comparisons are needed. Select fields of the same name less often.")
    {
        Code = "HC0107",
    };

    public static ErrorText TooManyFragmentVisits(ValidationLimits limits) => new(
        $"The operation spreads fragments too often: more than {limits.MaxFragmentVisits} times when they are expanded.")
    {
        Code = "HC0107",
    };

    private static (string, object)[] FieldData(FieldNode field, FieldDefinition definition) =>
    [
        ("field", Echo(field.Name.Value)),
        ("type", definition.Type.ToString()!),
        ("responseName", Echo(field.ResponseName)),
    ];

    private static string Kind(NamedType type) => type switch
    {
        ObjectType => "an object",
        InterfaceType => "an interface",
        UnionType => "a union",
        EnumType => "an enum value",
        _ => "a scalar value",
    };

    private static string Operation(OperationDefinitionNode operation) =>
        operation.Name is { } name ? $"the operation `{Echo(name.Value)}`" : $"the {Keyword(operation.Kind)} without a name";

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private static string Echo(string text) => text.Length <= MaxEchoed ? text : Cut(text);

    /// <summary>A literal as it is written.</summary>
    private static string Echo(SourceText source, ValueNode value)
    {
        // No character takes more than four bytes, so a longer text is cut anyway.
        var length = Math.Min(value.End - value.Start, 4 * (MaxEchoed + 1));
        return Echo(System.Text.Encoding.UTF8.GetString(source.Utf8.Span.Slice(value.Start, length)));
    }

    private static string Cut(string text) =>
        string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxEchoed - 2]) ? MaxEchoed - 2 : MaxEchoed - 1), "…");
}
