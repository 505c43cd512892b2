namespace OpenBudget.GraphQL.Language;

// Type references. Spec: sec-Type-References.
internal ref partial struct Parser
{
    // Type : NamedType | ListType | NonNullType
    // ListType : `[` Type `]`
    // NonNullType : NamedType `!` | ListType `!`
    private TypeNode ParseType()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Peek(TokenKind.LeftBracket))
        {
            Enter();
            Advance();
            var itemType = ParseType();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeNode(itemType, start, _previousEnd);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, start, _previousEnd) : type;
    }

    // NamedType : Name
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name, name.Start, name.End);
    }
}
