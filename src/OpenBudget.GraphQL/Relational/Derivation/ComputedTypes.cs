using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>The types of what code works out.</summary>
/// <param name="types">The schema's types.</param>
/// <param name="leaves">The types of leaves.</param>
/// <param name="options">The sizes of pages.</param>
/// <param name="enums">The declared enums by their class.</param>
/// <param name="entity">The type of an entity, by its class.</param>
/// <param name="served">The type of an interface, or of the value that a field of entities embeds.</param>
internal sealed class ComputedTypes(
    TypeRegistry types,
    LeafTypes leaves,
    RelationalOptions options,
    IReadOnlyDictionary<Type, EnumDeclaration> enums,
    Func<Type, NamedType> entity,
    Func<ReferenceShape, NamedType> served)
{
    /// <summary>A field of the query root or of an entity.</summary>
    public FieldDefinition Field(ComputedDeclaration field, object? binding) => new(
        field.Name, field.Text.ToString(), TypeOf(field.Shape, field.Nullable))
    {
        Arguments = Arguments(field.Shape, field.Arguments),
        AppliedDirectives = [.. Size(field.Shape, field.Arguments), FieldWeights.Read],
        Binding = binding,
    };

    private FieldDefinition Field(ValueField field) => new(
        field.Name, field.Text.ToString(), TypeOf(field.Shape, field.Nullable))
    {
        Arguments = Arguments(field.Shape, field.Arguments),

        // The lists of a page are counted by the field that has its `first`.
        AppliedDirectives = field.Name is "edges" or "nodes" ? [] : [.. Size(field.Shape, [])],
    };

    private IEnumerable<DirectiveNode> Size(ValueShape shape, IReadOnlyList<ArgumentDeclaration> arguments)
    {
        if (shape is ListShape)
        {
            yield return CostDirectives.OfList(FieldWeights.PlainListSize);
        }
        else if (arguments.Any(a => a.Name == "first"))
        {
            yield return CostDirectives.OfPage(options.MaxPageSize, ["first"], options.DefaultPageSize, ["edges", "nodes"]);
        }
    }

    private ObjectType Object(ComputedType type) => types.Get(type.Name, () => new ObjectType(
        type.Name, type.Text.ToString(), () => [], () => [.. type.Fields.Value.Select(Field)]));

    private GraphQLType TypeOf(ValueShape shape, bool nullable)
    {
        GraphQLType type = shape switch
        {
            ListShape list => new ListType(TypeOf(list.Item, false)),
            ObjectShape value => Object(value.Type),
            ReferenceShape { Entity: { } clrType } => entity(clrType),
            ReferenceShape reference => served(reference),
            LeafShape leaf => Leaf(leaf),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} has no type."),
        };

        // Null where the argument cannot be used, and where an entity has no such value.
        return nullable || shape is LeafShape { Scale.Argument: not null } or ReferenceShape { Field: not null } ? type : new NonNullType(type);
    }

    private NamedType Leaf(LeafShape leaf) => leaf.Scale is null ? Leaf(leaf.Type) : leaves.Known(Scalars.Decimal);

    private NamedType Leaf(Type type) =>
        type == typeof(string) ? leaves.Known(Scalars.String)
        : type == typeof(int) ? leaves.Known(Scalars.Int)
        : type == typeof(bool) ? leaves.Known(Scalars.Boolean)
        : type == typeof(DateOnly) ? leaves.Known(Scalars.LocalDate)
        : type == typeof(EntityKey) ? leaves.Known(Scalars.Id)
        : leaves.Of(enums.GetValueOrDefault(type)
            ?? throw new InvalidOperationException($"{type.Name} is served but not declared: add its EnumDeclaration to the schema's enums."));

    private IReadOnlyList<InputValueDefinition> Arguments(ValueShape shape, IReadOnlyList<ArgumentDeclaration> declared) =>
    [
        .. declared.Select(Argument),
        .. shape is LeafShape { Scale.Argument: { } unit } ? [leaves.ArgumentOf(unit)] : Array.Empty<InputValueDefinition>(),
    ];

    /// <summary>An argument.</summary>
    public InputValueDefinition Argument(ArgumentDeclaration argument)
    {
        GraphQLType type = Leaf(argument.Type);
        type = argument.IsList ? new ListType(new NonNullType(type)) : type;
        return new InputValueDefinition(argument.Name, argument.Text.ToString(), argument.Required ? new NonNullType(type) : type)
        {
            DefaultValue = argument.Default,
        };
    }
}
