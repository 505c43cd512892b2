using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>Connections: a page of rows, what is asked about it, and what is asked about all rows.</content>
internal sealed partial class RelationalPlanner
{
    /// <summary>A connection.</summary>
    /// <param name="field">The field.</param>
    /// <param name="target">The entity.</param>
    /// <param name="link">What ties it to its parent; null at the root.</param>
    /// <param name="path">The response names from the row above.</param>
    /// <param name="coordinate">The field, for errors.</param>
    private ChildNode Connection(FieldSelection field, RowMapping target, ChildLink? link, IReadOnlyList<string> path, string coordinate)
    {
        try
        {
            return new ConnectionPlanner(this, field, target, link, coordinate).Plan(NextIndex(), path);
        }
        catch (GraphQLException failure)
        {
            return new FailedNode(NextIndex(), path, field, failure.Error);
        }
    }

    /// <summary>Plans one connection: here what is asked of it, in the other half the statements that answer it.</summary>
    private sealed partial class ConnectionPlanner
    {
        private readonly RelationalPlanner _planner;
        private readonly FieldSelection _field;
        private readonly RowMapping _target;
        private readonly ChildLink? _link;
        private readonly SqlDialect _dialect;
        private readonly Aliases _aliases = new();
        private readonly ParameterList _parameters = new();
        private readonly FromTree _page;
        private readonly string _keysOfParents;
        private readonly string? _parents;
        private readonly LevelScope _level;
        private readonly RowScope _row;
        private readonly List<string> _conditions = [];
        private readonly List<OrderKey> _keys;
        private readonly CursorFormat _cursors;
        private readonly Paging _paging;
        private readonly List<RowOutput> _outputs = [];
        private readonly List<ChildNode> _children = [];
        private readonly PartList _parts = new();
        private TotalsPlanner? _totals;
        private int _cursorOutput = -1;
        private bool _needsRows;

        public ConnectionPlanner(RelationalPlanner planner, FieldSelection field, RowMapping target, ChildLink? link, string coordinate)
        {
            _planner = planner;
            _field = field;
            _target = target;
            _link = link;
            _dialect = planner.Dialect;

            // The page and the rows around it share an alias: inside the page it names the table, outside the page itself, or the table again.
            // So a column is called the same, whether the page turns out to be a statement within the statement or not.
            _page = new FromTree(_aliases, _aliases.Next());
            _level = new LevelScope(new FromTree(_aliases, _page.Alias));
            _row = new RowScope(_level, _page.Alias, target);
            _keysOfParents = link is null ? "" : Parameter(new KeysParameter());
            var isBackward = Argument(field, "first") is null && Argument(field, "last") is not null;
            if (link is not null && (_dialect.HasLateral || !isBackward))
            {
                _parents = _aliases.Next();
                _conditions.Add(IsOfParent);
            }
            else if (link is not null)
            {
                _conditions.Add(_dialect.In(ParentColumn(_page), _keysOfParents));
            }

            if (link?.NarrowedBy is { } narrowed)
            {
                _conditions.Add(_dialect.In(_page.Column(_page.Alias, narrowed.Name), Parameter(new NarrowingParameter())));
            }

            AddFilter(_page, _parameters, _conditions);
            _keys = OrderCompiler.Keys(_page, target, Argument(field, "order"), planner.Options.MaxOrderKeys);
            _cursors = new CursorFormat(coordinate, _keys, _dialect.TextHoldsNul);
            _paging = new Paging(
                coordinate,
                planner.Options,
                _cursors,
                Argument(field, "first"),
                Argument(field, "after"),
                Argument(field, "last"),
                Argument(field, "before"));
        }

        public ConnectionNode Plan(int index, IReadOnlyList<string> path)
        {
            Parts(_field.SelectionsFor((ObjectType)_field.Field.Type.Named));
            return new ConnectionNode(index, path, _field, _paging, _needsRows ? Rows() : null, _totals?.Plan(), [.. _children], _parts.ToArray());
        }

        private void Parts(IReadOnlyList<FieldSelection> selections)
        {
            _parts.Object(selections, field =>
            {
                switch (field.Field.Name)
                {
                    case "__typename":
                        _parts.TypeName(_field);
                        break;
                    case "nodes":
                        _needsRows = true;
                        Items(field, NodeOutput(field));
                        break;
                    case "edges":
                        _needsRows = true;
                        Items(field, EdgeOutput(field));
                        break;
                    case "totalCount":
                        _parts.Add(ConnectionPartKind.Totals, Totals().Count(), field.ResponseName);
                        break;
                    case "aggregate":
                        _parts.Add(ConnectionPartKind.Totals, Totals().Aggregate(field), field.ResponseName);
                        break;
                    case "groups":
                        _children.Add(_planner.Groups(field, _field, _target, _link));
                        _parts.Add(ConnectionPartKind.Child, _children.Count - 1, field.ResponseName);
                        break;
                    case "pageInfo":
                        PageInfo(field);
                        break;
                }
            });
        }

        private void PageInfo(FieldSelection pageInfo) => _parts.Object(pageInfo.SelectionsFor((ObjectType)pageInfo.Field.Type.Named), field =>
        {
            switch (field.Field.Name)
            {
                case "__typename":
                    _parts.TypeName(pageInfo);
                    break;
                case "hasNextPage":
                    _needsRows |= !_paging.IsBackward;
                    _parts.Add(ConnectionPartKind.HasNextPage);
                    break;
                case "hasPreviousPage":
                    _needsRows |= _paging.IsBackward;
                    _parts.Add(ConnectionPartKind.HasPreviousPage);
                    break;
                case "startCursor":
                    _parts.Add(ConnectionPartKind.StartCursor, CursorOutput());
                    break;
                case "endCursor":
                    _parts.Add(ConnectionPartKind.EndCursor, CursorOutput());
                    break;
            }
        });

        private TotalsPlanner Totals() => _totals ??= new TotalsPlanner(_planner, _field, _target, _link);

        private void Items(FieldSelection field, Emitter[] emitters)
        {
            _outputs.Add(new RowOutput(emitters, IsList: true));
            _parts.Items(field, _outputs.Count - 1);
        }

        private Emitter[] NodeOutput(FieldSelection field)
        {
            var emitters = new EmitterList();
            _planner.Object(_row, field.SelectionsFor(_planner.TypeOf(_target)), emitters, []);
            return emitters.ToArray();
        }

        private Emitter[] EdgeOutput(FieldSelection edges)
        {
            var emitters = new EmitterList();
            var edgeType = (ObjectType)edges.Field.Type.Named;
            emitters.Raw("{");
            var selections = edges.SelectionsFor(edgeType);
            for (var i = 0; i < selections.Count; i++)
            {
                var field = selections[i];
                emitters.Name(field.ResponseName, isFirst: i == 0);
                switch (field.Field.Name)
                {
                    case "__typename":
                        emitters.Raw($"\"{edgeType.Name}\"");
                        break;
                    case "cursor":
                        Cursor(emitters);
                        break;
                    case "node":
                        _planner.Object(_row, field.SelectionsFor(_planner.TypeOf(_target)), emitters, [field.ResponseName]);
                        break;
                }
            }

            emitters.Raw("}");
            return emitters.ToArray();
        }

        private int CursorOutput()
        {
            _needsRows = true;
            if (_cursorOutput < 0)
            {
                var emitters = new EmitterList();
                Cursor(emitters);
                _outputs.Add(new RowOutput(emitters.ToArray(), IsList: false));
                _cursorOutput = _outputs.Count - 1;
            }

            return _cursorOutput;
        }

        private void Cursor(EmitterList emitters)
        {
            var ordinals = Enumerable.Range(0, _keys.Count).Select(_level.Columns.AddOrderKey).ToArray();
            emitters.Add(prefix => new CursorEmitter(prefix, _cursors, ordinals));
        }
    }
}
