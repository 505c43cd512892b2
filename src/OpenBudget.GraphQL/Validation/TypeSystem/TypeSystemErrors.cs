using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>
/// The texts of all errors of a schema. What they are about is named by its schema coordinate.
/// Spec: sec-Schema-Coordinates.
/// </summary>
internal static class TypeSystemErrors
{
    public static string SchemaNotAlone() => "A schema is defined once. Use `extend schema` to add to it.";

    public static string OperationTypeNotUnique(OperationKind kind) => $"The {kind} root type is given more than once.";

    public static string NotUnique(string coordinate) => $"`{coordinate}` is defined more than once.";

    public static string UnknownType(string name) => $"The type `{name}` is not defined.";

    public static string UnknownDirective(string name) => $"The directive `@{name}` is not defined.";

    public static string MisplacedDirective(string name, string location) => $"The directive `@{name}` cannot stand on {location}.";

    public static string DirectiveNotUnique(string name) => $"The directive `@{name}` can stand only once at one location.";

    public static string NothingToExtend(TypeDefinitionNode extension) =>
        $"`{extension.Name}` cannot be extended: it is not defined.";

    public static string ExtendedAsAnotherKind(TypeDefinitionNode extension) =>
        $"`{extension.Name}` cannot be extended as {Kind(extension)}: it is defined as something else.";

    public static string UnknownArgument(string argument, string directive) =>
        $"The directive `@{directive}` has no argument `{argument}`.";

    public static string MissingArgument(string argument, string directive) =>
        $"The argument `@{directive}({argument}:)` is required, but it is not given.";

    public static string GivenTwice(string kind, string name) => $"The {kind} `{name}` is given more than once.";

    public static string NoQueryRoot() => "A schema needs a query root type.";

    public static string RootIsNoObject(OperationKind kind, string type) =>
        $"The {kind} root type must be an object type, which `{type}` is not.";

    public static string RootsAreTheSame(string type) => $"The root types must be different, but `{type}` is more than one of them.";

    public static string ReservedName(string name) =>
        $"The name `{name}` starts with two underscores, which is reserved for introspection.";

    public static string NoMembers(string type, string members) => $"The type `{type}` has no {members}.";

    public static string NotOutputType(string coordinate, TypeNode type) =>
        $"The type of `{coordinate}` is `{type}`, which cannot be answered.";

    public static string NotInputType(string coordinate, TypeNode type) =>
        $"The type of `{coordinate}` is `{type}`, which cannot be given.";

    public static string RequiredIsDeprecated(string coordinate) => $"`{coordinate}` is required, so it cannot be deprecated.";

    public static string ImplementsNoInterface(string type, string named) =>
        $"`{type}` can implement interfaces only, which `{named}` is not.";

    public static string ImplementsItself(string type) => $"The interface `{type}` cannot implement itself.";

    public static string ImplementsTwice(string type, string named) => $"`{type}` implements `{named}` more than once.";

    public static string ImplementsInCircle(string type, string named) =>
        $"`{type}` cannot implement `{named}`, which implements `{type}`.";

    public static string AncestorNotImplemented(string type, string named, string ancestor) =>
        $"`{type}` must implement `{ancestor}`, too, because `{named}` does.";

    public static string FieldNotImplemented(string type, string field) =>
        $"`{type}` lacks the field `{field}` of an interface it implements.";

    public static string ArgumentNotImplemented(string field, string argument) => $"`{field}` lacks the argument `{argument}`.";

    public static string ImplementedAsAnotherType(string coordinate, TypeNode type, string implemented, TypeNode expected) =>
        $"`{coordinate}` has the type `{type}`, which does not fit `{expected}`, the type of `{implemented}`.";

    public static string RequiredArgumentAdded(string argument, string field) =>
        $"`{argument}` must not be required, for `{field}` has no such argument.";

    public static string OnlyImplementationIsDeprecated(string field, string implemented) =>
        $"`{field}` cannot be deprecated, for `{implemented}` is not.";

    public static string MemberIsNoObject(string union, string member) =>
        $"The union `{union}` can have object types as members only, which `{member}` is not.";

    public static string MemberTwice(string union, string member) => $"The union `{union}` has the member `{member}` more than once.";

    public static string OneOfFieldIsNonNull(string field) => $"`{field}` must be nullable, as all fields of a OneOf input object.";

    public static string OneOfFieldHasDefault(string field) => $"`{field}` cannot have a default, as no field of a OneOf input object.";

    public static string InputObjectCycle(string path) =>
        $"The input object can never be given: it needs itself through the non-null fields `{path}`.";

    public static string DefaultValueCycle(string fields) => $"The default values of these fields need each other: `{fields}`.";

    public static string DirectiveCycle(string name) => $"The directive `@{name}` is used in its own definition.";

    private static string Kind(TypeDefinitionNode extension) => extension switch
    {
        ScalarTypeDefinitionNode => "a scalar",
        ObjectTypeDefinitionNode => "an object type",
        InterfaceTypeDefinitionNode => "an interface",
        UnionTypeDefinitionNode => "a union",
        EnumTypeDefinitionNode => "an enum",
        _ => "an input object",
    };
}
