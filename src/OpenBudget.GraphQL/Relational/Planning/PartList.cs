using System.Text;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Relational.Planning;

/// <summary>Gathers the parts of a connection's JSON, or of another object that several statements answer; the text between them is joined.</summary>
internal sealed class PartList
{
    private readonly List<ConnectionPart> _parts = [];
    private readonly StringBuilder _text = new();

    /// <summary>Adds text.</summary>
    public void Raw(string text) => _text.Append(text);

    /// <summary>Adds the name of a type as a value.</summary>
    public void TypeName(FieldSelection field) => _text.Append('"').Append(field.Field.Type.Named.Name).Append('"');

    /// <summary>Adds an object: the fields of a selection.</summary>
    public void Object(IReadOnlyList<FieldSelection> selections, Action<FieldSelection> write)
    {
        _text.Append('{');
        for (var i = 0; i < selections.Count; i++)
        {
            _text.Append(i > 0 ? "," : "").Append('"').Append(selections[i].ResponseName).Append("\":");
            write(selections[i]);
        }

        _text.Append('}');
    }

    /// <summary>Adds a value that is known when the plan runs.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="index">The output or child that holds it; 0 where it is neither.</param>
    /// <param name="path">The way to it from the object.</param>
    public void Add(ConnectionPartKind kind, int index = 0, params IReadOnlyList<string> path)
    {
        _parts.Add(new ConnectionPart(Encoding.UTF8.GetBytes(_text.ToString()), kind, index, path));
        _text.Clear();
    }

    /// <summary>Adds the items of an output.</summary>
    public void Items(FieldSelection field, int output)
    {
        _text.Append('[');
        Add(ConnectionPartKind.Items, output, field.ResponseName);
        _text.Append(']');
    }

    /// <summary>The parts, the text after the last of them included.</summary>
    public ConnectionPart[] ToArray()
    {
        Add(ConnectionPartKind.Raw);
        return [.. _parts];
    }
}
