using System.CommandLine;
using System.Net;
using System.Text.Json;
using OpenBudget.Api.Operations;

namespace OpenBudget.Api.Commands;

/// <summary><c>health</c>: whether a running service is ready, told by the exit code.</summary>
/// <remarks>For supervisors in an image that has neither a shell nor another program to ask with.</remarks>
internal static class HealthCommand
{
    private const int MaxAnswerBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(CommandSession session)
    {
        var url = new Option<Uri?>("--url")
        {
            Description = "The address of the service; without it, the one at which a service with these settings listens.",
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && Uri.TryCreate(token.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                result.AddError("--url takes a whole address, such as http://localhost:8080.");
                return null;
            },
        };
        var command = new Command("health", "Asks a running service whether it is ready.") { url };
        command.SetAction(parsed =>
        {
            var address = Ready(parsed.GetValue(url) ?? session.ListenAddress);
            Ask(address);
            session.Output.WriteLine($"{address} is ready.");
        });
        ExamplesHelpAction.AddTo(command, "health", "health --url http://localhost:8080");
        return command;
    }

    private static Uri Ready(Uri service) =>
        new(service.AbsoluteUri.EndsWith('/') ? service : new Uri(service.AbsoluteUri + "/"), Health.ReadyPath.TrimStart('/'));

    private static void Ask(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = client.Send(question);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                using var body = answer.Content.ReadAsStream();
                throw new CommandException($"{address} is not ready: {(int)answer.StatusCode}. {Reason(body)}".TrimEnd());
            }
        }
        catch (HttpRequestException failure)
        {
            throw new CommandException($"{address} does not answer: {failure.Message} Is the service running there? --url names another address.", failure);
        }
        catch (TaskCanceledException failure)
        {
            throw new CommandException(FormattableString.Invariant($"{address} has not answered within {Patience.TotalSeconds} seconds."), failure);
        }
    }

    // What is not the service's own answer has no reason to tell.
    private static string? Reason(Stream body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String
                    ? reason.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
