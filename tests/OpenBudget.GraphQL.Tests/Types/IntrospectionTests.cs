using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Types;

public class IntrospectionTests
{
    [Fact]
    public void The_types_have_the_fields_of_the_September_2025_edition()
    {
        Assert.Equal(
            """
            type __Schema {
              description: String
              types: [__Type!]!
              queryType: __Type!
              mutationType: __Type
              subscriptionType: __Type
              directives: [__Directive!]!
            }
            type __Type {
              kind: __TypeKind!
              name: String
              description: String
              specifiedByURL: String
              fields(includeDeprecated: Boolean! = false): [__Field!]
              interfaces: [__Type!]
              possibleTypes: [__Type!]
              enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
              inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
              ofType: __Type
              isOneOf: Boolean
            }
            enum __TypeKind {
              SCALAR
              OBJECT
              INTERFACE
              UNION
              ENUM
              INPUT_OBJECT
              LIST
              NON_NULL
            }
            type __Field {
              name: String!
              description: String
              args(includeDeprecated: Boolean! = false): [__InputValue!]!
              type: __Type!
              isDeprecated: Boolean!
              deprecationReason: String
            }
            type __InputValue {
              name: String!
              description: String
              type: __Type!
              defaultValue: String
              isDeprecated: Boolean!
              deprecationReason: String
            }
            type __EnumValue {
              name: String!
              description: String
              isDeprecated: Boolean!
              deprecationReason: String
            }
            type __Directive {
              name: String!
              description: String
              isRepeatable: Boolean!
              locations: [__DirectiveLocation!]!
              args(includeDeprecated: Boolean! = false): [__InputValue!]!
            }
            enum __DirectiveLocation {
              QUERY
              MUTATION
              SUBSCRIPTION
              FIELD
              FRAGMENT_DEFINITION
              FRAGMENT_SPREAD
              INLINE_FRAGMENT
              VARIABLE_DEFINITION
              SCHEMA
              SCALAR
              OBJECT
              FIELD_DEFINITION
              ARGUMENT_DEFINITION
              INTERFACE
              UNION
              ENUM
              ENUM_VALUE
              INPUT_OBJECT
              INPUT_FIELD_DEFINITION
            }
            """,
            string.Join('\n', Introspection.Types.Select(WithoutDescriptions)));
    }

    [Fact]
    public void Three_fields_lead_to_them()
    {
        Assert.Equal(("__schema", "__Schema!"), (Introspection.SchemaField.Name, Introspection.SchemaField.Type.ToString()));
        Assert.Equal(("__type", "__Type"), (Introspection.TypeField.Name, Introspection.TypeField.Type.ToString()));
        Assert.Equal("String!", Assert.Single(Introspection.TypeField.Arguments).Type.ToString());
        Assert.Equal(("__typename", "String!"), (Introspection.TypeNameField.Name, Introspection.TypeNameField.Type.ToString()));
    }

    [Fact]
    public void Everything_that_every_schema_has_is_described_in_English_and_in_Chinese()
    {
        var described = Introspection.Types.SelectMany(Descriptions)
            .Concat(Scalars.BuiltIn.Select(s => (s.Name, s.Description)))
            .Concat(BuiltInDirectives.All.Select(d => (d.Name, d.Description)))
            .Concat(BuiltInDirectives.All.SelectMany(d => d.Arguments.Select(a => ($"{d.Name}.{a.Name}", a.Description))))
            .Append((Introspection.TypeField.Name, Introspection.TypeField.Description))
            .ToArray();
        Assert.True(described.Length > 80);
        Assert.All(described, d => Assert.Matches("^[A-Z`][^\n\u4e00-\u9fff]+\\.\n\n中文：.+。$", d.Item2));
    }

    [Fact]
    public void The_built_in_directives_are_those_of_the_specification()
    {
        var schema = new Schema(null, null, null, null, [], BuiltInDirectives.All);
        Assert.Equal(["skip", "include", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(d => d.Name));
        Assert.Equal(["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], BuiltInDirectives.Skip.Locations);
        Assert.Equal(["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], BuiltInDirectives.Include.Locations);
        Assert.Equal(["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"], BuiltInDirectives.Deprecated.Locations);
        Assert.Equal(["SCALAR"], BuiltInDirectives.SpecifiedBy.Locations);
        Assert.Equal(["INPUT_OBJECT"], BuiltInDirectives.OneOf.Locations);
        Assert.Equal(
            ["if: Boolean!", "if: Boolean!", "reason: String! = \"No longer supported\"", "url: String!"],
            BuiltInDirectives.All.SelectMany(d => d.Arguments)
                .Select(a => $"{a.Name}: {a.Type}{(a.DefaultValue is null ? "" : " = " + Printer.Print(a.DefaultValue))}"));
        Assert.All(BuiltInDirectives.All, d => Assert.True(BuiltInDirectives.IsBuiltIn(d.Name) && !d.IsRepeatable));
    }

    private static string WithoutDescriptions(NamedType type) => SchemaPrinter.Print((NamedType)(type switch
    {
        ObjectType t => new ObjectType(t.Name, null, () => [], () => [.. t.Fields.Select(f => new FieldDefinition(f.Name, null, f.Type)
        {
            Arguments = [.. f.Arguments.Select(a => new InputValueDefinition(a.Name, null, a.Type) { DefaultValue = a.DefaultValue })],
        })]),
        EnumType t => new EnumType(t.Name, null, [.. t.Values.Select(v => new EnumValueDefinition(v.Name, null))]),
        _ => type,
    }));

    private static IEnumerable<(string Name, string? Description)> Descriptions(NamedType type) =>
        (type switch
        {
            ObjectType t => t.Fields.SelectMany(f => f.Arguments
                .Select(a => ($"{t}.{f.Name}.{a.Name}", a.Description))
                .Prepend(($"{t}.{f.Name}", f.Description))),
            EnumType t => t.Values.Select(v => ($"{t}.{v.Name}", v.Description)),
            _ => [],
        }).Prepend((type.Name, type.Description));
}
