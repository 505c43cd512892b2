namespace OpenBudget.GraphQL.Language;

/// <summary>A recursive descent parser; each method stands under the production it reads. Spec: sec-Appendix-Grammar-Summary.</summary>
/// <remarks>
/// A ref struct because the lexer is one. Never copy it: pass it by reference, or a copy reads on where the original does not.
/// One token is looked at, none further ahead. Errors are reported at the token that cannot continue the production.
/// </remarks>
internal ref partial struct Parser
{
    private readonly SourceText _source;
    private readonly ParserLimits _limits;
    private Lexer _lexer;
    private int _previousEnd;
    private int _tokens;
    private int _fields;
    private int _depth;

    public Parser(SourceText source, ParserLimits limits)
    {
        if (source.Utf8.Length > limits.MaxDocumentBytes)
        {
            throw SyntaxErrors.TooLong(source.Utf8.Length, limits.MaxDocumentBytes);
        }

        _source = source;
        _limits = limits;
        _lexer = new Lexer(source);
        Advance();
    }

    // Document : Definition+
    public DocumentNode ParseDocument()
    {
        var definitions = new NodeBuffer<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (!Peek(TokenKind.EndOfFile));

        return new DocumentNode(_source, definitions.ToArray(), 0, _source.Utf8.Length);
    }

    /// <summary>The value that is the whole text; it may hold variables.</summary>
    public ValueNode ParseWholeValue()
    {
        var value = ParseValue(isConst: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>The type reference that is the whole text.</summary>
    public TypeNode ParseWholeType()
    {
        var type = ParseType();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    // Definition : ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension
    // ExecutableDefinition : OperationDefinition | FragmentDefinition
    private DefinitionNode ParseDefinition()
    {
        var start = _lexer.Start;
        if (Peek(TokenKind.LeftBrace))
        {
            return ParseShorthandQuery();
        }

        var description = ParseDescription();
        if (_lexer.IsKeyword("query"u8) || _lexer.IsKeyword("mutation"u8) || _lexer.IsKeyword("subscription"u8))
        {
            return ParseOperation(description, start);
        }

        if (_lexer.IsKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(description, start);
        }

        if (description is not null)
        {
            if (Peek(TokenKind.LeftBrace))
            {
                throw SyntaxErrors.DescribedShorthand(_source, start);
            }

            if (_lexer.IsKeyword("extend"u8))
            {
                throw SyntaxErrors.DescribedExtension(_source, start);
            }

            if (Peek(TokenKind.Name) && !IsTypeSystemKeyword())
            {
                throw SyntaxErrors.DescribesNothing(_source, start);
            }
        }

        return SkipKeyword("extend"u8)
            ? ParseTypeSystemDefinition(null, isExtension: true, start)
            : ParseTypeSystemDefinition(description, isExtension: false, start);
    }

    // Name
    private NameNode ParseName()
    {
        if (!Peek(TokenKind.Name))
        {
            throw SyntaxErrors.Expected(in _lexer, TokenKind.Name);
        }

        var name = new NameNode(_lexer.AsciiText(), _lexer.Start, _lexer.End);
        Advance();
        return name;
    }

    // Description : StringValue
    private StringValueNode? ParseDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? ParseString() : null;

    private void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Next();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _limits.MaxTokens)
        {
            throw SyntaxErrors.TooManyTokens(_source, _lexer.Start, _limits.MaxTokens);
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw SyntaxErrors.Expected(in _lexer, kind);
        }
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!_lexer.IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw SyntaxErrors.ExpectedKeyword(in _lexer, System.Text.Encoding.ASCII.GetString(keyword));
        }
    }

    /// <summary>One level deeper. Every production that can contain itself calls this first, and <see cref="Leave"/> last.</summary>
    private void Enter()
    {
        if (++_depth > _limits.MaxRecursion)
        {
            throw SyntaxErrors.TooDeep(_source, _lexer.Start, _limits.MaxRecursion);
        }
    }

    private void Leave() => _depth--;
}
