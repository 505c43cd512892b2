using System.Buffers;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.GraphQL.Tests.Execution.Cost;

public sealed class CostLimitsTests
{
    private const string Reason =
        "\"reason\":\"Ask for shorter pages, fewer lists inside lists, or a simpler filter. `GraphQL-Cost: validate` tells the cost alone.\"";

    // 111 for fields, 152 for types.
    private const string Fifty = "{ books(first: 50) { edges { node { title author { name } } } } }";

    [Fact]
    public async Task An_operation_whose_fields_cost_too_much_is_refused_with_both_numbers() => Assert.Equal(
        (ResultKind.TooExpensive,
            $$$"""{"errors":[{"message":"The maximum allowed field cost was exceeded.","extensions":{"code":"HC0047","fieldCost":111,"maxFieldCost":110,{{{Reason}}}}}]}"""),
        await AskAsync(Fifty, new() { MaxFieldCost = 110, MaxTypeCost = 1 }));

    [Fact]
    public async Task An_operation_whose_objects_are_too_many_is_refused_with_both_numbers() => Assert.Equal(
        (ResultKind.TooExpensive,
            $$$"""{"errors":[{"message":"The maximum allowed type cost was exceeded.","extensions":{"code":"HC0047","typeCost":152,"maxTypeCost":151,{{{Reason}}}}}]}"""),
        await AskAsync(Fifty, new() { MaxFieldCost = 111, MaxTypeCost = 151 }));

    [Fact]
    public async Task An_operation_may_cost_just_what_is_allowed() => Assert.Equal(
        (ResultKind.Executed, """{"data":{"__typename":"Query"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}"""),
        await AskAsync("{ __typename }", new() { MaxFieldCost = 0, MaxTypeCost = 1 }, CostReport.Beside));

    [Fact]
    public async Task Who_asks_for_the_cost_alone_is_told_it_whatever_it_is_and_nothing_is_executed() => Assert.Equal(
        (ResultKind.Executed, """{"extensions":{"operationCost":{"fieldCost":111,"typeCost":152}}}"""),
        await AskAsync(Fifty, new() { MaxFieldCost = 1, MaxTypeCost = 1 }, CostReport.Only));

    [Fact]
    public async Task A_refusal_tells_both_costs_where_they_were_asked_for() => Assert.Equal(
        (ResultKind.TooExpensive,
            $$$$"""{"errors":[{"message":"The maximum allowed field cost was exceeded.","extensions":{"code":"HC0047","fieldCost":111,"maxFieldCost":1,{{{{Reason}}}}}}],"extensions":{"operationCost":{"fieldCost":111,"typeCost":152}}}"""),
        await AskAsync(Fifty, new() { MaxFieldCost = 1 }, CostReport.Beside));

    [Fact]
    public async Task A_plan_that_is_kept_does_not_let_larger_values_through()
    {
        var executor = Books.Executor(new() { MaxTypeCost = 13 });
        const string document = "query($n: Int) { books(first: $n) @skip(if: true) { nodes { title } } other: books(first: $n) { nodes { title } } }";

        Assert.Equal(ResultKind.Executed, (await AskAsync(executor, document, """{"n":11}""", CostReport.Only)).Kind);
        Assert.Equal(ResultKind.TooExpensive, (await AskAsync(executor, document, """{"n":12}""", CostReport.Beside)).Kind);
    }

    private static Task<(ResultKind Kind, string Body)> AskAsync(string document, CostOptions limits, CostReport report = CostReport.None) =>
        AskAsync(Books.Executor(limits), document, "{}", report);

    private static async Task<(ResultKind Kind, string Body)> AskAsync(
        RequestExecutor executor, string document, string variables, CostReport report)
    {
        using var values = System.Text.Json.JsonDocument.Parse(variables);
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(document), null, values.RootElement, report);
        using var result = await executor.ExecuteAsync(request, CancellationToken.None);
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        return (result.Kind, Encoding.UTF8.GetString(body.WrittenSpan));
    }
}
