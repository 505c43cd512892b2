namespace OpenBudget.GraphQL.Language;

// Operations, fragments and what they select. Spec: sec-Language.
internal ref partial struct Parser
{
    // OperationDefinition : [lookahead = `{`] SelectionSet
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = _lexer.Start;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(OperationKind.Query, null, null, [], [], selectionSet, start, _previousEnd);
    }

    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationDefinitionNode ParseOperation(StringValueNode? description, int start)
    {
        var kind = ParseOperationKind();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false, _limits.MaxDirectivesPerLocation);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(kind, description, name, variables, directives, selectionSet, start, _previousEnd);
    }

    // OperationType : one of `query` `mutation` `subscription`
    private OperationKind ParseOperationKind()
    {
        if (SkipKeyword("query"u8))
        {
            return OperationKind.Query;
        }

        if (SkipKeyword("mutation"u8))
        {
            return OperationKind.Mutation;
        }

        if (SkipKeyword("subscription"u8))
        {
            return OperationKind.Subscription;
        }

        throw Peek(TokenKind.Name) ? SyntaxErrors.Unexpected(in _lexer) : SyntaxErrors.Expected(in _lexer, TokenKind.Name);
    }

    // VariablesDefinition : `(` VariableDefinition+ `)`
    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        var variables = new NodeBuffer<VariableDefinitionNode>();
        if (Skip(TokenKind.LeftParenthesis))
        {
            do
            {
                variables.Add(ParseVariableDefinition());
            }
            while (!Skip(TokenKind.RightParenthesis));
        }

        return variables.ToArray();
    }

    // VariableDefinition : Description? Variable `:` Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true, _limits.MaxDirectivesPerLocation);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, start, _previousEnd);
    }

    // SelectionSet : `{` Selection+ `}`
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.LeftBrace);
        var selections = new NodeBuffer<SelectionNode>();
        do
        {
            selections.Add(Peek(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.RightBrace));

        Leave();
        return new SelectionSetNode(selections.ToArray(), start, _previousEnd);
    }

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    // Alias : Name `:`
    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        if (++_fields > _limits.MaxFields)
        {
            throw SyntaxErrors.TooManyFields(_source, start, _limits.MaxFields);
        }

        NameNode? alias = null;
        var name = ParseName();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false, _limits.MaxDirectivesPerLocation);
        var selectionSet = Peek(TokenKind.LeftBrace) ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, start, _previousEnd);
    }

    // FragmentSpread : `...` FragmentName Directives?
    // InlineFragment : `...` TypeCondition? Directives? SelectionSet
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConst: false, _limits.MaxDirectivesPerLocation);
            return new FragmentSpreadNode(name, spreadDirectives, start, _previousEnd);
        }

        // The depth of inline fragments in each other is that of their selection sets.
        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false, _limits.MaxDirectivesPerLocation);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, start, _previousEnd);
    }

    // FragmentDefinition : Description? `fragment` FragmentName TypeCondition Directives? SelectionSet
    // FragmentName : Name but not `on`
    // TypeCondition : `on` NamedType
    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description, int start)
    {
        ExpectKeyword("fragment"u8);
        if (_lexer.IsKeyword("on"u8))
        {
            throw SyntaxErrors.ReservedFragmentName(in _lexer);
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false, _limits.MaxDirectivesPerLocation);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(description, name, typeCondition, directives, selectionSet, start, _previousEnd);
    }
}
