using System.Text;

namespace OpenBudget.GraphQL.Language;

/// <summary>Syntax tree to text, with two spaces of indentation and lines of about a hundred columns.</summary>
/// <remarks>
/// Parsing the text gives the same tree again.
/// A list of arguments, variables or directives stays on one line where it fits; else each item has a line of its own. Comments are not
/// in the tree, so they are not printed.
/// </remarks>
public sealed partial class Printer
{
    private const int Width = 100;

    // Ten times what the parser reads by default, and far from the end of any stack.
    private const int MaxDepth = 1000;

    private readonly StringBuilder _text = new();
    private int _indentation;
    private int _depth;

    private Printer()
    {
    }

    /// <summary>The text of a node of any kind, without a line end behind it; a document ends with one.</summary>
    /// <exception cref="InvalidOperationException">The tree, which no parser has made, nests deeper than a thousand levels.</exception>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var printer = new Printer();
        printer.Node(node);
        return printer._text.ToString();
    }

    private void Node(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: Document(document); break;
            case OperationDefinitionNode operation: Operation(operation); break;
            case FragmentDefinitionNode fragment: Fragment(fragment); break;
            case TypeSystemDefinitionNode definition: TypeSystemDefinition(definition); break;
            case VariableDefinitionNode variable: VariableDefinition(variable); break;
            case SelectionSetNode selectionSet: SelectionSet(selectionSet); break;
            case SelectionNode selection: Selection(selection); break;
            case ArgumentNode argument: Argument(argument); break;
            case DirectiveNode directive: Directive(directive); break;
            case ValueNode value: Value(value); break;
            case ObjectFieldNode field: ObjectField(field); break;
            case OperationTypeDefinitionNode operationType: OperationType(operationType); break;
            case FieldDefinitionNode field: FieldDefinition(field); break;
            case InputValueDefinitionNode inputValue: InputValueDefinition(inputValue); break;
            case EnumValueDefinitionNode enumValue: EnumValueDefinition(enumValue); break;
            default: Write(node.ToString()!); break;
        }
    }

    private void Document(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                _text.Append('\n');
            }

            Node(document.Definitions[i]);
            _text.Append('\n');
        }
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new InvalidOperationException($"A syntax tree that nests deeper than {MaxDepth} levels is not printed.");
        }
    }

    private void Leave() => _depth--;

    private void Write(string text) => _text.Append(text);

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _indentation);

    /// <summary>Items between braces, each on a line of its own; nothing where there are none.</summary>
    private void Block<T>(IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            Write(" {");
            Lines(items, write);
            Write("}");
        }
    }

    /// <summary>Items between parentheses: on one line where they fit and none is described; nothing where there are none.</summary>
    private void Parenthesised<T>(IReadOnlyList<T> items, Action<T> write, bool isDescribed = false)
    {
        if (items.Count == 0)
        {
            return;
        }

        if (!isDescribed && TryOneLine(() => Joined("(", items, ", ", write), mayBreak: items.Count > 1))
        {
            Write(")");
            return;
        }

        Write("(");
        Lines(items, write);
        Write(")");
    }

    private void Lines<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _indentation++;
        foreach (var item in items)
        {
            NewLine();
            write(item);
        }

        _indentation--;
        NewLine();
    }

    private void Joined<T>(string before, IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Write(i == 0 ? before : separator);
            write(items[i]);
        }
    }

    /// <summary>Writes on the current line; takes it back where the line gets too long and the caller can break it.</summary>
    private bool TryOneLine(Action write, bool mayBreak)
    {
        var start = _text.Length;
        write();
        if (mayBreak && (Column() > Width || _text.ToString(start, _text.Length - start).Contains('\n', StringComparison.Ordinal)))
        {
            _text.Length = start;
            return false;
        }

        return true;
    }

    private int Column()
    {
        var start = _text.Length;
        while (start > 0 && _text[start - 1] != '\n')
        {
            start--;
        }

        return _text.Length - start;
    }
}
