using System.Globalization;

namespace OpenBudget.GraphQL.Language;

// Values. Spec: sec-Input-Values.
public sealed partial class Printer
{
    private void Value(ValueNode value)
    {
        Enter();
        switch (value)
        {
            case VariableNode variable: Write($"${variable.Name}"); break;
            case IntValueNode number: Write(number.Value); break;
            case FloatValueNode number: Write(number.Value); break;
            case StringValueNode text: String(text); break;
            case BooleanValueNode boolean: Write(boolean.Value ? "true" : "false"); break;
            case NullValueNode: Write("null"); break;
            case EnumValueNode enumValue: Write(enumValue.Value); break;
            case ListValueNode { Items: [] }: Write("[]"); break;
            case ListValueNode list:
                Joined("[", list.Items, ", ", Value);
                Write("]");
                break;
            case ObjectValueNode { Fields: [] }: Write("{}"); break;
            case ObjectValueNode fields:
                Joined("{ ", fields.Fields, ", ", ObjectField);
                Write(" }");
                break;
        }

        Leave();
    }

    private void ObjectField(ObjectFieldNode field)
    {
        Write($"{field.Name}: ");
        Value(field.Value);
    }

    private void DefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            Write(" = ");
            Value(value);
        }
    }

    private void Description(StringValueNode? description)
    {
        if (description is not null)
        {
            String(description);
            NewLine();
        }
    }

    private void String(StringValueNode node)
    {
        if (!node.IsBlock || !TryBlockString(node.Value))
        {
            QuotedString(node.Value);
        }
    }

    /// <summary>Writes a block string, unless the value would not come back from it: all its lines are indented, say.</summary>
    private bool TryBlockString(string value)
    {
        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        var lineEnd = '\n' + new string(' ', 2 * _indentation);
        var onOwnLines = Raw(lineEnd);
        var fromFirstLine = Raw("");
        var raw = Holds(onOwnLines) ? onOwnLines : Holds(fromFirstLine) ? fromFirstLine : null;
        if (raw is not null)
        {
            Write($"\"\"\"{raw}\"\"\"");
        }

        return raw is not null;

        // Empty lines get no indentation: it would be trailing white space.
        string Raw(string start) =>
            start + string.Join('\n', lines.Select((line, i) => i == 0 || line.Length == 0 ? line : lineEnd[1..] + line)) + lineEnd;

        bool Holds(string candidate) => BlockString.Value(candidate.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal)) == value;
    }

    private void QuotedString(string value)
    {
        _text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': Write("\\\""); break;
                case '\\': Write("\\\\"); break;
                case '\b': Write("\\b"); break;
                case '\f': Write("\\f"); break;
                case '\n': Write("\\n"); break;
                case '\r': Write("\\r"); break;
                case '\t': Write("\\t"); break;
                case < ' ' or (>= '\x7F' and <= '\x9F'):
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    break;
                default: _text.Append(character); break;
            }
        }

        _text.Append('"');
    }
}
