using System.Globalization;
using System.Text;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>The columns of a statement's result. The same expression is read once.</summary>
internal sealed class ColumnList
{
    private const char OrderMark = '#';
    private const string ParentMark = "@";

    private readonly List<string> _expressions = [];

    /// <summary>The expressions so far, by their ordinals.</summary>
    public IReadOnlyList<string> Expressions => _expressions;

    /// <summary>The ordinal of an expression.</summary>
    public int Add(string expression)
    {
        var known = _expressions.IndexOf(expression);
        if (known >= 0)
        {
            return known;
        }

        _expressions.Add(expression);
        return _expressions.Count - 1;
    }

    /// <summary>
    /// The ordinal of an order key. How it is called depends on whether the page is a statement within the statement, which is known only
    /// when all columns are.
    /// </summary>
    public int AddOrderKey(int key) => Add(OrderMark + key.ToString(CultureInfo.InvariantCulture));

    /// <summary>The ordinal of the parent's key, which is a parameter where there is one parent only.</summary>
    public int AddParent() => Add(ParentMark);

    /// <summary>Writes the select list of a statement that nothing orders by a client's keys.</summary>
    public void Write(StringBuilder sql) =>
        Write(sql, key => throw new InvalidOperationException($"The order key {key} has no expression here."));

    /// <summary>Writes the select list.</summary>
    /// <param name="sql">Where it goes.</param>
    /// <param name="orderKey">How an order key is called in the statement.</param>
    /// <param name="parent">How the parent's key is called in it.</param>
    public void Write(StringBuilder sql, Func<int, string> orderKey, string parent = "")
    {
        for (var i = 0; i < _expressions.Count; i++)
        {
            sql.Append(i > 0 ? ", " : "").Append(_expressions[i] switch
            {
                ParentMark => parent,
                [OrderMark, .. var key] => orderKey(int.Parse(key, CultureInfo.InvariantCulture)),
                var expression => expression,
            });
        }

        if (_expressions.Count == 0)
        {
            sql.Append('1');
        }
    }
}

/// <summary>Gathers the emitters of a row; what is the same for all rows goes into the prefix of the next.</summary>
internal sealed class EmitterList
{
    private readonly List<Emitter> _emitters = [];
    private readonly StringBuilder _prefix = new();

    public void Raw(string text) => _prefix.Append(text);

    /// <summary>The name of a field, after a comma where it is not the first of its object.</summary>
    public void Name(string responseName, bool isFirst) => _prefix.Append(isFirst ? "\"" : ",\"").Append(responseName).Append("\":");

    public void Add(Func<byte[], Emitter> emitter)
    {
        _emitters.Add(emitter(Encoding.UTF8.GetBytes(_prefix.ToString())));
        _prefix.Clear();
    }

    public Emitter[] ToArray()
    {
        if (_prefix.Length > 0)
        {
            Add(prefix => new RawEmitter(prefix));
        }

        return [.. _emitters];
    }
}
