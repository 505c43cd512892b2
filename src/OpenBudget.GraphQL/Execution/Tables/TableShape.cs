using System.Text;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>The columns of a selection, and where in its JSON their values are.</summary>
/// <remarks>
/// To-one objects are flattened, lists of scalars are one cell, and a list of objects makes a row of each of its items, with the values around it
/// repeated. There may be lists inside that list, but none beside it. A field of several types has the columns of all of them.
/// </remarks>
internal sealed class TableShape
{
    private readonly Schema _schema;
    private readonly bool _isFlat;
    private readonly List<(string Short, string Full, FieldDefinition Field)> _columns = [];

    private TableShape(Schema schema, bool isFlat)
    {
        _schema = schema;
        _isFlat = isFlat;
    }

    /// <summary>The columns, in the order of the selection.</summary>
    public IReadOnlyList<TableColumn> Columns { get; private set; } = [];

    /// <summary>The object that the flattening begins at.</summary>
    public ObjectShape Root { get; private set; } = null!;

    /// <summary>The shape of the items of a list.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="list">The list.</param>
    /// <param name="isFlat">Whether rows are cells; otherwise they may hold any lists.</param>
    /// <exception cref="GraphQLException">The selection is no table.</exception>
    public static TableShape OfItems(Schema schema, FieldSelection list, bool isFlat)
    {
        var shape = new TableShape(schema, isFlat);
        shape.Complete(shape.Object([list], "", "", new Scope(isFlat)));
        return shape;
    }

    /// <summary>The shape of a field that has its rows somewhere inside.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="field">The field.</param>
    /// <param name="isFlat">Whether rows are cells; otherwise they may hold any lists.</param>
    /// <exception cref="GraphQLException">The selection is no table.</exception>
    public static TableShape OfField(Schema schema, FieldSelection field, bool isFlat)
    {
        var shape = new TableShape(schema, isFlat);
        var scope = new Scope(isSingle: true);
        if (field.Field.Type.Named is not CompositeType)
        {
            throw new GraphQLException(TableErrors.NoList(field));
        }

        var root = field.Field.Type.Nullable is ListType
            ? ObjectShape.Around(field.ResponseName, shape.Rows([field], "", "", field.ResponseName, scope))
            : shape.Object([field], "", "", scope);
        shape.Complete(scope.Rows is null ? throw new GraphQLException(TableErrors.NoList(field)) : root);
        return shape;
    }

    // Short names leave out what wraps rows; where two columns would share one, both keep the whole way.
    private void Complete(ObjectShape root)
    {
        var shared = _columns.CountBy(c => c.Short).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        Columns = [.. _columns.Select(c => new TableColumn(shared.Contains(c.Short) ? c.Full : c.Short, TableColumn.KindOf(c.Field), c.Field))];
        Root = root;
    }

    // As deep as validation lets an operation be.
    private ObjectShape Object(IReadOnlyList<FieldSelection> fields, string shortPath, string fullPath, Scope scope)
    {
        var first = _columns.Count;
        var members = new List<MemberShape>();
        foreach (var same in Selections(fields))
        {
            var field = same[0];
            var full = Join(fullPath, field.ResponseName);
            var ownShort = IsWrapper(field) ? shortPath : Join(shortPath, field.ResponseName);
            var name = Encoding.UTF8.GetBytes(field.ResponseName);
            if (field.Field.Type.Named is not CompositeType)
            {
                _columns.Add((ownShort, full, field.Field));
                members.Add(new MemberShape(name, _columns.Count - 1, null, IsList: false));
            }
            else if (field.Field.Type.Nullable is ListType)
            {
                members.Add(new MemberShape(name, -1, Rows(same, ownShort, full, full, scope), IsList: true));
            }
            else
            {
                members.Add(new MemberShape(name, -1, Object(same, ownShort, full, scope), IsList: false));
            }
        }

        return new ObjectShape([.. members], first, _columns.Count);
    }

    private ObjectShape Rows(List<FieldSelection> same, string shortPath, string fullPath, string shown, Scope scope)
    {
        if (scope.Rows is { } other && scope.IsSingle)
        {
            throw new GraphQLException(TableErrors.TwoLists(other, shown, same[0]));
        }

        scope.Rows ??= shown;
        return Object(same, shortPath, fullPath, new Scope(_isFlat));
    }

    /// <summary>What is selected of a field's value, those with one response name together, whatever type the value has.</summary>
    private List<List<FieldSelection>> Selections(IReadOnlyList<FieldSelection> fields)
    {
        var byName = new OrderedDictionary<string, List<FieldSelection>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var type in _schema.PossibleTypes((CompositeType)field.Field.Type.Named))
            {
                foreach (var selection in field.SelectionsFor(type))
                {
                    if (!byName.TryGetValue(selection.ResponseName, out var same))
                    {
                        byName.Add(selection.ResponseName, same = []);
                    }

                    same.Add(selection);
                }
            }
        }

        return [.. byName.Values];
    }

    // What the dialect wraps around rows has no meaning of its own in a table.
    private static bool IsWrapper(FieldSelection field) => field.Field.Name switch
    {
        "nodes" or "edges" or "items" => field.ParentType.Field("pageInfo") is not null,
        "node" => field.ParentType.Field("cursor") is not null,
        _ => false,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The part of a row above the next list.</summary>
    private sealed class Scope(bool isSingle)
    {
        /// <summary>Whether there may be one list at most.</summary>
        public bool IsSingle { get; } = isSingle;

        public string? Rows { get; set; }
    }
}

/// <summary>An object of the JSON.</summary>
/// <param name="Members">Its members that matter, in the order of the selection.</param>
/// <param name="FirstColumn">The first column that it or anything inside it fills.</param>
/// <param name="EndColumn">The column after the last of them.</param>
internal sealed record ObjectShape(MemberShape[] Members, int FirstColumn, int EndColumn)
{
    /// <summary>Whether its rows are those of a list inside it.</summary>
    public bool HasList { get; } = Members.Any(m => m.IsList || m.Object?.HasList == true);

    /// <summary>An object whose only member is a list.</summary>
    public static ObjectShape Around(string name, ObjectShape items) =>
        new([new MemberShape(Encoding.UTF8.GetBytes(name), -1, items, IsList: true)], items.FirstColumn, items.EndColumn);

    /// <summary>The member of that name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">Where it is looked for first; afterwards, where the next will likely be.</param>
    public MemberShape? Find(ReadOnlySpan<byte> name, ref int expected)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            var at = (expected + i) % Members.Length;
            if (name.SequenceEqual(Members[at].Name))
            {
                expected = at + 1;
                return Members[at];
            }
        }

        return null;
    }
}

/// <summary>A member of an object of the JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">The column of a scalar, or of a list of scalars; -1 for others.</param>
/// <param name="Object">What the value, or each item of it, is made of; null for a scalar.</param>
/// <param name="IsList">Whether each item makes a row.</param>
internal sealed record MemberShape(byte[] Name, int Column, ObjectShape? Object, bool IsList);
