using System.Collections;
using System.Text;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

/// <summary>Every node covers its text, from its first token to its last.</summary>
public class PositionTests
{
    [Theory]
    [InlineData(
        "query A($a: Int = 1 @b) @c { d: e(f: $a) @g { ...H @i ... on J { k } } }",
        new[]
        {
            "OperationDefinition: query A($a: Int = 1 @b) @c { d: e(f: $a) @g { ...H @i ... on J { k } } }",
            "Name: A",
            "VariableDefinition: $a: Int = 1 @b",
            "Variable: $a",
            "Name: a",
            "NamedType: Int",
            "Name: Int",
            "IntValue: 1",
            "Directive: @b",
            "Name: b",
            "Directive: @c",
            "Name: c",
            "SelectionSet: { d: e(f: $a) @g { ...H @i ... on J { k } } }",
            "Field: d: e(f: $a) @g { ...H @i ... on J { k } }",
            "Name: d",
            "Name: e",
            "Argument: f: $a",
            "Name: f",
            "Variable: $a",
            "Name: a",
            "SelectionSet: { ...H @i ... on J { k } }",
            "FragmentSpread: ...H @i",
            "Name: H",
            "Directive: @i",
            "Name: i",
            "InlineFragment: ... on J { k }",
            "NamedType: J",
            "Name: J",
            "SelectionSet: { k }",
            "Field: k",
            "Name: k",
            "Directive: @g",
            "Name: g",
        })]
    [InlineData(
        "# 预\n{ a(b: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"]) }",
        new[]
        {
            "OperationDefinition: { a(b: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"]) }",
            "SelectionSet: { a(b: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"]) }",
            "Field: a(b: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"])",
            "Name: a",
            "Argument: b: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"]",
            "Name: b",
            "ListValue: [\"预\", { c: E }, null, true, 1.5, \"\"\"x\"\"\"]",
            "StringValue: \"预\"",
            "ObjectValue: { c: E }",
            "ObjectField: c: E",
            "Name: c",
            "EnumValue: E",
            "NullValue: null",
            "BooleanValue: true",
            "FloatValue: 1.5",
            "StringValue: \"\"\"x\"\"\"",
        })]
    [InlineData(
        "\"a\" query(\"b\" $c: [D!]!) { e } \"f\" fragment G on H { i }",
        new[]
        {
            "OperationDefinition: \"a\" query(\"b\" $c: [D!]!) { e }",
            "StringValue: \"a\"",
            "VariableDefinition: \"b\" $c: [D!]!",
            "StringValue: \"b\"",
            "Variable: $c",
            "Name: c",
            "NonNullType: [D!]!",
            "ListType: [D!]",
            "NonNullType: D!",
            "NamedType: D",
            "Name: D",
            "SelectionSet: { e }",
            "Field: e",
            "Name: e",
            "FragmentDefinition: \"f\" fragment G on H { i }",
            "StringValue: \"f\"",
            "Name: G",
            "NamedType: H",
            "Name: H",
            "SelectionSet: { i }",
            "Field: i",
            "Name: i",
        })]
    [InlineData(
        "\"a\" type B implements C { \"d\" e(\"f\" g: Int = 1 @h): I @j } extend enum K { \"l\" M @n } directive @o(p: Q) on FIELD",
        new[]
        {
            "ObjectTypeDefinition: \"a\" type B implements C { \"d\" e(\"f\" g: Int = 1 @h): I @j }",
            "NamedType: C",
            "Name: C",
            "FieldDefinition: \"d\" e(\"f\" g: Int = 1 @h): I @j",
            "StringValue: \"d\"",
            "Name: e",
            "InputValueDefinition: \"f\" g: Int = 1 @h",
            "StringValue: \"f\"",
            "Name: g",
            "NamedType: Int",
            "Name: Int",
            "IntValue: 1",
            "Directive: @h",
            "Name: h",
            "NamedType: I",
            "Name: I",
            "Directive: @j",
            "Name: j",
            "Name: B",
            "StringValue: \"a\"",
            "EnumTypeDefinition: extend enum K { \"l\" M @n }",
            "EnumValueDefinition: \"l\" M @n",
            "StringValue: \"l\"",
            "Name: M",
            "Directive: @n",
            "Name: n",
            "Name: K",
            "DirectiveDefinition: directive @o(p: Q) on FIELD",
            "Name: o",
            "InputValueDefinition: p: Q",
            "Name: p",
            "NamedType: Q",
            "Name: Q",
            "Name: FIELD",
        })]
    public void A_node_starts_at_its_first_token_and_ends_after_its_last(string text, string[] nodes)
    {
        var document = GraphQLParser.Parse(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(
            nodes,
            document.Definitions.SelectMany(Descendants)
                .Select(n => $"{n.GetType().Name[..^4]}: {Encoding.UTF8.GetString(utf8[n.Start..n.End])}"));
    }

    // Properties in the order of declaration, those of the derived type first.
    private static IEnumerable<SyntaxNode> Descendants(SyntaxNode node) => node.GetType().GetProperties()
        .SelectMany(p => p.GetValue(node) switch
        {
            SyntaxNode child => Descendants(child),
            IEnumerable children and not string => children.Cast<SyntaxNode>().SelectMany(Descendants),
            _ => [],
        })
        .Prepend(node);
}
