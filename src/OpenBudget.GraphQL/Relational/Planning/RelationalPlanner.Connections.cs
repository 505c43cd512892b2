using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Relational.Sql;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>Connections: a page of rows, what is asked about it, and how many there are in all.</content>
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
        private readonly LevelScope _level;
        private readonly RowScope _row;
        private readonly List<string> _conditions = [];
        private readonly List<OrderKey> _keys;
        private readonly CursorFormat _cursors;
        private readonly Paging _paging;
        private readonly List<RowOutput> _outputs = [];
        private readonly List<ConnectionPart> _parts = [];
        private readonly StringBuilder _text = new();
        private int _cursorOutput = -1;
        private bool _needsRows;
        private bool _needsCount;

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
            if (link is not null)
            {
                _conditions.Add(_dialect.In(ParentColumn(_page), Parameter(new KeysParameter())));
            }

            AddFilter(_page, _parameters, _conditions);
            _keys = OrderCompiler.Keys(_page, target, Argument(field, "order"), planner.Options.MaxOrderKeys);
            _cursors = new CursorFormat(coordinate, _keys);
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
            EndPart(ConnectionPartKind.Raw, 0, []);
            return new ConnectionNode(index, path, _field, _paging, _needsRows ? Rows() : null, _needsCount ? Count() : null, [.. _parts]);
        }

        private void Parts(IReadOnlyList<FieldSelection> selections)
        {
            ForEach(selections, field =>
            {
                switch (field.Field.Name)
                {
                    case "__typename":
                        _text.Append('"').Append(_field.Field.Type.Named.Name).Append('"');
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
                        _needsCount = true;
                        EndPart(ConnectionPartKind.TotalCount, 0, []);
                        break;
                    case "pageInfo":
                        PageInfo(field);
                        break;
                }
            });
        }

        private void PageInfo(FieldSelection pageInfo) => ForEach(pageInfo.SelectionsFor((ObjectType)pageInfo.Field.Type.Named), field =>
        {
            switch (field.Field.Name)
            {
                case "__typename":
                    _text.Append("\"PageInfo\"");
                    break;
                case "hasNextPage":
                    _needsRows |= !_paging.IsBackward;
                    EndPart(ConnectionPartKind.HasNextPage, 0, []);
                    break;
                case "hasPreviousPage":
                    _needsRows |= _paging.IsBackward;
                    EndPart(ConnectionPartKind.HasPreviousPage, 0, []);
                    break;
                case "startCursor":
                    EndPart(ConnectionPartKind.StartCursor, CursorOutput(), []);
                    break;
                case "endCursor":
                    EndPart(ConnectionPartKind.EndCursor, CursorOutput(), []);
                    break;
            }
        });

        private void ForEach(IReadOnlyList<FieldSelection> selections, Action<FieldSelection> write)
        {
            _text.Append('{');
            for (var i = 0; i < selections.Count; i++)
            {
                _text.Append(i > 0 ? "," : "").Append('"').Append(selections[i].ResponseName).Append("\":");
                write(selections[i]);
            }

            _text.Append('}');
        }

        private void Items(FieldSelection field, Emitter[] emitters)
        {
            _outputs.Add(new RowOutput(emitters, IsList: true));
            _text.Append('[');
            EndPart(ConnectionPartKind.Items, _outputs.Count - 1, [field.ResponseName]);
            _text.Append(']');
        }

        private void EndPart(ConnectionPartKind kind, int output, IReadOnlyList<string> path)
        {
            _parts.Add(new ConnectionPart(Encoding.UTF8.GetBytes(_text.ToString()), kind, output, path));
            _text.Clear();
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
