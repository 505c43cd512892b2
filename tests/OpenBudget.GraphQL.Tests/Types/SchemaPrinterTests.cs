using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Types;

public class SchemaPrinterTests
{
    [Fact]
    public void A_schema_is_printed_in_the_dialects_order()
    {
        var schema = SchemaBuilderTests.Build(
            """"
            directive @z on FIELD
            directive @cost(weight: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION
            scalar Decimal @specifiedBy(url: "https://scalars.graphql.org/chillicream/decimal.html")
            scalar Any
            enum Unit { YUAN WAN_YUAN @deprecated }
            input B { c: Int }
            input A @oneOf { b: B, unit: Unit = YUAN @deprecated(reason: "No unit") }
            union Subject = Zebra | Ant
            interface Node { id: ID! }
            interface Fact implements Node { id: ID! }
            type Zebra implements Node & Fact { id: ID! }
            type Subscription { a: Int }
            type Mutation { a: Int }
            type Ant { a: Int }
            """
            What is asked.

            中文：查询。
            """
            type Query {
              "One line."
              node(id: ID! @cost(weight: "1"), where: A = { b: { c: 1 } }): Node @cost(weight: "10") @deprecated(reason: "Gone")
              subject: Subject
              amount: Decimal
            }
            """");
        Assert.Equal(
            """"
            schema {
              query: Query
              mutation: Mutation
              subscription: Subscription
            }

            """
            What is asked.

            中文：查询。
            """
            type Query {
              "One line."
              node(id: ID! @cost(weight: "1"), where: A = { b: { c: 1 } }): Node
                @cost(weight: "10")
                @deprecated(reason: "Gone")
              subject: Subject
              amount: Decimal
            }

            type Mutation {
              a: Int
            }

            type Subscription {
              a: Int
            }

            type Ant {
              a: Int
            }

            type Zebra implements Node & Fact {
              id: ID!
            }

            interface Fact implements Node {
              id: ID!
            }

            interface Node {
              id: ID!
            }

            union Subject = Zebra | Ant

            input A @oneOf {
              b: B
              unit: Unit = YUAN @deprecated(reason: "No unit")
            }

            input B {
              c: Int
            }

            enum Unit {
              YUAN
              WAN_YUAN @deprecated(reason: "No longer supported")
            }

            scalar Any

            scalar Decimal @specifiedBy(url: "https://scalars.graphql.org/chillicream/decimal.html")

            directive @cost(weight: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION

            directive @z on FIELD

            """",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void What_is_printed_builds_the_same_schema()
    {
        var printed = SchemaPrinter.Print(SchemaBuilderTests.Build(
            """
            "About" schema { query: Root }
            type Root { "quoted \"text\"" a(b: [String!] = ["\n", "x"]): [Root!]! }
            """));
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilderTests.Build(printed)));
        Assert.StartsWith("\"About\"\nschema {\n  query: Root\n}\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_every_service_has_is_not_printed()
    {
        Assert.Equal(
            "schema {\n  query: Query\n}\n\ntype Query {\n  a(b: ID): Float\n}\n",
            SchemaPrinter.Print(SchemaBuilderTests.Build("type Query { a(b: ID): Float }")));
        Assert.Equal("type A {\n  b: Int\n}\n", SchemaPrinter.Print(SchemaBuilderTests.Build("type A { b: Int }")));
    }

    [Fact]
    public void One_type_is_printed_on_its_own()
    {
        var schema = SchemaBuilderTests.Build("type Query { a: E } \"of e\" enum E { ONE }");
        Assert.Equal("\"of e\"\nenum E {\n  ONE\n}", SchemaPrinter.Print(schema.Type("E")!));
        Assert.StartsWith("\"\"\"\nThe kinds of types.", SchemaPrinter.Print(Introspection.TypeKind), StringComparison.Ordinal);
    }
}
