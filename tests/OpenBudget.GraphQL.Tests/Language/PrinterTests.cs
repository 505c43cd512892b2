using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public class PrinterTests
{
    private const string Executable =
        """"
        "Asks much"
        query Projects(
          "How many"
          $first: Int! = 10 @a
          $where: [ProjectFilterInput!]
        ) @b @c(d: 1) {
          alias: projects(first: $first, where: { and: $where, name: { contains: "教育" } }) {
            nodes @include(if: true) {
              ...Money
              ... on Project @skip(if: false) {
                id
              }
              ... @d {
                code
              }
            }
          }
        }

        mutation {
          a
        }

        subscription S @e {
          a
        }

        """
        Figures
          of a project
        """
        fragment Money on Project @f {
          amount(unit: YI_YUAN)
        }

        {
          short
        }

        query ($a: Int) {
          b(c: $a)
        }

        """";

    private const string TypeSystem =
        """"
        """
        Budgets

        中文：预算
        """
        schema @a {
          query: Q
          mutation: M
        }

        "A day"
        scalar Date @specifiedBy(url: "https://example.org/date")

        type Q implements A & B @b {
          "Described"
          a: Int @deprecated(reason: "Old")
          b(c: [Int!]! = [1, 2], d: E = { f: null }): [Q!]!
          g(
            "First"
            h: Int
            """
            Second
            argument
            """
            i: Int = 1 @j
          ): Int
        }

        type Empty

        interface A implements B {
          a: Int
        }

        union U @k = Q | R

        union None

        enum E {
          "One"
          ONE
          TWO @deprecated
        }

        input I @oneOf {
          a: Int = 1 @l
          "Described"
          b: String
        }

        directive @m(n: Int = 1) repeatable on FIELD | QUERY

        "Described"
        directive @o(
          "Argument"
          p: Int
        ) on SCHEMA

        extend schema @q

        extend type Q implements C

        extend enum E {
          THREE
        }

        """";

    [Theory]
    [InlineData(Executable)]
    [InlineData(TypeSystem)]
    public void A_document_in_the_printers_form_is_printed_as_it_is(string text)
    {
        Assert.Equal(text, Printer.Print(GraphQLParser.Parse(text)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1.50e10")]
    [InlineData("\"a \\\"quoted\\\" \\\\ word\"")]
    [InlineData("\"\\b\\f\\n\\r\\t\\u0000\\u001F\\u007F\\u009F/预😀\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("ENUM")]
    [InlineData("$variable")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[1, [2, []], { a: [3], b: {} }]")]
    public void A_value_in_the_printers_form_is_printed_as_it_is(string text)
    {
        Assert.Equal(text, Printer.Print(GraphQLParser.ParseValue(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("two\n  lines, one indented\n\nand a blank one")]
    [InlineData("  the first line indented\nalone")]
    [InlineData("ends in a quote\"")]
    [InlineData("ends in a backslash\\")]
    [InlineData("three \"\"\" quotes and four \"\"\"\"")]
    [InlineData("an escaped \\\"\"\" end")]
    [InlineData("\ttabs\n\tin all lines but the last\nok")]
    public void A_block_string_is_printed_as_one_wherever_it_stands(string value)
    {
        var block = new StringValueNode(value, isBlock: true, 0, 0);
        var printed = Printer.Print(block);
        Assert.StartsWith("\"\"\"", printed, StringComparison.Ordinal);
        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(printed)).Value);

        var field = new FieldDefinitionNode(block, Name("f"), [], new NamedTypeNode(Name("Int"), 0, 0), [], 0, 0);
        var type = new ObjectTypeDefinitionNode(block, false, Name("T"), [], [], [field], 0, 0);
        var parsed = Assert.IsType<ObjectTypeDefinitionNode>(Assert.Single(GraphQLParser.Parse(Printer.Print(type)).Definitions));
        Assert.Equal((value, true), (parsed.Description!.Value, parsed.Description.IsBlock));
        Assert.Equal((value, true), (parsed.Fields[0].Description!.Value, parsed.Fields[0].Description!.IsBlock));
    }

    [Theory]
    [InlineData(" ", "\" \"")]
    [InlineData("\nblank start", "\"\\nblank start\"")]
    [InlineData("blank end\n", "\"blank end\\n\"")]
    [InlineData("  all\n  indented", "\"  all\\n  indented\"")]
    [InlineData("carriage\rreturn", "\"carriage\\rreturn\"")]
    public void A_block_string_that_would_not_come_back_is_printed_as_a_plain_one(string value, string printed)
    {
        Assert.Equal(printed, Printer.Print(new StringValueNode(value, isBlock: true, 0, 0)));
    }

    [Fact]
    public void A_line_over_a_hundred_columns_is_broken_item_by_item()
    {
        Assert.Equal(
            """
            {
              projects(
                where: { name: { contains: "a rather long text to look for" } }
                order: [{ amount: DESC }, { code: ASC }]
                first: 10
              ) {
                id
              }
              short(a: 1)
                @directive(long: "a text that fills the line until nothing else fits")
                @another(long: "and one more")
            }

            """,
            Printer.Print(GraphQLParser.Parse(
                """
                { projects(where: { name: { contains: "a rather long text to look for" } }, order: [{ amount: DESC }, { code: ASC }], first: 10) { id }
                  short(a: 1) @directive(long: "a text that fills the line until nothing else fits") @another(long: "and one more") }
                """)));
    }

    [Fact]
    public void Long_definitions_are_broken_item_by_item()
    {
        Assert.Equal(
            """
            type Query {
              projects(
                first: Int
                after: String
                where: ProjectFilterInput @cost(weight: "10")
                order: [ProjectSortInput!] @cost(weight: "10")
              ): ProjectsConnection
                @listSize(
                  assumedSize: 100
                  slicingArguments: ["first", "last"]
                  slicingArgumentDefaultValue: 10
                  sizedFields: ["edges", "nodes"]
                )
                @cost(weight: "10")
            }

            union Subject =
              | BudgetLine
              | ProcurementLine
              | AssetLine
              | PerformanceGoal
              | Responsibility
              | Classification
              | GlossaryTerm

            directive @everywhere on
              | FRAGMENT_DEFINITION
              | FRAGMENT_SPREAD
              | INLINE_FRAGMENT
              | VARIABLE_DEFINITION
              | INPUT_FIELD_DEFINITION

            """,
            Printer.Print(GraphQLParser.Parse(
                """
                type Query {
                  projects(first: Int, after: String, where: ProjectFilterInput @cost(weight: "10"), order: [ProjectSortInput!] @cost(weight: "10")):
                    ProjectsConnection
                    @listSize(assumedSize: 100, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["edges", "nodes"])
                    @cost(weight: "10")
                }
                union Subject = BudgetLine | ProcurementLine | AssetLine | PerformanceGoal | Responsibility | Classification | GlossaryTerm
                directive @everywhere on FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION | INPUT_FIELD_DEFINITION
                """)));
    }

    [Fact]
    public void Parts_of_a_document_are_printed_on_their_own()
    {
        var document = GraphQLParser.Parse(
            "query Q($a: Int = 1) { b(c: $a) @d ...E } type T { \"f\" g: [Int!]! } schema { query: T } enum H { I } input J { k: Int }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal("$a: Int = 1", Printer.Print(operation.Variables[0]));
        Assert.Equal("{\n  b(c: $a) @d\n  ...E\n}", Printer.Print(operation.SelectionSet));
        Assert.Equal("b(c: $a) @d", Printer.Print(field));
        Assert.Equal("c: $a", Printer.Print(field.Arguments[0]));
        Assert.Equal("@d", Printer.Print(field.Directives[0]));
        Assert.Equal("b", Printer.Print(field.Name));
        Assert.Equal("...E", Printer.Print(operation.SelectionSet.Selections[1]));
        var definition = Assert.IsType<ObjectTypeDefinitionNode>(document.Definitions[1]).Fields[0];
        Assert.Equal("\"f\"\ng: [Int!]!", Printer.Print(definition));
        Assert.Equal("[Int!]!", Printer.Print(definition.Type));
        Assert.Equal("query: T", Printer.Print(Assert.IsType<SchemaDefinitionNode>(document.Definitions[2]).OperationTypes[0]));
        Assert.Equal("I", Printer.Print(Assert.IsType<EnumTypeDefinitionNode>(document.Definitions[3]).Values[0]));
        Assert.Equal("k: Int", Printer.Print(Assert.IsType<InputObjectTypeDefinitionNode>(document.Definitions[4]).Fields[0]));
    }

    [Fact]
    public void A_tree_that_nests_too_deep_to_be_printed_is_an_error_not_the_end_of_the_process()
    {
        ValueNode value = new NullValueNode(0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            value = new ListValueNode([value], 0, 0);
        }

        Assert.Throws<InvalidOperationException>(() => Printer.Print(value));

        SelectionNode selection = new FragmentSpreadNode(Name("a"), [], 0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            selection = new InlineFragmentNode(null, [], new SelectionSetNode([selection], 0, 0), 0, 0);
        }

        Assert.Throws<InvalidOperationException>(() => Printer.Print(selection));
    }

    private static NameNode Name(string value) => new(value, 0, 0);
}
