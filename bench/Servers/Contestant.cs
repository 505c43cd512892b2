using System.Text.Json.Nodes;
using OpenBudget.Bench.Load;
using OpenBudget.Bench.Questions;

namespace OpenBudget.Bench.Servers;

/// <summary>A server that is measured.</summary>
/// <param name="Name">Its name in options and results.</param>
/// <param name="Dialect">How it is asked.</param>
/// <param name="Start">Starts it; given is the request whose answer tells that it serves.</param>
/// <param name="IsOurs">Whether it is a server of this program, which tells what it allocates and collects when it is told to.</param>
/// <param name="OtherProcessorTime">The processor time of what else works for it; null where nothing does.</param>
internal sealed record Contestant(
    string Name, Dialect Dialect, Func<RawRequest, ServerProcess> Start, bool IsOurs, Func<TimeSpan>? OtherProcessorTime = null)
{
    /// <summary>Whether its answers must be the very bytes of the service's.</summary>
    public bool AnswersSameBytes => Dialect is Dialect.OpenBudget or Dialect.ByHand;

    /// <summary>The request with a body.</summary>
    public RawRequest Request(Question question, byte[] body) => RawRequest.Post(Dialect == Dialect.ByHand ? "/" + question.Name : "/graphql", body);

    /// <summary>The requests of a question. Where each answer brings the cursor of the next, they are asked once to learn them.</summary>
    public IReadOnlyList<RawRequest> Requests(Question question, int port)
    {
        var requests = question.Bodies(Dialect).Select(body => Request(question, body)).ToList();
        if (!question.IsWalk)
        {
            return requests;
        }

        using var connection = new RawConnection(port);
        while (true)
        {
            connection.Ask(requests[^1]);
            if (EndCursor(JsonNode.Parse(connection.Body)) is not { } cursor)
            {
                return requests;
            }

            requests.Add(Request(question, Question.Body(question.Name, Dialect, new JsonObject { ["after"] = cursor })));
        }
    }

    // Null on the last page. The connection is the only field of the answer, under whatever name.
    private static string? EndCursor(JsonNode? answer)
    {
        var page = answer?["data"]?.AsObject().Single().Value?["pageInfo"]
            ?? throw new InvalidOperationException($"There is no pageInfo in this answer: {answer?.ToJsonString()}");
        return page["hasNextPage"]!.GetValue<bool>() ? page["endCursor"]!.GetValue<string>() : null;
    }
}
