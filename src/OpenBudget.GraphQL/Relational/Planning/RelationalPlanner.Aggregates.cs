using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <content>Figures over many rows: over all of a connection in one statement, and over each of its groups.</content>
internal sealed partial class RelationalPlanner
{
    /// <summary>Writes an aggregate of the rows of a set; sums of stored units come from the database, and nothing is divided there.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="aggregate">What is asked of them.</param>
    /// <param name="emitters">Takes the emitters.</param>
    /// <param name="path">The response names from the item of the level to the aggregate.</param>
    private void Aggregate(RowSet rows, FieldSelection aggregate, EmitterList emitters, IReadOnlyList<string> path) => Members(aggregate, emitters, figure =>
    {
        if (figure.Field.Name == "count")
        {
            CountOf(rows, null, emitters);
            return;
        }

        Members(figure, emitters, number => Figure(rows, figure, number, emitters, [.. path, figure.ResponseName, number.ResponseName]));
    });

    private void Figure(RowSet rows, FieldSelection figure, FieldSelection number, EmitterList emitters, IReadOnlyList<string> path)
    {
        if (number.ArgumentError is { } error)
        {
            var failed = new FailedNode(NextIndex(), path, number, error);
            rows.Level.Children.Add(failed);
            emitters.Add(prefix => new HoleEmitter(prefix, failed, HoleEmitter.NoKey));
            return;
        }

        var leaf = (LeafMapping)rows.Target.ByName[number.Field.Name];
        switch (figure.Field.Name)
        {
            case "counted":
                CountOf(rows, leaf, emitters);
                break;
            case "average":
                var sum = rows.Level.Columns.Add(rows.Figure("sum", leaf));
                var count = rows.Level.Columns.Add(rows.Figure("count", leaf));
                emitters.Add(prefix => new AverageEmitter(prefix, sum, count, Decimals(leaf.Scale!, number)));
                break;
            default:
                var value = rows.Level.Columns.Add(rows.Figure(figure.Field.Name, leaf));
                emitters.Add(prefix => new ScaledEmitter(prefix, value, nullable: true, Decimals(leaf.Scale!, number)));
                break;
        }
    }

    private static void CountOf(RowSet rows, LeafMapping? leaf, EmitterList emitters)
    {
        var ordinal = rows.Level.Columns.Add(rows.Figure("count", leaf));
        emitters.Add(prefix => new IntEmitter(prefix, ordinal, nullable: false));
    }

    /// <summary>Writes an object of fields that have no row of their own.</summary>
    private static void Members(FieldSelection field, EmitterList emitters, Action<FieldSelection> write)
    {
        var type = (ObjectType)field.Field.Type.Named;
        var selections = field.SelectionsFor(type);
        emitters.Raw("{");
        for (var i = 0; i < selections.Count; i++)
        {
            emitters.Name(selections[i].ResponseName, isFirst: i == 0);
            if (selections[i].IsTypeName)
            {
                emitters.Raw($"\"{type.Name}\"");
            }
            else
            {
                write(selections[i]);
            }
        }

        emitters.Raw("}");
    }

    /// <summary>The figures that a connection is asked for, its count among them: one statement for all of them, and for all parents.</summary>
    private sealed class TotalsPlanner
    {
        private readonly RelationalPlanner _planner;
        private readonly RowSet _rows;
        private readonly int _parent;
        private readonly List<RowOutput> _outputs = [];

        public TotalsPlanner(RelationalPlanner planner, FieldSelection connection, RowMapping target, ChildLink? link)
        {
            _planner = planner;
            _rows = new RowSet(planner, connection, target, link);
            _parent = _rows.Parent is { } parent ? _rows.Level.Columns.Add(parent) : -1;
        }

        /// <summary>The output of <c>totalCount</c>.</summary>
        public int Count()
        {
            var emitters = new EmitterList();
            CountOf(_rows, null, emitters);
            return Output(emitters);
        }

        /// <summary>The output of an <c>aggregate</c>.</summary>
        public int Aggregate(FieldSelection field)
        {
            var emitters = new EmitterList();
            _planner.Aggregate(_rows, field, emitters, []);
            return Output(emitters);
        }

        public LevelPlan Plan()
        {
            if (_rows.Level.Columns.Expressions.Count == 0)
            {
                // Without a figure the statement would give every row instead of one.
                _rows.Level.Columns.Add(_rows.Figure("count", null));
            }

            var sql = new StringBuilder("SELECT ");
            _rows.Level.Columns.Write(sql);
            _rows.From(sql);
            if (_rows.Parent is not null)
            {
                sql.Append(" GROUP BY ").Append(_rows.Parent);
            }

            return _rows.Plan(sql, _parent, [.. _outputs]) with { EveryParentHasRow = _rows.Parent is not null };
        }

        private int Output(EmitterList emitters)
        {
            _outputs.Add(new RowOutput(emitters.ToArray(), IsList: false));
            return _outputs.Count - 1;
        }
    }
}
