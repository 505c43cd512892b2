namespace OpenBudget.GraphQL.Language;

// Type system definitions and extensions. Spec: sec-Type-System.
public sealed partial class Printer
{
    private void TypeSystemDefinition(TypeSystemDefinitionNode definition)
    {
        Description(definition.Description);
        Write(definition.IsExtension ? "extend " : "");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Write("schema");
                Directives(schema.Directives);
                Block(schema.OperationTypes, OperationType);
                break;
            case ScalarTypeDefinitionNode scalar:
                Write($"scalar {scalar.Name}");
                Directives(scalar.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                Write($"type {type.Name}");
                Joined(" implements ", type.Interfaces, " & ", Node);
                Directives(type.Directives);
                Block(type.Fields, FieldDefinition);
                break;
            case InterfaceTypeDefinitionNode type:
                Write($"interface {type.Name}");
                Joined(" implements ", type.Interfaces, " & ", Node);
                Directives(type.Directives);
                Block(type.Fields, FieldDefinition);
                break;
            case UnionTypeDefinitionNode union:
                Write($"union {union.Name}");
                Directives(union.Directives);
                Alternatives(" =", union.Members);
                break;
            case EnumTypeDefinitionNode type:
                Write($"enum {type.Name}");
                Directives(type.Directives);
                Block(type.Values, EnumValueDefinition);
                break;
            case InputObjectTypeDefinitionNode type:
                Write($"input {type.Name}");
                Directives(type.Directives);
                Block(type.Fields, InputValueDefinition);
                break;
            case DirectiveDefinitionNode directive:
                Write($"directive @{directive.Name}");
                Parenthesised(directive.Arguments, InputValueDefinition, IsDescribed(directive.Arguments));
                Write(directive.IsRepeatable ? " repeatable" : "");
                Alternatives(" on", directive.Locations);
                break;
        }
    }

    private void OperationType(OperationTypeDefinitionNode operationType) => Write($"{Keyword(operationType.Kind)}: {operationType.Type}");

    private void FieldDefinition(FieldDefinitionNode field)
    {
        Description(field.Description);
        Write($"{field.Name}");
        Parenthesised(field.Arguments, InputValueDefinition, IsDescribed(field.Arguments));
        Write($": {field.Type}");
        Directives(field.Directives);
    }

    private void InputValueDefinition(InputValueDefinitionNode inputValue)
    {
        Description(inputValue.Description);
        Write($"{inputValue.Name}: {inputValue.Type}");
        DefaultValue(inputValue.DefaultValue);
        Directives(inputValue.Directives);
    }

    private void EnumValueDefinition(EnumValueDefinitionNode enumValue)
    {
        Description(enumValue.Description);
        Write($"{enumValue.Name}");
        Directives(enumValue.Directives);
    }

    private void Alternatives<T>(string before, IReadOnlyList<T> items)
        where T : SyntaxNode
    {
        if (items.Count == 0)
        {
            return;
        }

        Write(before);
        if (TryOneLine(() => Joined(" ", items, " | ", Node), mayBreak: items.Count > 1))
        {
            return;
        }

        _indentation++;
        foreach (var item in items)
        {
            NewLine();
            Write($"| {item}");
        }

        _indentation--;
    }

    private static bool IsDescribed(IReadOnlyList<InputValueDefinitionNode> arguments) => arguments.Any(a => a.Description is not null);
}
