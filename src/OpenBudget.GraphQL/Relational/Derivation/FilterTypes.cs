using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>Derives the dialect's filter and sort inputs.</summary>
internal sealed class FilterTypes(TypeRegistry types, LeafTypes leaves)
{
    private static readonly string[] TextOperations =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly string[] ComparableOperations =
        ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private static readonly string[] EqualityOperations = ["eq", "neq", "in", "nin"];

    private static readonly string[] BooleanOperations = ["eq", "neq"];

    /// <summary><c>XFilterInput</c>.</summary>
    public InputObjectType Filter(RowMapping mapping)
    {
        var name = mapping.Type.Name + "FilterInput";
        return types.Get(name, () => new InputObjectType(
            name,
            DialectTexts.Filter(mapping.Type.Name).ToString(),
            () => [.. Combinations(name), .. mapping.Fields.Select(Filter).OfType<InputValueDefinition>()]));
    }

    /// <summary><c>XSortInput</c>; null where nothing can be sorted by.</summary>
    public InputObjectType Sort(RowMapping mapping)
    {
        var name = mapping.Type.Name + "SortInput";
        return types.Get(name, () => new InputObjectType(
            name,
            DialectTexts.Sort(mapping.Type.Name).ToString(),
            () => [.. mapping.Fields.Select(Sort).OfType<InputValueDefinition>()]));
    }

    private InputValueDefinition? Filter(FieldMapping field)
    {
        InputObjectType? type = field switch
        {
            KeyMapping => Operations("IdOperationFilterInput", Scalars.Id, EqualityOperations),
            LeafMapping leaf => Operations(leaf),
            OneMapping one => Filter(one.Target),
            EmbedMapping embed => Filter(embed.Target),
            ManyMapping many => List(Filter(many.Target)),
            ValuesMapping values => List(Filter(values.Target)),
            ScalarsMapping scalars => List("List" + Operations(scalars.Element).Name, scalars.Element.Name, Operations(scalars.Element)),
            _ => null,
        };
        return type is null ? null : new InputValueDefinition(field.Name, field.Text.ToString(), type)
        {
            AppliedDirectives = field is LeafMapping leafField && !IsLookedUp(leafField.Path) ? [FieldWeights.Unindexed] : [],
        };
    }

    private static bool IsLookedUp(ColumnPath path) => path.Column.Kind == LeafKind.Text ? path.Column.Trigrams is not null : path.Column.IsIndexed;

    private InputValueDefinition? Sort(FieldMapping field)
    {
        NamedType? type = field switch
        {
            KeyMapping or LeafMapping => leaves.SortDirection,
            OneMapping one => Sort(one.Target),
            EmbedMapping embed => Sort(embed.Target),
            _ => null,
        };
        return type is null ? null : new InputValueDefinition(field.Name, field.Text.ToString(), type)
        {
            AppliedDirectives = field switch
            {
                OneMapping => [FieldWeights.DistantSortKey],
                EmbedMapping => [],
                LeafMapping leaf when leaf.Path.Way.Joins.Count > 0 || !leaf.Path.Column.IsIndexed => [FieldWeights.UnindexedSortKey],
                _ => [FieldWeights.SortKey],
            },
        };
    }

    private InputObjectType List(InputObjectType item) => List("ListFilterInputTypeOf" + item.Name, item.Name, item);

    private InputObjectType List(string name, string itemName, InputObjectType item) => types.Get(name, () => new InputObjectType(
        name,
        DialectTexts.ListFilter(itemName).ToString(),
        () =>
        [
            Operation("all", DialectTexts.All, item),
            Operation("none", DialectTexts.None, item),
            Operation("some", DialectTexts.Some, item),
            Operation("any", DialectTexts.Any, Scalars.Boolean),
        ]));

    /// <summary><c>IntOperationFilterInput</c>.</summary>
    public InputObjectType IntOperations => Operations("IntOperationFilterInput", Scalars.Int, ComparableOperations);

    /// <summary>What a leaf can be asked.</summary>
    public InputObjectType Operations(LeafMapping leaf)
    {
        var type = leaves.Of(leaf);
        return leaf.Path.Column.Kind switch
        {
            LeafKind.Text => Operations("StringOperationFilterInput", type, TextOperations, canCombine: true),
            LeafKind.Boolean => Operations("BooleanOperationFilterInput", type, BooleanOperations),
            LeafKind.Enum when leaf.Nullable => Operations($"NullableOf{type.Name}OperationFilterInput", type, EqualityOperations),
            LeafKind.Enum => Operations($"{type.Name}OperationFilterInput", type, EqualityOperations, itemsAreNonNull: true),
            _ => Operations($"{type.Name}OperationFilterInput", type, ComparableOperations),
        };
    }

    private InputObjectType Operations(
        string name, NamedType type, string[] operations, bool canCombine = false, bool itemsAreNonNull = false) => types.Get(name, () =>
    {
        var item = itemsAreNonNull ? new NonNullType(type) : (GraphQLType)type;
        return new InputObjectType(
            name,
            DialectTexts.Operations(type.Name).ToString(),
            () =>
            [
                .. canCombine ? Combinations(name) : [],
                .. operations.Select(o => Operation(o, DialectTexts.Operation(o), o is "in" or "nin" ? new ListType(item) : type)),
            ]);
    });

    private static InputValueDefinition Operation(string name, Text text, GraphQLType type) => new(name, text.ToString(), type)
    {
        AppliedDirectives = [FieldWeights.Operation(name)],
    };

    private IEnumerable<InputValueDefinition> Combinations(string name)
    {
        var members = new ListType(new NonNullType(types.Get<InputObjectType>(name, () => throw new InvalidOperationException($"{name} is not made yet."))));
        return
        [
            new InputValueDefinition("and", DialectTexts.And.ToString(), members),
            new InputValueDefinition("or", DialectTexts.Or.ToString(), members),
        ];
    }
}

/// <summary>The scalar and enum types of fields.</summary>
internal sealed class LeafTypes(TypeRegistry types)
{
    /// <summary><c>SortEnumType</c>.</summary>
    public EnumType SortDirection => types.Get("SortEnumType", () => new EnumType(
        "SortEnumType",
        DialectTexts.SortType.ToString(),
        [
            new EnumValueDefinition("ASC", DialectTexts.Ascending.ToString()),
            new EnumValueDefinition("DESC", DialectTexts.Descending.ToString()),
        ]));

    /// <summary>The type of a leaf, without non-null.</summary>
    public NamedType Of(LeafMapping leaf) => leaf.Path.Column.Kind switch
    {
        LeafKind.Text => Known(Scalars.String),
        LeafKind.Int => Known(Scalars.Int),
        LeafKind.Boolean => Known(Scalars.Boolean),
        LeafKind.Scaled => Known(Scalars.Decimal),
        LeafKind.Date => Known(Scalars.LocalDate),
        LeafKind.Instant => Known(Scalars.DateTime),
        _ => Of(leaf.Enum!),
    };

    /// <summary>The argument that chooses a leaf's scale, if it has one.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments(LeafMapping leaf) => leaf.Scale?.Argument is { } chosen
        ?
        [
            new InputValueDefinition(chosen.Name, chosen.Text.ToString(), new NonNullType(Of(chosen)))
            {
                DefaultValue = new Language.EnumValueNode(chosen.Default, 0, 0),
            },
        ]
        : [];

    /// <summary>The enum of an argument that chooses a scale.</summary>
    private EnumType Of(ScaleArgument argument) => types.Get(argument.EnumName, () => new EnumType(
        argument.EnumName,
        argument.EnumText.ToString(),
        [.. argument.Values.Select(v => new EnumValueDefinition(v.Value, v.Text.ToString()))]));

    /// <summary>The argument that chooses a scale.</summary>
    public InputValueDefinition ArgumentOf(ScaleArgument argument) => new(argument.Name, argument.Text.ToString(), new NonNullType(Of(argument)))
    {
        DefaultValue = new EnumValueNode(argument.Default, 0, 0),
    };

    /// <summary>A scalar, made part of the schema.</summary>
    public ScalarType Known(ScalarType scalar) => types.Get(scalar.Name, () => scalar);

    /// <summary>A declared enum.</summary>
    public EnumType Of(EnumDeclaration enumeration) => types.Get(enumeration.ClrType.Name, () => new EnumType(
        enumeration.ClrType.Name,
        enumeration.Text.ToString(),
        [.. enumeration.Values.Select(v => new EnumValueDefinition(v.Name, v.Text.ToString()))]));
}
