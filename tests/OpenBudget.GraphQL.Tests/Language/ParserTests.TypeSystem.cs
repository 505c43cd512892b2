using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public partial class ParserTests
{
    [Fact]
    public void A_schema_names_its_roots()
    {
        var schema = Definition<SchemaDefinitionNode>("\"about\" schema @a { query: Q mutation: M subscription: S }");
        Assert.Equal("about", schema.Description!.Value);
        Assert.Single(schema.Directives);
        Assert.Equal(
            [(OperationKind.Query, "Q"), (OperationKind.Mutation, "M"), (OperationKind.Subscription, "S")],
            schema.OperationTypes.Select(o => (o.Kind, o.Type.Name.Value)));
    }

    [Fact]
    public void A_scalar_is_a_name_with_directives()
    {
        var scalar = Definition<ScalarTypeDefinitionNode>("scalar Date @specifiedBy(url: \"u\")");
        Assert.Equal("Date", scalar.Name.Value);
        Assert.Equal("specifiedBy", Assert.Single(scalar.Directives).Name.Value);
        Assert.Null(scalar.Description);
    }

    [Fact]
    public void An_object_type_has_interfaces_directives_and_described_fields()
    {
        var type = Definition<ObjectTypeDefinitionNode>(
            """"
            """about"""
            type A implements B & C @d {
              "of e" e: Int
              f("of g" g: [Int!] = [1] @h, i: Boolean): F! @deprecated
            }
            """");
        Assert.Equal("about", type.Description!.Value);
        Assert.Equal(["B", "C"], type.Interfaces.Select(i => i.Name.Value));
        Assert.Single(type.Directives);
        Assert.Collection(
            type.Fields,
            e => Assert.Equal("of e", e.Description!.Value),
            f =>
            {
                Assert.Null(f.Description);
                Assert.Equal("F!", f.Type.ToString());
                Assert.Equal("deprecated", Assert.Single(f.Directives).Name.Value);
                Assert.Equal("of g", f.Arguments[0].Description!.Value);
                Assert.Equal("[1]", Printer.Print(f.Arguments[0].DefaultValue!));
                Assert.Equal("h", Assert.Single(f.Arguments[0].Directives).Name.Value);
                Assert.Equal("Boolean", f.Arguments[1].Type.ToString());
            });
    }

    [Theory]
    [InlineData("type A implements B", "B")]
    [InlineData("type A implements B & C & D", "B C D")]
    [InlineData("type A implements & B & C", "B C")]
    [InlineData("interface A implements B & C { d: Int }", "B C")]
    [InlineData("type A", "")]
    [InlineData("interface A", "")]
    public void Interfaces_are_joined_by_ampersands_and_one_may_lead(string text, string interfaces)
    {
        var definition = Assert.Single(GraphQLParser.Parse(text).Definitions);
        var names = (definition as ObjectTypeDefinitionNode)?.Interfaces ?? Assert.IsType<InterfaceTypeDefinitionNode>(definition).Interfaces;
        Assert.Equal(interfaces, string.Join(' ', names.Select(n => n.Name.Value)));
    }

    [Theory]
    [InlineData("union A = B", "B")]
    [InlineData("union A = B | C", "B C")]
    [InlineData("union A = | B | C", "B C")]
    [InlineData("union A @d = B", "B")]
    [InlineData("union A", "")]
    public void Union_members_are_joined_by_pipes_and_one_may_lead(string text, string members)
    {
        Assert.Equal(members, string.Join(' ', Definition<UnionTypeDefinitionNode>(text).Members.Select(m => m.Name.Value)));
    }

    [Fact]
    public void An_enum_has_described_values()
    {
        var type = Definition<EnumTypeDefinitionNode>("enum A @b { \"of c\" C @deprecated D type }");
        Assert.Equal(["C", "D", "type"], type.Values.Select(v => v.Name.Value));
        Assert.Equal("of c", type.Values[0].Description!.Value);
        Assert.Single(type.Values[0].Directives);
    }

    [Fact]
    public void An_input_object_has_fields_with_defaults()
    {
        var type = Definition<InputObjectTypeDefinitionNode>("input A @oneOf { b: Int = 1 @c \"of d\" d: [A!] }");
        Assert.Equal("oneOf", Assert.Single(type.Directives).Name.Value);
        Assert.Equal("1", Printer.Print(type.Fields[0].DefaultValue!));
        Assert.Equal("of d", type.Fields[1].Description!.Value);
    }

    [Fact]
    public void A_directive_has_arguments_and_locations()
    {
        var directive = Definition<DirectiveDefinitionNode>("\"about\" directive @a(b: Int = 1) repeatable on | FIELD | VARIABLE_DEFINITION");
        Assert.Equal("about", directive.Description!.Value);
        Assert.Equal("a", directive.Name.Value);
        Assert.Equal("b", Assert.Single(directive.Arguments).Name.Value);
        Assert.True(directive.IsRepeatable);
        Assert.Equal(["FIELD", "VARIABLE_DEFINITION"], directive.Locations.Select(l => l.Value));
        Assert.False(Definition<DirectiveDefinitionNode>("directive @repeatable on SCHEMA").IsRepeatable);
    }

    [Theory]
    [InlineData("extend schema @a")]
    [InlineData("extend schema { query: Q }")]
    [InlineData("extend scalar A @a")]
    [InlineData("extend type A @a")]
    [InlineData("extend type A implements B")]
    [InlineData("extend type A { b: Int }")]
    [InlineData("extend interface A implements B @c { d: Int }")]
    [InlineData("extend union A = B")]
    [InlineData("extend union A @b")]
    [InlineData("extend enum A { B }")]
    [InlineData("extend enum A @b")]
    [InlineData("extend input A { b: Int }")]
    [InlineData("extend input A @b")]
    public void An_extension_adds_to_a_definition(string text)
    {
        var definition = Definition<TypeSystemDefinitionNode>(text);
        Assert.True(definition.IsExtension);
        Assert.Null(definition.Description);
        Assert.Equal((0, text.Length), (definition.Start, definition.End));
    }

    [Theory]
    [InlineData("extend schema", "1:14 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend scalar A", "1:16 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend type A", "1:14 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend interface A", "1:19 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend union A", "1:15 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend enum A", "1:14 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend input A", "1:15 An `EndOfFile`-token cannot stand here.")]
    [InlineData("extend type A type B { c: Int }", "1:15 A `Name`-token (`type`) cannot stand here.")]
    public void An_extension_that_adds_nothing_is_refused(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Document(text));
    }

    [Theory]
    [InlineData("\"about\" extend type A { b: Int }", "1:1 An extension cannot have a description: describe the definition that it extends.")]
    [InlineData("extend \"about\" type A { b: Int }", "1:8 A `String`-token cannot stand here.")]
    [InlineData("extend directive @a on FIELD", "1:8 A `Name`-token (`directive`) cannot stand here.")]
    [InlineData("extend query { a }", "1:8 A `Name`-token (`query`) cannot stand here.")]
    [InlineData("extend { a }", "1:8 A `LeftBrace`-token cannot stand here.")]
    [InlineData("extend", "1:7 An `EndOfFile`-token cannot stand here.")]
    [InlineData("schema", "1:7 Expected a `LeftBrace`-token, but found an `EndOfFile`-token.")]
    [InlineData("schema { }", "1:10 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("schema { unknown: A }", "1:10 A `Name`-token (`unknown`) cannot stand here.")]
    [InlineData("schema { query A }", "1:16 Expected a `Colon`-token, but found a `Name`-token (`A`).")]
    [InlineData("schema { query: [A] }", "1:17 Expected a `Name`-token, but found a `LeftBracket`-token.")]
    [InlineData("scalar", "1:7 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("type A { }", "1:10 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("type A { b }", "1:12 Expected a `Colon`-token, but found a `RightBrace`-token.")]
    [InlineData("type A { b: }", "1:13 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("type A { b(): Int }", "1:12 Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("type A { b(c): Int }", "1:13 Expected a `Colon`-token, but found a `RightParenthesis`-token.")]
    [InlineData("type A { b: Int = 1 }", "1:17 Expected a `Name`-token, but found an `Equal`-token.")]
    [InlineData("type A { b(c: Int = $d): Int }", "1:21 A variable cannot stand in a constant value: a default value or a definition's directive.")]
    [InlineData("type A @b(c: $d) { e: Int }", "1:14 A variable cannot stand in a constant value: a default value or a definition's directive.")]
    [InlineData("type A implements { b: Int }", "1:19 Expected a `Name`-token, but found a `LeftBrace`-token.")]
    [InlineData("type A implements B C { d: Int }", "1:21 A `Name`-token (`C`) cannot stand here.")]
    [InlineData("type A implements B, { c: Int } }", "1:33 A `RightBrace`-token cannot stand here.")]
    [InlineData("union A =", "1:10 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("union A = |", "1:12 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("union A = || B | C", "1:12 Expected a `Name`-token, but found a `Pipe`-token.")]
    [InlineData("union A = B || C", "1:14 Expected a `Name`-token, but found a `Pipe`-token.")]
    [InlineData("union A = | B | C |", "1:20 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("enum A { }", "1:10 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("enum A { B, true }", "1:13 `true` is reserved and cannot name an enum value.")]
    [InlineData("enum A { B, false }", "1:13 `false` is reserved and cannot name an enum value.")]
    [InlineData("enum A { \"of null\" null }", "1:20 `null` is reserved and cannot name an enum value.")]
    [InlineData("input A { }", "1:11 Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("input A { b(c: Int): Int }", "1:12 Expected a `Colon`-token, but found a `LeftParenthesis`-token.")]
    [InlineData("directive a on FIELD", "1:11 Expected an `At`-token, but found a `Name`-token (`a`).")]
    [InlineData("directive @a", "1:13 Expected the keyword `on`, but found an `EndOfFile`-token.")]
    [InlineData("directive @a on", "1:16 Expected a `Name`-token, but found an `EndOfFile`-token.")]
    [InlineData("directive @a on FIELD | NOWHERE", "1:25 `NOWHERE` is not a directive location.")]
    [InlineData("directive @a on field", "1:17 `field` is not a directive location.")]
    [InlineData("directive @a on FIELD repeatable", "1:23 A `Name`-token (`repeatable`) cannot stand here.")]
    public void What_is_no_type_system_definition_is_refused_at_the_token_that_does_not_fit(string text, string error)
    {
        Assert.Equal(error, SyntaxErrorOf.Document(text));
    }

    private static T Definition<T>(string text)
        where T : DefinitionNode => Assert.IsType<T>(Assert.Single(GraphQLParser.Parse(text).Definitions), exactMatch: false);
}
