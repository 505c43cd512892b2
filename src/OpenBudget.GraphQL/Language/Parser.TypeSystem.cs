namespace OpenBudget.GraphQL.Language;

// Type system definitions and extensions. Spec: sec-Type-System.
internal ref partial struct Parser
{
    // TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition
    // TypeSystemExtension : SchemaExtension | TypeExtension
    // An extension is its definition after `extend`, without a description, and it must add something.
    private TypeSystemDefinitionNode ParseTypeSystemDefinition(StringValueNode? description, bool isExtension, int start)
    {
        if (_lexer.IsKeyword("schema"u8))
        {
            return ParseSchema(description, isExtension, start);
        }

        if (_lexer.IsKeyword("scalar"u8))
        {
            return ParseScalar(description, isExtension, start);
        }

        if (_lexer.IsKeyword("type"u8))
        {
            return ParseObjectType(description, isExtension, start);
        }

        if (_lexer.IsKeyword("interface"u8))
        {
            return ParseInterface(description, isExtension, start);
        }

        if (_lexer.IsKeyword("union"u8))
        {
            return ParseUnion(description, isExtension, start);
        }

        if (_lexer.IsKeyword("enum"u8))
        {
            return ParseEnum(description, isExtension, start);
        }

        if (_lexer.IsKeyword("input"u8))
        {
            return ParseInputObject(description, isExtension, start);
        }

        return !isExtension && _lexer.IsKeyword("directive"u8)
            ? ParseDirectiveDefinition(description, start)
            : throw SyntaxErrors.Unexpected(in _lexer);
    }

    private readonly bool IsTypeSystemKeyword() =>
        _lexer.IsKeyword("schema"u8) || _lexer.IsKeyword("scalar"u8) || _lexer.IsKeyword("type"u8) || _lexer.IsKeyword("interface"u8)
        || _lexer.IsKeyword("union"u8) || _lexer.IsKeyword("enum"u8) || _lexer.IsKeyword("input"u8) || _lexer.IsKeyword("directive"u8);

    // SchemaDefinition : Description? `schema` Directives[Const]? `{` RootOperationTypeDefinition+ `}`
    // SchemaExtension : `extend` `schema` Directives[Const]? `{` RootOperationTypeDefinition+ `}` | `extend` `schema` Directives[Const]
    private SchemaDefinitionNode ParseSchema(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("schema"u8);
        var directives = ParseDefinitionDirectives();
        var operationTypes = new NodeBuffer<OperationTypeDefinitionNode>();
        if (!isExtension || Peek(TokenKind.LeftBrace))
        {
            Expect(TokenKind.LeftBrace);
            do
            {
                operationTypes.Add(ParseOperationType());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        ExpectAddition(isExtension, directives.Length + operationTypes.Count);
        return new SchemaDefinitionNode(description, isExtension, directives, operationTypes.ToArray(), start, _previousEnd);
    }

    // RootOperationTypeDefinition : OperationType `:` NamedType
    private OperationTypeDefinitionNode ParseOperationType()
    {
        var start = _lexer.Start;
        var kind = ParseOperationKind();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(kind, type, start, _previousEnd);
    }

    // ScalarTypeDefinition : Description? `scalar` Name Directives[Const]?
    private ScalarTypeDefinitionNode ParseScalar(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("scalar"u8);
        var name = ParseName();
        var directives = ParseDefinitionDirectives();
        ExpectAddition(isExtension, directives.Length);
        return new ScalarTypeDefinitionNode(description, isExtension, name, directives, start, _previousEnd);
    }

    // ObjectTypeDefinition : Description? `type` Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private ObjectTypeDefinitionNode ParseObjectType(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("type"u8);
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDefinitionDirectives();
        var fields = ParseFieldDefinitions();
        ExpectAddition(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(description, isExtension, name, interfaces, directives, fields, start, _previousEnd);
    }

    // InterfaceTypeDefinition : Description? `interface` Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private InterfaceTypeDefinitionNode ParseInterface(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("interface"u8);
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDefinitionDirectives();
        var fields = ParseFieldDefinitions();
        ExpectAddition(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(description, isExtension, name, interfaces, directives, fields, start, _previousEnd);
    }

    // UnionTypeDefinition : Description? `union` Name Directives[Const]? UnionMemberTypes?
    // UnionMemberTypes : `=` `|`? NamedType | UnionMemberTypes `|` NamedType
    private UnionTypeDefinitionNode ParseUnion(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("union"u8);
        var name = ParseName();
        var directives = ParseDefinitionDirectives();
        var members = Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];
        ExpectAddition(isExtension, directives.Length + members.Length);
        return new UnionTypeDefinitionNode(description, isExtension, name, directives, members, start, _previousEnd);
    }

    // EnumTypeDefinition : Description? `enum` Name Directives[Const]? EnumValuesDefinition?
    // EnumValuesDefinition : `{` EnumValueDefinition+ `}`
    private EnumTypeDefinitionNode ParseEnum(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("enum"u8);
        var name = ParseName();
        var directives = ParseDefinitionDirectives();
        var values = new NodeBuffer<EnumValueDefinitionNode>();
        if (Skip(TokenKind.LeftBrace))
        {
            do
            {
                values.Add(ParseEnumValueDefinition());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        ExpectAddition(isExtension, directives.Length + values.Count);
        return new EnumTypeDefinitionNode(description, isExtension, name, directives, values.ToArray(), start, _previousEnd);
    }

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        if (_lexer.IsKeyword("true"u8) || _lexer.IsKeyword("false"u8) || _lexer.IsKeyword("null"u8))
        {
            throw SyntaxErrors.ReservedEnumValue(in _lexer);
        }

        var name = ParseName();
        var directives = ParseDefinitionDirectives();
        return new EnumValueDefinitionNode(description, name, directives, start, _previousEnd);
    }

    // InputObjectTypeDefinition : Description? `input` Name Directives[Const]? InputFieldsDefinition?
    // InputFieldsDefinition : `{` InputValueDefinition+ `}`
    private InputObjectTypeDefinitionNode ParseInputObject(StringValueNode? description, bool isExtension, int start)
    {
        ExpectKeyword("input"u8);
        var name = ParseName();
        var directives = ParseDefinitionDirectives();
        var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
        ExpectAddition(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(description, isExtension, name, directives, fields, start, _previousEnd);
    }

    // DirectiveDefinition : Description? `directive` `@` Name ArgumentsDefinition? `repeatable`? `on` DirectiveLocations
    private DirectiveDefinitionNode ParseDirectiveDefinition(StringValueNode? description, int start)
    {
        ExpectKeyword("directive"u8);
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(description, name, arguments, isRepeatable, locations, start, _previousEnd);
    }

    // DirectiveLocations : DirectiveLocations `|` DirectiveLocation | `|`? DirectiveLocation
    private NameNode[] ParseDirectiveLocations()
    {
        var locations = new NodeBuffer<NameNode>();
        Skip(TokenKind.Pipe);
        do
        {
            if (Peek(TokenKind.Name) && !DirectiveLocations.IsLocation(_lexer.AsciiText()))
            {
                throw SyntaxErrors.UnknownDirectiveLocation(in _lexer);
            }

            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return locations.ToArray();
    }

    // ImplementsInterfaces : ImplementsInterfaces `&` NamedType | `implements` `&`? NamedType
    private NamedTypeNode[] ParseImplementedInterfaces() => SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private NamedTypeNode[] ParseNamedTypes(TokenKind separator)
    {
        var types = new NodeBuffer<NamedTypeNode>();
        Skip(separator);
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));

        return types.ToArray();
    }

    // FieldsDefinition : `{` FieldDefinition+ `}`
    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        var fields = new NodeBuffer<FieldDefinitionNode>();
        if (Skip(TokenKind.LeftBrace))
        {
            do
            {
                fields.Add(ParseFieldDefinition());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        return fields.ToArray();
    }

    // FieldDefinition : Description? Name ArgumentsDefinition? `:` Type Directives[Const]?
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDefinitionDirectives();
        return new FieldDefinitionNode(description, name, arguments, type, directives, start, _previousEnd);
    }

    // ArgumentsDefinition : `(` InputValueDefinition+ `)`
    private InputValueDefinitionNode[] ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        var definitions = new NodeBuffer<InputValueDefinitionNode>();
        if (Skip(open))
        {
            do
            {
                definitions.Add(ParseInputValueDefinition());
            }
            while (!Skip(close));
        }

        return definitions.ToArray();
    }

    // InputValueDefinition : Description? Name `:` Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDefinitionDirectives();
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, start, _previousEnd);
    }

    private DirectiveNode[] ParseDefinitionDirectives() => ParseDirectives(isConst: true, int.MaxValue);

    private readonly void ExpectAddition(bool isExtension, int additions)
    {
        if (isExtension && additions == 0)
        {
            throw SyntaxErrors.Unexpected(in _lexer);
        }
    }
}
