namespace OpenBudget.GraphQL.Language;

// Operations, fragments and what they select. Spec: sec-Language.
public sealed partial class Printer
{
    private void Operation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is { Kind: OperationKind.Query, Description: null, Name: null, Variables: [], Directives: [] };
        if (!isShorthand)
        {
            Description(operation.Description);
            Write(Keyword(operation.Kind));
            Write(operation.Name is null ? "" : $" {operation.Name}");
            var isDescribed = operation.Variables.Any(v => v.Description is not null);
            if (operation is { Name: null, Variables: not [] })
            {
                Write(" ");
            }

            Parenthesised(operation.Variables, VariableDefinition, isDescribed);
            Directives(operation.Directives);
            Write(" ");
        }

        SelectionSet(operation.SelectionSet);
    }

    private void VariableDefinition(VariableDefinitionNode variable)
    {
        Description(variable.Description);
        Write($"${variable.Variable.Name}: {variable.Type}");
        DefaultValue(variable.DefaultValue);
        Directives(variable.Directives);
    }

    private void Fragment(FragmentDefinitionNode fragment)
    {
        Description(fragment.Description);
        Write($"fragment {fragment.Name} on {fragment.TypeCondition}");
        Directives(fragment.Directives);
        Write(" ");
        SelectionSet(fragment.SelectionSet);
    }

    private void SelectionSet(SelectionSetNode selectionSet)
    {
        Enter();
        Write("{");
        Lines(selectionSet.Selections, Selection);
        Write("}");
        Leave();
    }

    private void Selection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                Write(field.Alias is null ? $"{field.Name}" : $"{field.Alias}: {field.Name}");
                Parenthesised(field.Arguments, Argument);
                Directives(field.Directives);
                if (field.SelectionSet is not null)
                {
                    Write(" ");
                    SelectionSet(field.SelectionSet);
                }

                break;
            case FragmentSpreadNode spread:
                Write($"...{spread.Name}");
                Directives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Write(fragment.TypeCondition is null ? "..." : $"... on {fragment.TypeCondition}");
                Directives(fragment.Directives);
                Write(" ");
                SelectionSet(fragment.SelectionSet);
                break;
        }
    }

    private void Argument(ArgumentNode argument)
    {
        Write($"{argument.Name}: ");
        Value(argument.Value);
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count == 0 || TryOneLine(() => Joined(" ", directives, " ", Directive), mayBreak: true))
        {
            return;
        }

        _indentation++;
        foreach (var directive in directives)
        {
            NewLine();
            Directive(directive);
        }

        _indentation--;
    }

    private void Directive(DirectiveNode directive)
    {
        Write($"@{directive.Name}");
        Parenthesised(directive.Arguments, Argument);
    }

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An operation is a query, a mutation or a subscription."),
    };
}
