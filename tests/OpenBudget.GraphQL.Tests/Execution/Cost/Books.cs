using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.GraphQL.Tests.Execution.Cost;

/// <summary>The schema on which the dialect's documentation counts costs, with a few types of our own for what it leaves out.</summary>
internal static class Books
{
    public static Schema Schema { get; } = SchemaBuilder.FromSdl(GraphQLParser.Parse(
        SourceText.From(
            """
            type Query {
              books(first: Int, after: String, last: Int, before: String,
                where: BookFilterInput @cost(weight: "10"), order: [BookSortInput!] @cost(weight: "10")): BooksConnection
                @listSize(assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
                  sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false) @cost(weight: "10")
              tags: [Tag!] @listSize(assumedSize: 7, requireOneSlicingArgument: false)
              untold: [Tag!]
              shelf(take: Int): [Book] @listSize(assumedSize: 50, slicingArguments: ["take"])
              anything: [Anything!] @listSize(assumedSize: 3)
              cheap: Int @cost(weight: "-5")
              half: Int @cost(weight: "0.5")
              title: String
              matching(by: BookFilterInput): Int
            }
            type BooksConnection { pageInfo: PageInfo! edges: [BooksEdge!] nodes: [Book!] totalCount: Int! @cost(weight: "10") }
            type BooksEdge { cursor: String! node: Book! }
            type PageInfo { hasNextPage: Boolean! }
            type Book { title: String author: Author pages: Int }
            type Author { name: String rating: Rating }
            type Tag @cost(weight: "4") { name: String kind: Kind }
            union Anything = Book | Tag
            enum Kind @cost(weight: "2") { A }
            scalar Rating @cost(weight: "3")
            input BookFilterInput {
              and: [BookFilterInput!]
              title: StringOperationFilterInput
              author: AuthorFilterInput
            }
            input AuthorFilterInput { name: StringOperationFilterInput }
            input StringOperationFilterInput { eq: String @cost(weight: "10") contains: String @cost(weight: "20") }
            input BookSortInput { title: SortEnumType @cost(weight: "10") }
            enum SortEnumType { ASC DESC }
            directive @cost(weight: String!) on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION
            directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!],
              requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            """),
        ParserLimits.Trusted));

    /// <summary>What a document costs with these variables.</summary>
    public static (double FieldCost, double TypeCost) CostOf(string text, string variables = "{}")
    {
        var document = GraphQLParser.Parse(SourceText.From(text), ParserLimits.Default);
        Assert.Empty(DocumentValidator.Validate(Schema, document, ValidationLimits.Default));
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var coercion = new VariableCoercion(Schema, operation, document.Source);
        Assert.True(coercion.TryCoerce(JsonDocument.Parse(variables).RootElement, out var values, out _));

        // As in a request: the formula is made of what the values have in common with others, and then asked about the values.
        var collector = new SelectionCollector(Schema, document, values.Outline());
        var cost = CostFormula.Of(Schema, Schema.Query!, collector.Collect(Schema.Query!, operation)).Evaluate(values);
        return (cost.FieldCost, cost.TypeCost);
    }

    /// <summary>An executor with these limits; nothing answers its fields.</summary>
    public static RequestExecutor Executor(CostOptions limits) =>
        new(Schema, NullLogger<RequestExecutor>.Instance, new ExecutorOptions { Cost = limits });
}
