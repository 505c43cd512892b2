namespace OpenBudget.GraphQL.Language;

// Values, arguments and directives. Spec: sec-Input-Values.
internal ref partial struct Parser
{
    // Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    //              | ListValue[?Const] | ObjectValue[?Const]
    private ValueNode ParseValue(bool isConst) => _lexer.Kind switch
    {
        TokenKind.Dollar => isConst ? throw SyntaxErrors.VariableInConstant(_source, _lexer.Start) : ParseVariable(),
        TokenKind.Integer => ParseInt(),
        TokenKind.Float => ParseFloat(),
        TokenKind.String or TokenKind.BlockString => ParseString(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.LeftBracket => ParseList(isConst),
        TokenKind.LeftBrace => ParseObject(isConst),
        _ => throw SyntaxErrors.Unexpected(in _lexer),
    };

    // Variable : `$` Name
    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, start, _previousEnd);
    }

    // IntValue
    private IntValueNode ParseInt()
    {
        var value = new IntValueNode(_lexer.AsciiText(), _lexer.Start, _lexer.End);
        Advance();
        return value;
    }

    // FloatValue
    private FloatValueNode ParseFloat()
    {
        var value = new FloatValueNode(_lexer.AsciiText(), _lexer.Start, _lexer.End);
        Advance();
        return value;
    }

    // StringValue
    private StringValueNode ParseString()
    {
        var value = new StringValueNode(_lexer.StringText(), Peek(TokenKind.BlockString), _lexer.Start, _lexer.End);
        Advance();
        return value;
    }

    // BooleanValue : one of `true` `false`
    // NullValue : `null`
    // EnumValue : Name but not `true` or `false` or `null`
    private ValueNode ParseNamedValue()
    {
        int start = _lexer.Start, end = _lexer.End;
        ValueNode value =
            _lexer.IsKeyword("true"u8) ? new BooleanValueNode(true, start, end) :
            _lexer.IsKeyword("false"u8) ? new BooleanValueNode(false, start, end) :
            _lexer.IsKeyword("null"u8) ? new NullValueNode(start, end) :
            new EnumValueNode(_lexer.AsciiText(), start, end);
        Advance();
        return value;
    }

    // ListValue[Const] : `[` `]` | `[` Value[?Const]+ `]`
    private ListValueNode ParseList(bool isConst)
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.LeftBracket);
        var items = new NodeBuffer<ValueNode>();
        while (!Skip(TokenKind.RightBracket))
        {
            items.Add(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode(items.ToArray(), start, _previousEnd);
    }

    // ObjectValue[Const] : `{` `}` | `{` ObjectField[?Const]+ `}`
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.LeftBrace);
        var fields = new NodeBuffer<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace))
        {
            fields.Add(ParseObjectField(isConst));
        }

        Leave();
        return new ObjectValueNode(fields.ToArray(), start, _previousEnd);
    }

    // ObjectField[Const] : Name `:` Value[?Const]
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new ObjectFieldNode(name, value, start, _previousEnd);
    }

    // DefaultValue : `=` Value[Const]
    private ValueNode? ParseDefaultValue() => Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;

    // Arguments[Const] : `(` Argument[?Const]+ `)`
    private ArgumentNode[] ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var arguments = new NodeBuffer<ArgumentNode>();
        do
        {
            arguments.Add(ParseArgument(isConst));
        }
        while (!Skip(TokenKind.RightParenthesis));

        return arguments.ToArray();
    }

    // Argument[Const] : Name `:` Value[?Const]
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new ArgumentNode(name, value, start, _previousEnd);
    }

    // Directives[Const] : Directive[?Const]+
    private DirectiveNode[] ParseDirectives(bool isConst, int limit)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new NodeBuffer<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            if (directives.Count == limit)
            {
                throw SyntaxErrors.TooManyDirectives(_source, _lexer.Start, limit);
            }

            directives.Add(ParseDirective(isConst));
        }

        return directives.ToArray();
    }

    // Directive[Const] : `@` Name Arguments[?Const]?
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = _lexer.Start;
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConst);
        return new DirectiveNode(name, arguments, start, _previousEnd);
    }
}
