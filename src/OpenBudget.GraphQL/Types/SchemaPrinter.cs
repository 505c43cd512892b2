using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>A schema in its definition language, in the dialect's order.</summary>
/// <remarks>
/// The schema, its roots, then object types, interfaces, unions, input objects, enums and scalars, last the directives, each from A to Z
/// by code unit; members keep the order of their declaration. What every service has is not printed: introspection types, built-in
/// scalars and directives. The directives that are applied to a field, argument, input field or type are.
/// </remarks>
public static class SchemaPrinter
{
    /// <summary>The whole schema; ends with a line end.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Printer.Print(new DocumentNode(SourceText.From(""), [.. Definitions(schema)], 0, 0));
    }

    /// <summary>The definition of one type, without a line end behind it.</summary>
    public static string Print(NamedType type) => Printer.Print(Definition(type));

    private static IEnumerable<DefinitionNode> Definitions(Schema schema)
    {
        var roots = new List<NamedType>();
        var operationTypes = new List<OperationTypeDefinitionNode>();
        AddRoot(OperationKind.Query, schema.Query);
        AddRoot(OperationKind.Mutation, schema.Mutation);
        AddRoot(OperationKind.Subscription, schema.Subscription);
        if (roots.Count > 0)
        {
            yield return new SchemaDefinitionNode(Text(schema.Description), isExtension: false, [], operationTypes, 0, 0);
        }

        var types = schema.Types
            .Where(t => !Scalars.IsBuiltIn(t.Name) && !t.Name.StartsWith("__", StringComparison.Ordinal))
            .OrderBy(Rank)
            .ThenBy(t => t.Name, StringComparer.Ordinal);
        foreach (var type in roots.Concat(types).Distinct())
        {
            yield return Definition(type);
        }

        var directives = schema.Directives.Where(d => !BuiltInDirectives.IsBuiltIn(d.Name)).OrderBy(d => d.Name, StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var locations = directive.Locations.Select(Name).ToArray();
            yield return new DirectiveDefinitionNode(
                Text(directive.Description), Name(directive.Name), Inputs(directive.Arguments), directive.IsRepeatable, locations, 0, 0);
        }

        void AddRoot(OperationKind kind, ObjectType? type)
        {
            if (type is not null)
            {
                roots.Add(type);
                operationTypes.Add(new OperationTypeDefinitionNode(kind, Named(type), 0, 0));
            }
        }
    }

    private static int Rank(NamedType type) => type switch
    {
        ObjectType => 0,
        InterfaceType => 1,
        UnionType => 2,
        InputObjectType => 3,
        EnumType => 4,
        _ => 5,
    };

    private static TypeDefinitionNode Definition(NamedType type)
    {
        var (description, name) = (Text(type.Description), Name(type.Name));
        return type switch
        {
            ObjectType t => new ObjectTypeDefinitionNode(
                description, false, name, Named(t.Interfaces), t.AppliedDirectives, Fields(t.Fields), 0, 0),
            InterfaceType t => new InterfaceTypeDefinitionNode(description, false, name, Named(t.Interfaces), [], Fields(t.Fields), 0, 0),
            UnionType t => new UnionTypeDefinitionNode(description, false, name, [], Named(t.Members), 0, 0),
            EnumType t => new EnumTypeDefinitionNode(
                description, false, name, t.AppliedDirectives, [.. t.Values.Select(Value)], 0, 0),
            InputObjectType t => new InputObjectTypeDefinitionNode(
                description, false, name, t.IsOneOf ? [Directive(BuiltInDirectives.OneOf)] : [], Inputs(t.Fields), 0, 0),
            ScalarType { SpecifiedByUrl: { } url } => new ScalarTypeDefinitionNode(
                description, false, name, [Directive(BuiltInDirectives.SpecifiedBy, "url", url), .. type.AppliedDirectives], 0, 0),
            _ => new ScalarTypeDefinitionNode(description, false, name, type.AppliedDirectives, 0, 0),
        };
    }

    private static FieldDefinitionNode[] Fields(IReadOnlyList<FieldDefinition> fields) => [.. fields.Select(Field)];

    private static FieldDefinitionNode Field(FieldDefinition field)
    {
        var directives = Directives(field.AppliedDirectives, field.DeprecationReason);
        return new(Text(field.Description), Name(field.Name), Inputs(field.Arguments), Reference(field.Type), directives, 0, 0);
    }

    private static InputValueDefinitionNode[] Inputs(IReadOnlyList<InputValueDefinition> inputs) => [.. inputs.Select(Input)];

    private static InputValueDefinitionNode Input(InputValueDefinition input)
    {
        var directives = Directives(input.AppliedDirectives, input.DeprecationReason);
        return new(Text(input.Description), Name(input.Name), Reference(input.Type), input.DefaultValue, directives, 0, 0);
    }

    private static EnumValueDefinitionNode Value(EnumValueDefinition value) =>
        new(Text(value.Description), Name(value.Name), Directives([], value.DeprecationReason), 0, 0);

    private static IReadOnlyList<DirectiveNode> Directives(IReadOnlyList<DirectiveNode> applied, string? deprecationReason) =>
        deprecationReason is null ? applied : [.. applied, Directive(BuiltInDirectives.Deprecated, "reason", deprecationReason)];

    private static DirectiveNode Directive(DirectiveDefinition directive) => new(Name(directive.Name), [], 0, 0);

    private static DirectiveNode Directive(DirectiveDefinition directive, string argument, string value) =>
        new(Name(directive.Name), [new ArgumentNode(Name(argument), new StringValueNode(value, isBlock: false, 0, 0), 0, 0)], 0, 0);

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(Reference(nonNull.OfType), 0, 0),
        ListType list => new ListTypeNode(Reference(list.OfType), 0, 0),
        _ => Named((NamedType)type),
    };

    private static NamedTypeNode[] Named(IReadOnlyList<NamedType> types) => [.. types.Select(Named)];

    private static NamedTypeNode Named(NamedType type) => new(Name(type.Name), 0, 0);

    private static NameNode Name(string name) => new(name, 0, 0);

    private static StringValueNode? Text(string? text) =>
        text is null ? null : new StringValueNode(text, isBlock: text.Contains('\n', StringComparison.Ordinal), 0, 0);
}
