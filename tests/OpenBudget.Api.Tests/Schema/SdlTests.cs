using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Schema;

public sealed class SdlTests
{
    [Fact]
    public void The_served_schema_is_the_one_kept_in_the_repository() =>
        Snapshot.Match("../../../schema.graphql", SchemaPrinter.Print(ServedSchema.Value));

    [Fact]
    public void The_served_schema_breaks_no_rule_of_the_type_system()
    {
        var sdl = SourceText.From(SchemaPrinter.Print(ServedSchema.Value));

        Assert.Empty(TypeSystemValidator.Validate(GraphQLParser.Parse(sdl, ParserLimits.Trusted)));
    }

    [Fact]
    public void Every_type_field_argument_and_enum_value_is_described_in_English_and_Chinese()
    {
        var poor = Descriptions(ServedSchema.Value)
            .Where(d => !IsInBothLanguages(d.Description))
            .Select(d => $"{d.Coordinate}: {d.Description}");

        Assert.Empty(poor);
    }

    private static bool IsInBothLanguages(string? description) =>
        description?.Split("\n\n中文：") is [var english, var chinese]
        && english.Length > 1 && english[^1] == '.'
        && chinese.Any(c => c is >= '\u4e00' and <= '\u9fff');

    private static IEnumerable<(string Coordinate, string? Description)> Descriptions(GraphQL.Types.Schema schema)
    {
        foreach (var type in schema.Types)
        {
            yield return (type.Name, type.Description);
            switch (type)
            {
                case FieldsType fields:
                    foreach (var field in fields.Fields)
                    {
                        yield return ($"{type.Name}.{field.Name}", field.Description);
                        foreach (var argument in field.Arguments)
                        {
                            yield return ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description);
                        }
                    }

                    break;
                case InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        yield return ($"{type.Name}.{field.Name}", field.Description);
                    }

                    break;
                case EnumType enumeration:
                    foreach (var value in enumeration.Values)
                    {
                        yield return ($"{type.Name}.{value.Name}", value.Description);
                    }

                    break;
            }
        }
    }
}
