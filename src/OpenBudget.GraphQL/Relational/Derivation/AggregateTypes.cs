using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>Derives what a connection answers about all its items together: their aggregate, and their groups.</summary>
internal sealed class AggregateTypes(TypeRegistry types, LeafTypes leaves, FilterTypes filters, RelationalOptions options)
{
    /// <summary><c>aggregate</c> and <c>groups</c> of a connection.</summary>
    public IEnumerable<FieldDefinition> Fields(RowMapping mapping)
    {
        yield return new FieldDefinition("aggregate", AggregateTexts.Aggregate.ToString(), new NonNullType(Aggregate(mapping)))
        {
            AppliedDirectives = [FieldWeights.Whole],
        };
        if (mapping.GroupKeys.Count > 0)
        {
            yield return Groups(mapping);
        }
    }

    private FieldDefinition Groups(RowMapping mapping) => new("groups", AggregateTexts.Groups.ToString(), Segment(mapping))
    {
        Arguments =
        [
            new InputValueDefinition("by", AggregateTexts.By.ToString(), new NonNullType(new ListType(new NonNullType(GroupField(mapping))))),
            new InputValueDefinition("having", AggregateTexts.Having.ToString(), Having(mapping))
            {
                AppliedDirectives = [FieldWeights.Argument],
            },
            new InputValueDefinition("order", AggregateTexts.Order.ToString(), new ListType(new NonNullType(Sort(mapping))))
            {
                AppliedDirectives = [FieldWeights.Argument],
            },
            new InputValueDefinition("skip", AggregateTexts.Skip.ToString(), Scalars.Int),
            new InputValueDefinition("take", AggregateTexts.Take.ToString(), Scalars.Int),
        ],
        AppliedDirectives =
        [
            CostDirectives.OfPage(options.MaxPageSize, ["take"], options.DefaultPageSize, ["items"]),
            FieldWeights.Whole,
        ],
    };

    private ObjectType Aggregate(RowMapping mapping) => Object(mapping, "Aggregate", AggregateTexts.AggregateType, () =>
    [
        Field("count", AggregateTexts.Count, Scalars.Int),
        .. mapping.Numbers.Any() ? Figures(mapping) : [],
    ]);

    private IEnumerable<FieldDefinition> Figures(RowMapping mapping)
    {
        var numbers = Numbers(mapping);
        return
        [
            Field("counted", AggregateTexts.Counted, Counts(mapping)),
            Field("sum", AggregateTexts.Sum, numbers),
            Field("average", AggregateTexts.Average, numbers),
            Field("min", AggregateTexts.Min, numbers),
            Field("max", AggregateTexts.Max, numbers),
        ];
    }

    private ObjectType Counts(RowMapping mapping) => Object(mapping, "Counts", AggregateTexts.CountsType, () =>
        [.. mapping.Numbers.Select(number => Field(number.Name, AggregateTexts.CountedField(number.Name), Scalars.Int))]);

    private ObjectType Numbers(RowMapping mapping) => Object(mapping, "Numbers", AggregateTexts.NumbersType, () =>
    [
        .. mapping.Numbers.Select(number => new FieldDefinition(
            number.Name, AggregateTexts.NumberField(number.Name).ToString(), leaves.Of(number)) { Arguments = leaves.Arguments(number) }),
    ]);

    private ObjectType Segment(RowMapping mapping) => Object(mapping, "GroupsCollectionSegment", AggregateTexts.SegmentType, () =>
    [
        Field("pageInfo", AggregateTexts.SegmentInfo, SegmentInfo()),
        new FieldDefinition("items", AggregateTexts.Items.ToString(), new ListType(new NonNullType(Group(mapping)))),
        Field("totalCount", AggregateTexts.TotalCount, Scalars.Int),
    ]);

    private ObjectType SegmentInfo() => types.Get("CollectionSegmentInfo", () => new ObjectType(
        "CollectionSegmentInfo",
        AggregateTexts.SegmentInfoType.ToString(),
        () => [],
        () =>
        [
            Field("hasNextPage", DialectTexts.HasNextPage, Scalars.Boolean),
            Field("hasPreviousPage", AggregateTexts.HasPreviousSegment, Scalars.Boolean),
        ]));

    private ObjectType Group(RowMapping mapping) => Object(mapping, "Group", AggregateTexts.GroupType, () =>
    [
        Field("key", AggregateTexts.Key, Key(mapping)),
        Field("aggregate", AggregateTexts.GroupAggregate, Aggregate(mapping)),
    ]);

    private ObjectType Key(RowMapping mapping) => Object(mapping, "GroupKey", AggregateTexts.GroupKeyType, () =>
    [
        .. mapping.GroupKeys.Select(key => new FieldDefinition(
            key.Name, AggregateTexts.KeyField(key.Path, key.Leaf.Text).ToString(), leaves.Of(key.Leaf))),
    ]);

    private EnumType GroupField(RowMapping mapping) => types.Get(mapping.Type.Name + "GroupField", () => new EnumType(
        mapping.Type.Name + "GroupField",
        AggregateTexts.GroupFieldType(mapping.Type.Name).ToString(),
        [.. mapping.GroupKeys.Select(key => new EnumValueDefinition(key.EnumName, AggregateTexts.GroupField(key.Path).ToString()))]));

    private InputObjectType Sort(RowMapping mapping) => Input(mapping, "GroupSortInput", AggregateTexts.SortType, () =>
    [
        Input("key", AggregateTexts.OrderKey, SortKey(mapping)),
        Input("count", AggregateTexts.OrderCount, leaves.SortDirection),
        .. mapping.Numbers.Any() ? [Input("sum", AggregateTexts.OrderSum, SortNumbers(mapping))] : Array.Empty<InputValueDefinition>(),
    ]);

    private InputObjectType SortKey(RowMapping mapping) => Input(mapping, "GroupKeySortInput", AggregateTexts.SortKeyType, () =>
        [.. mapping.GroupKeys.Select(key => Input(key.Name, AggregateTexts.SortField(key.Path), leaves.SortDirection))]);

    private InputObjectType SortNumbers(RowMapping mapping) => Input(mapping, "NumbersSortInput", AggregateTexts.SortType, () =>
        [.. mapping.Numbers.Select(number => Input(number.Name, AggregateTexts.SortField(number.Name), leaves.SortDirection))]);

    private InputObjectType Having(RowMapping mapping) => Input(mapping, "AggregateFilterInput", AggregateTexts.FilterType, () =>
    [
        Input("count", AggregateTexts.HavingCount, filters.IntOperations),
        .. mapping.Numbers.Any() ? [Input("sum", AggregateTexts.HavingSum, HavingNumbers(mapping))] : Array.Empty<InputValueDefinition>(),
    ]);

    private InputObjectType HavingNumbers(RowMapping mapping) => Input(mapping, "NumbersFilterInput", AggregateTexts.FilterType, () =>
        [.. mapping.Numbers.Select(number => Input(number.Name, AggregateTexts.FilterField(number.Name), filters.Operations(number)))]);

    private ObjectType Object(RowMapping mapping, string suffix, Func<string, Text> text, Func<IReadOnlyList<FieldDefinition>> fields)
    {
        var name = mapping.Type.Name + suffix;
        return types.Get(name, () => new ObjectType(name, text(mapping.Type.Name).ToString(), () => [], fields));
    }

    private InputObjectType Input(RowMapping mapping, string suffix, Func<string, Text> text, Func<IReadOnlyList<InputValueDefinition>> fields)
    {
        var name = mapping.Type.Name + suffix;
        return types.Get(name, () => new InputObjectType(name, text(mapping.Type.Name).ToString(), fields));
    }

    private static FieldDefinition Field(string name, Text text, NamedType type) => new(name, text.ToString(), new NonNullType(type));

    private static InputValueDefinition Input(string name, Text text, NamedType type) => new(name, text.ToString(), type)
    {
        AppliedDirectives = type is EnumType ? [FieldWeights.SortKey] : [],
    };
}
