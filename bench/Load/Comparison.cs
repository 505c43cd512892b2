using System.Globalization;
using System.Text;

namespace OpenBudget.Bench.Load;

/// <summary>Whether servers answer the same bytes. What differs would not be the same work.</summary>
internal static class Comparison
{
    private const int Shown = 200;

    /// <summary>Asks two servers the same and compares every byte.</summary>
    /// <returns>The bytes of all answers together.</returns>
    /// <exception cref="InvalidOperationException">An answer differs, or is not one.</exception>
    public static long Compare(
        string question, (string Name, int Port, IReadOnlyList<RawRequest> Requests) one, (string Name, int Port, IReadOnlyList<RawRequest> Requests) other)
    {
        using var first = new RawConnection(one.Port);
        using var second = new RawConnection(other.Port);
        var bytes = 0L;
        for (var i = 0; i < one.Requests.Count; i++)
        {
            var (status, otherStatus) = (first.Ask(one.Requests[i]), second.Ask(other.Requests[i]));
            var at = first.Body.CommonPrefixLength(second.Body);
            if (status != 200 || otherStatus != 200 || at < first.Body.Length || at < second.Body.Length || first.Body.IndexOf("\"errors\""u8) >= 0)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{question}, request {i + 1}: {one.Name} ({status}) and {other.Name} ({otherStatus}) differ at byte {at}:\n{Around(first.Body, at)}\n{Around(second.Body, at)}"));
            }

            bytes += first.Body.Length;
        }

        return bytes;
    }

    /// <summary>Asks a server and makes sure that it answers without errors. What it answers has a form of its own.</summary>
    /// <returns>The bytes of all answers together.</returns>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static long CheckAnswers(string question, (string Name, int Port, IReadOnlyList<RawRequest> Requests) server)
    {
        using var connection = new RawConnection(server.Port);
        var bytes = 0L;
        for (var i = 0; i < server.Requests.Count; i++)
        {
            var status = connection.Ask(server.Requests[i]);
            if (status != 200 || connection.Body.IndexOf("\"errors\""u8) >= 0)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"{question}, request {i + 1}: {server.Name} ({status}) answers {Around(connection.Body, 0)}"));
            }

            bytes += connection.Body.Length;
        }

        return bytes;
    }

    private static string Around(ReadOnlySpan<byte> body, int at) =>
        Encoding.UTF8.GetString(body[Math.Max(0, at - Shown)..Math.Min(body.Length, at + Shown)]);
}
