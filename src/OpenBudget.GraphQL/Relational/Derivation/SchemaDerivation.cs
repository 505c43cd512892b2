using OpenBudget.GraphQL.Relational.Declaration;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Derivation;

/// <summary>Derives a schema from a declaration: types, connections, filters and sorts, and what answers each field of the root.</summary>
internal sealed class SchemaDerivation
{
    private readonly SchemaDeclaration _declaration;
    private readonly RelationalDatabase _database;
    private readonly RelationalOptions _options;
    private readonly ModelMapper _mapper;
    private readonly TypeRegistry _types = new();
    private readonly LeafTypes _leaves;
    private readonly FilterTypes _filters;
    private readonly ComputedTypes _computed;
    private readonly AggregateTypes _aggregates;
    private readonly Dictionary<string, RowMapping> _entities;

    public SchemaDerivation(SchemaDeclaration declaration, RelationalDatabase database, RelationalOptions options)
    {
        _declaration = declaration;
        _database = database;
        _options = options;
        _mapper = new ModelMapper(database.Model, declaration);
        _leaves = new LeafTypes(_types);
        _filters = new FilterTypes(_types, _leaves);
        _computed = new ComputedTypes(
            _types, _leaves, options, declaration.Enums.ToDictionary(e => e.ClrType), clrType => Object(_mapper.Entity(clrType)), Served);
        _aggregates = new AggregateTypes(_types, _leaves, _filters, options);
        _entities = declaration.Entities.ToDictionary(e => e.Name, e => _mapper.Entity(e.ClrType), StringComparer.Ordinal);
    }

    public Schema Derive()
    {
        var query = _types.Get("Query", () => new ObjectType(
            "Query", _declaration.QueryText.ToString(), () => [], () => [.. _declaration.Query.Declared.Select(RootField)]));
        foreach (var entity in _entities.Values)
        {
            Object(entity);
        }

        foreach (var scalar in Scalars.BuiltIn.Where(s => s != Scalars.Float))
        {
            _leaves.Known(scalar);
        }

        return new Schema(
            _declaration.Text.ToString(), query, null, null, [.. _types.Complete(), .. Introspection.Types],
            [.. BuiltInDirectives.All, CostDirectives.Cost, CostDirectives.ListSize]);
    }

    private FieldDefinition RootField(QueryFieldDeclaration field) => field switch
    {
        NodeDeclaration node => new FieldDefinition(node.Name, node.Text.ToString(), Interface("Node"))
        {
            Arguments = [new InputValueDefinition("id", node.IdText.ToString(), new NonNullType(Scalars.Id))],
            AppliedDirectives = [FieldWeights.Read],
            Binding = new NodeRoot(_database, _options, isList: false, _entities),
        },
        NodesDeclaration nodes => new FieldDefinition(nodes.Name, nodes.Text.ToString(), new NonNullType(new ListType(Interface("Node"))))
        {
            Arguments =
            [
                new InputValueDefinition("ids", nodes.IdsText.ToString(), new NonNullType(new ListType(new NonNullType(Scalars.Id)))),
            ],
            AppliedDirectives = [CostDirectives.OfList(_options.MaxNodes), FieldWeights.Read],
            Binding = new NodeRoot(_database, _options, isList: true, _entities),
        },
        ListDeclaration list => List(list),
        FindDeclaration find => Find(find),
        OnlyDeclaration only => Only(only),
        ComputedFieldDeclaration computed => _computed.Field(computed.Field, new TreeRoot(
            _database, _options, _entities, (planner, field) => planner.RootComputed(field, computed.Field))),
        _ => throw new InvalidOperationException($"The root field `{field.Name}` is of a kind that nothing answers."),
    };

    private FieldDefinition List(ListDeclaration list)
    {
        var target = _mapper.Entity(list.Entity);
        return Connection(list.Name, list.Text, target, new TreeRoot(
            _database, _options, _entities, (planner, field) => planner.RootConnection(field, target)));
    }

    private FieldDefinition Find(FindDeclaration find)
    {
        var target = _mapper.Entity(find.Entity);
        var arguments = find.Arguments.Select(a => _mapper.Find(find.Entity, a)).ToArray();
        var latest = find.Latest is null ? null : _mapper.Path(find.Entity, find.Latest);
        return new FieldDefinition(find.Name, find.Text.ToString(), Object(target))
        {
            Arguments = [.. arguments.Select(Argument)],
            AppliedDirectives = [FieldWeights.Read],
            Binding = new TreeRoot(_database, _options, _entities, (planner, field) => planner.RootFind(field, target, arguments, latest)),
        };
    }

    private FieldDefinition Only(OnlyDeclaration only)
    {
        var target = _mapper.Only(only.Type);
        return new FieldDefinition(only.Name, only.Text.ToString(), new NonNullType(Object(target)))
        {
            AppliedDirectives = [FieldWeights.Read],
            Binding = new TreeRoot(_database, _options, _entities, (planner, field) => planner.RootFind(field, target, [], null)),
        };
    }

    private InputValueDefinition Argument(FindMapping argument)
    {
        var type = _leaves.Of(argument.Leaf);
        return new InputValueDefinition(argument.Name, argument.Text.ToString(), argument.Required ? new NonNullType(type) : type);
    }

    private ObjectType Object(RowMapping mapping) => _types.Get(mapping.Type.Name, () => new ObjectType(
        mapping.Type.Name,
        mapping.Type.Text.ToString(),
        () => mapping.Type is EntityType entity ? [.. entity.Interfaces.Select(Interface)] : [],
        () => [.. mapping.Fields.Select(Field)]));

    private InterfaceType Interface(string name) => _types.Get(name, () =>
    {
        var declared = _declaration.Interfaces.FirstOrDefault(i => i.Name == name)
            ?? throw new InvalidOperationException($"The interface `{name}` is implemented but not declared.");
        return new InterfaceType(
            name,
            declared.Text.ToString(),
            () => [.. declared.Implements.Select(Interface)],
            () => [.. declared.Fields.Select(f => InterfaceField(declared, f.Name, f.Text))]);
    });

    /// <summary>What is served of an entity of one type or another.</summary>
    private NamedType Served(ReferenceShape reference)
    {
        if (reference.Field is not { } field)
        {
            return Interface(reference.ServedType!);
        }

        var embeds = _entities.Values.Select(e => e.ByName.GetValueOrDefault(field)).OfType<EmbedMapping>().FirstOrDefault(
            e => e.Target.Type.Name == reference.ServedType);
        return Object((embeds ?? throw new InvalidOperationException(
            $"No entity embeds `{reference.ServedType}` as `{field}`, but it is referred to.")).Target);
    }

    private FieldDefinition InterfaceField(InterfaceDeclaration declared, string name, Text text)
    {
        var implementor = _entities.Values.FirstOrDefault(e => ((EntityType)e.Type).Interfaces.Contains(declared.Name))
            ?? throw new InvalidOperationException($"No entity implements the interface `{declared.Name}`.");
        var field = Field(implementor.ByName[name]);
        return new FieldDefinition(name, text.ToString(), field.Type) { Arguments = field.Arguments };
    }

    private FieldDefinition Field(FieldMapping field) => field switch
    {
        KeyMapping key => new FieldDefinition(key.Name, key.Text.ToString(), new NonNullType(Scalars.Id)),
        LeafMapping leaf => Leaf(leaf),
        ChosenMapping chosen => new FieldDefinition(chosen.Name, chosen.Text.ToString(), NonNullUnless(chosen.Nullable, _leaves.Known(Scalars.String)))
        {
            Arguments = [_computed.Argument(chosen.Argument)],
        },
        OneMapping one => new FieldDefinition(one.Name, one.Text.ToString(), NonNullUnless(one.Way.IsOptional, Object(one.Target))),
        EmbedMapping embed => new FieldDefinition(
            embed.Name, embed.Text.ToString(), NonNullUnless(embed.Presence is not null, Object(embed.Target))),
        ManyMapping many => Connection(many.Name, many.Text, many.Target, null),
        PickMapping pick => new FieldDefinition(pick.Name, pick.Text.ToString(), Object(pick.Target)) { Arguments = [Argument(pick.Argument)] },
        ValuesMapping values => new FieldDefinition(values.Name, values.Text.ToString(), ListOf(Object(values.Target)))
        {
            AppliedDirectives = [CostDirectives.OfList(FieldWeights.PlainListSize)],
        },
        ScalarsMapping scalars => new FieldDefinition(scalars.Name, scalars.Text.ToString(), ListOf(_leaves.Of(scalars.Element))),
        ComputedMapping computed => _computed.Field(computed.Declaration, null),
        _ => throw new InvalidOperationException($"`{field.Name}` is of a kind that has no type."),
    };

    private FieldDefinition Leaf(LeafMapping leaf)
    {
        // A field with an argument is null where the argument cannot be used: a variable may hold null where none is allowed.
        var type = NonNullUnless((leaf.Nullable && !leaf.IsPresence) || leaf.Scale?.Argument is not null, _leaves.Of(leaf));
        return new FieldDefinition(leaf.Name, leaf.Text.ToString(), type) { Arguments = _leaves.Arguments(leaf) };
    }

    private FieldDefinition Connection(string name, Text text, RowMapping target, object? binding)
    {
        var entity = (EntityType)target.Type;
        var connection = _types.Get(entity.Plural + "Connection", () => new ObjectType(
            entity.Plural + "Connection",
            DialectTexts.Connection(entity.Plural).ToString(),
            () => [],
            () =>
            [
                new FieldDefinition("pageInfo", DialectTexts.PageInfo.ToString(), new NonNullType(PageInfo())),
                new FieldDefinition("edges", DialectTexts.Edges.ToString(), new ListType(new NonNullType(Edge(target, entity)))),
                new FieldDefinition("nodes", DialectTexts.Nodes.ToString(), new ListType(new NonNullType(Object(target)))),
                new FieldDefinition("totalCount", DialectTexts.TotalCount.ToString(), new NonNullType(Scalars.Int))
                {
                    AppliedDirectives = [FieldWeights.Read],
                },
                .. _aggregates.Fields(target),
            ]));
        return new FieldDefinition(name, text.ToString(), connection)
        {
            Arguments =
            [
                new InputValueDefinition("first", DialectTexts.First.ToString(), Scalars.Int),
                new InputValueDefinition("after", DialectTexts.After.ToString(), Scalars.String),
                new InputValueDefinition("last", DialectTexts.Last.ToString(), Scalars.Int),
                new InputValueDefinition("before", DialectTexts.Before.ToString(), Scalars.String),
                new InputValueDefinition("where", DialectTexts.Where.ToString(), _filters.Filter(target))
                {
                    AppliedDirectives = [FieldWeights.Argument],
                },
                new InputValueDefinition("order", DialectTexts.Order.ToString(), new ListType(new NonNullType(_filters.Sort(target))))
                {
                    AppliedDirectives = [FieldWeights.Argument],
                },
            ],
            AppliedDirectives =
            [
                CostDirectives.OfPage(_options.MaxPageSize, ["first", "last"], _options.DefaultPageSize, ["edges", "nodes"]),
                FieldWeights.Read,
            ],
            Binding = binding,
        };
    }

    private ObjectType Edge(RowMapping target, EntityType entity) => _types.Get(entity.Plural + "Edge", () => new ObjectType(
        entity.Plural + "Edge",
        DialectTexts.Edge(entity.Name).ToString(),
        () => [],
        () =>
        [
            new FieldDefinition("cursor", DialectTexts.Cursor.ToString(), new NonNullType(Scalars.String)),
            new FieldDefinition("node", DialectTexts.Node.ToString(), new NonNullType(Object(target))),
        ]));

    private ObjectType PageInfo() => _types.Get("PageInfo", () => new ObjectType(
        "PageInfo",
        DialectTexts.PageInfoType.ToString(),
        () => [],
        () =>
        [
            new FieldDefinition("hasNextPage", DialectTexts.HasNextPage.ToString(), new NonNullType(Scalars.Boolean)),
            new FieldDefinition("hasPreviousPage", DialectTexts.HasPreviousPage.ToString(), new NonNullType(Scalars.Boolean)),
            new FieldDefinition("startCursor", DialectTexts.StartCursor.ToString(), Scalars.String),
            new FieldDefinition("endCursor", DialectTexts.EndCursor.ToString(), Scalars.String),
        ]));

    private static GraphQLType NonNullUnless(bool nullable, NamedType type) => nullable ? type : new NonNullType(type);

    private static NonNullType ListOf(NamedType item) => new(new ListType(new NonNullType(item)));
}
