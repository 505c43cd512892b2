using System.Text.Json;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.Conformance;

/// <summary>Errors of both engines, by their lines and columns.</summary>
internal static class Places
{
    /// <summary>Whether the same errors were found, in the same order.</summary>
    public static Verdict Compare(string test, string text, JsonElement recorded, IReadOnlyList<GraphQLError> found)
    {
        var expected = recorded.EnumerateArray().ToArray();

        // Where the suite parsed without positions, the number of errors is all there is to compare.
        var hasPlaces = expected.All(e => e.GetProperty("locations").ValueKind == JsonValueKind.Array);
        var agree = found.Count == expected.Length && (!hasPlaces || found.Select(Of).SequenceEqual(expected.Select(Of)));
        return agree
            ? new Verdict(test, Outcome.Same, "")
            : new Verdict(test, Outcome.Different, string.Join('\n', [
                text,
                .. expected.Select(e => $"  graphql-js: {(hasPlaces ? Of(e) : "")} {e.GetProperty("message").GetString()}"),
                .. found.Select(e => $"  here: {Of(e)} {e.Rule}: {e.Message}"),
            ]));
    }

    private static string Of(GraphQLError error) => string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"));

    private static string Of(JsonElement error) =>
        string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(l => $"{l.GetProperty("line")}:{l.GetProperty("column")}"));
}
