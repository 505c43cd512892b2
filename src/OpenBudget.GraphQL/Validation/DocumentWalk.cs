using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>One walk over a document that tells all rules what they listen to, with the types of the schema beside the syntax.</summary>
/// <remarks>
/// Definitions are walked as they are written; a spread is not followed, so the walk is linear in the document and as deep as the
/// parser allowed. What needs fragments expanded is noted in <see cref="DefinitionUses"/> and looked at after the walk.
/// </remarks>
internal sealed class DocumentWalk(ValidationContext context, RuleSet set)
{
    private readonly ValidationRule[] _rules = set.Create();
    private DefinitionUses _definition = null!;

    public void Run()
    {
        foreach (var rule in set.EnterDocument)
        {
            _rules[rule].EnterDocument(context);
        }

        for (var i = 0; i < context.Definitions.Count && !context.IsFull; i++)
        {
            _definition = context.Definitions[i];
            if (_definition.Operation is { } operation)
            {
                VisitOperation(operation);
            }
            else
            {
                VisitFragment((FragmentDefinitionNode)_definition.Definition);
            }
        }

        foreach (var rule in set.LeaveDocument)
        {
            if (context.IsFull)
            {
                return;
            }

            _rules[rule].LeaveDocument(context);
        }
    }

    /// <summary>A literal without variables that does not stand in an operation: of a schema's definitions.</summary>
    public void VisitConstant(SyntaxNode owner, ValueNode value, GraphQLType type)
    {
        context.ValueOwner = owner;
        VisitValue(value, type, hasDefault: false, inputObject: null);
        context.ValueOwner = null;
    }

    private void VisitOperation(OperationDefinitionNode operation)
    {
        foreach (var rule in set.EnterOperation)
        {
            _rules[rule].EnterOperation(operation, context);
        }

        for (var i = 0; i < operation.Variables.Count; i++)
        {
            VisitVariableDefinition(operation.Variables[i]);
        }

        VisitDirectives(operation.Directives, operation.Kind switch
        {
            OperationKind.Query => DirectiveLocations.Query,
            OperationKind.Mutation => DirectiveLocations.Mutation,
            _ => DirectiveLocations.Subscription,
        });
        VisitSelectionSet(operation.SelectionSet, _definition.Type, default);
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        EnterTypeCondition(fragment.TypeCondition);
        VisitDirectives(fragment.Directives, DirectiveLocations.FragmentDefinition);
        VisitSelectionSet(fragment.SelectionSet, _definition.Type, default);
    }

    private void VisitVariableDefinition(VariableDefinitionNode variable)
    {
        foreach (var rule in set.EnterVariableDefinition)
        {
            _rules[rule].EnterVariableDefinition(variable, context);
        }

        if (variable.DefaultValue is { } value)
        {
            var type = TypeReference.Resolve(variable.Type, context.Schema);
            context.ValueOwner = variable;
            VisitValue(value, type is { Named.IsInputType: true } ? type : null, hasDefault: false, inputObject: null);
            context.ValueOwner = null;
        }

        VisitDirectives(variable.Directives, DirectiveLocations.VariableDefinition);
    }

    private void VisitSelectionSet(SelectionSetNode selectionSet, CompositeType? type, SelectionDepth depth)
    {
        var outer = context.ParentType;
        context.ParentType = type;
        foreach (var rule in set.EnterSelectionSet)
        {
            _rules[rule].EnterSelectionSet(selectionSet, context);
        }

        for (var i = 0; i < selectionSet.Selections.Count && !context.IsFull; i++)
        {
            switch (selectionSet.Selections[i])
            {
                case FieldNode field:
                    VisitField(field, depth);
                    break;
                case FragmentSpreadNode spread:
                    VisitFragmentSpread(spread, depth);
                    break;
                case InlineFragmentNode fragment:
                    VisitInlineFragment(fragment, depth);
                    break;
            }
        }

        context.ParentType = outer;
    }

    private void VisitField(FieldNode field, SelectionDepth depth)
    {
        var outer = context.Field;
        var definition = context.ParentType is { } parent ? context.FieldOf(parent, field.Name.Value) : null;
        context.Field = definition;
        foreach (var rule in set.EnterField)
        {
            _rules[rule].EnterField(field, context);
        }

        for (var i = 0; i < field.Arguments.Count; i++)
        {
            VisitArgument(field.Arguments[i], definition?.Argument(field.Arguments[i].Name.Value));
        }

        VisitDirectives(field.Directives, DirectiveLocations.Field);
        var inside = depth.Inside(field);
        _definition.Depth = SelectionDepth.Max(_definition.Depth, inside);
        if (field.SelectionSet is { } selectionSet)
        {
            VisitSelectionSet(selectionSet, definition?.Type.Named as CompositeType, inside);
        }

        foreach (var rule in set.LeaveField)
        {
            _rules[rule].LeaveField(field, context);
        }

        context.Field = outer;
    }

    private void VisitFragmentSpread(FragmentSpreadNode spread, SelectionDepth depth)
    {
        var fragment = context.Fragment(spread.Name.Value);
        _definition.Add(new SpreadUse(spread, fragment, depth));
        foreach (var rule in set.EnterFragmentSpread)
        {
            _rules[rule].EnterFragmentSpread(spread, fragment, context);
        }

        VisitDirectives(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void VisitInlineFragment(InlineFragmentNode fragment, SelectionDepth depth)
    {
        var type = fragment.TypeCondition is { } condition ? EnterTypeCondition(condition) as CompositeType : context.ParentType;
        foreach (var rule in set.EnterInlineFragment)
        {
            _rules[rule].EnterInlineFragment(fragment, type, context);
        }

        VisitDirectives(fragment.Directives, DirectiveLocations.InlineFragment);
        VisitSelectionSet(fragment.SelectionSet, type, depth);
    }

    private NamedType? EnterTypeCondition(NamedTypeNode condition)
    {
        var type = context.Schema.Type(condition.Name.Value);
        foreach (var rule in set.EnterTypeCondition)
        {
            _rules[rule].EnterTypeCondition(condition, type, context);
        }

        return type;
    }

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        context.DirectiveLocation = location;
        foreach (var rule in set.EnterDirectives)
        {
            _rules[rule].EnterDirectives(directives, context);
        }

        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            context.Directive = context.Schema.Directive(directive.Name.Value);
            foreach (var rule in set.EnterDirective)
            {
                _rules[rule].EnterDirective(directive, context);
            }

            for (var j = 0; j < directive.Arguments.Count; j++)
            {
                VisitArgument(directive.Arguments[j], Argument(context.Directive, directive.Arguments[j].Name.Value));
            }

            foreach (var rule in set.LeaveDirective)
            {
                _rules[rule].LeaveDirective(directive, context);
            }
        }

        context.Directive = null;
        context.DirectiveLocation = null;
    }

    private static InputValueDefinition? Argument(DirectiveDefinition? directive, string name)
    {
        for (var i = 0; directive is not null && i < directive.Arguments.Count; i++)
        {
            if (directive.Arguments[i].Name == name)
            {
                return directive.Arguments[i];
            }
        }

        return null;
    }

    private void VisitArgument(ArgumentNode argument, InputValueDefinition? definition)
    {
        context.Argument = definition;
        foreach (var rule in set.EnterArgument)
        {
            _rules[rule].EnterArgument(argument, context);
        }

        context.ValueOwner = argument;
        VisitValue(argument.Value, definition?.Type, definition?.DefaultValue is not null, inputObject: null);
        context.ValueOwner = null;
        context.Argument = null;
    }

    private void VisitValue(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? inputObject)
    {
        if (value is VariableNode variable)
        {
            _definition.Add(new VariableUsage(variable, type, hasDefault, inputObject));
            return;
        }

        if (type is not null)
        {
            foreach (var rule in set.EnterValue)
            {
                _rules[rule].EnterValue(value, type, context);
            }
        }

        switch (value)
        {
            case ListValueNode list:
                // A list given to something else than a list type is judged as a whole; its items have no type of their own.
                var itemType = (type?.Nullable as ListType)?.OfType;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    VisitValue(list.Items[i], itemType, hasDefault: false, inputObject: null);
                }

                break;
            case ObjectValueNode literal:
                VisitObject(literal, type?.Named as InputObjectType);
                break;
        }
    }

    private void VisitObject(ObjectValueNode value, InputObjectType? type)
    {
        foreach (var rule in set.EnterObject)
        {
            _rules[rule].EnterObject(value, type, context);
        }

        var owner = context.ValueOwner;
        for (var i = 0; i < value.Fields.Count; i++)
        {
            var field = value.Fields[i];
            var definition = type?.Field(field.Name.Value);
            if (type is not null)
            {
                foreach (var rule in set.EnterObjectField)
                {
                    _rules[rule].EnterObjectField(field, type, context);
                }
            }

            context.ValueOwner = field;
            VisitValue(field.Value, definition?.Type, definition?.DefaultValue is not null, type);
        }

        context.ValueOwner = owner;
    }
}
