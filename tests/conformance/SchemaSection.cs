using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem;

namespace OpenBudget.Conformance;

/// <summary>
/// Every schema of the suite: a valid one is built, and prints the same when it was printed and built again; of another, the same errors
/// are found at the same lines and columns.
/// </summary>
/// <remarks>Both engines find the errors rule by rule; the rules have another order here, so that of the errors is not compared.</remarks>
internal static class SchemaSection
{
    /// <summary>Tests that cannot agree, and why.</summary>
    private static readonly Dictionary<string, string> ExcludedTests = new()
    {
        ["Type System: A Schema must have Object root types rejects a Schema whose types are incorrectly typed"] =
            "the error is in code that hands over a JavaScript object as a type, which is not in the recorded SDL",
    };

    public static IEnumerable<Verdict> Run(JsonElement recorded)
    {
        // What a test added to its schema was recorded where it was validated: in the section "sdl".
        var extensions = recorded.GetProperty("sdl").EnumerateArray()
            .Where(c => c.GetProperty("extends").ValueKind == JsonValueKind.String)
            .Where(c => c.GetProperty("rules").ValueKind == JsonValueKind.String)
            .ToLookup(c => c.GetProperty("test").GetString()!, c => c.GetProperty("doc").GetString()!);
        foreach (var recordedCase in recorded.GetProperty("schema").EnumerateArray())
        {
            var test = recordedCase.GetProperty("test").GetString()!;
            var sdl = recordedCase.GetProperty("sdl").GetString()!;
            yield return ExcludedTests.TryGetValue(test, out var reason)
                ? new Verdict(test, Outcome.Excluded, reason)
                : Judge(test, sdl, [sdl, .. extensions[test]], recordedCase.GetProperty("errors"));
        }

        foreach (var (sdl, index) in recorded.GetProperty("schemas").EnumerateArray().Select((s, i) => (s.GetString()!, i)))
        {
            yield return JudgeBuilt($"schema {index} of the validation cases", sdl);
        }
    }

    /// <summary>
    /// A test may have checked its schema before it extended it, or after: what was recorded must be found in one of the
    /// two.
    /// </summary>
    private static Verdict Judge(string test, string sdl, string[] extended, JsonElement errors)
    {
        var verdict = Judge(test, [sdl], errors);
        return verdict.Outcome == Outcome.Different && extended.Length > 1 ? Judge(test, extended, errors) : verdict;
    }

    private static Verdict Judge(string test, string[] sources, JsonElement recorded)
    {
        // All sources are one document here, so a place in an extension has to be found in its own source again.
        var text = string.Join('\n', sources);
        var starts = sources.Select((_, i) => sources.Take(i).Sum(source => source.Count(c => c == '\n') + 1)).ToArray();
        var found = TypeSystemValidator.Validate(GraphQLParser.Parse(text))
            .Select(e => (Text(e.Locations.Select(l => (l.Line - starts.Last(s => s < l.Line), l.Column))), e.Message)).ToArray();
        var expected = recorded.EnumerateArray().Select(e => (Text(Places(e)), e.GetProperty("message").GetString()!)).ToArray();
        if (!found.Select(e => e.Item1).Order().SequenceEqual(expected.Select(e => e.Item1).Order()))
        {
            return new Verdict(test, Outcome.Different, string.Join('\n', [
                text,
                .. expected.Select(e => $"  graphql-js: {e.Item1} {e.Item2}"),
                .. found.Select(e => $"  here: {e.Item1} {e.Item2}"),
            ]));
        }

        return found.Length == 0 ? JudgeBuilt(test, text) : new Verdict(test, Outcome.Same, "");
    }

    private static Verdict JudgeBuilt(string test, string sdl)
    {
        try
        {
            var printed = SchemaPrinter.Print(SchemaBuilder.FromSdl(GraphQLParser.Parse(sdl)));
            var again = SchemaPrinter.Print(SchemaBuilder.FromSdl(GraphQLParser.Parse(printed)));
            return printed == again
                ? new Verdict(test, Outcome.Same, "")
                : new Verdict(test, Outcome.Different, $"{sdl}\n  is printed as\n{printed}\n  and then as\n{again}");
        }
        catch (GraphQLException refused)
        {
            return new Verdict(test, Outcome.Different, $"{sdl}\n  graphql-js: valid\n  here: {refused.Error}");
        }
    }

    private static IEnumerable<(int Line, int Column)> Places(JsonElement error) =>
        error.GetProperty("locations") is { ValueKind: JsonValueKind.Array } places
            ? places.EnumerateArray().Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32()))
            : [];

    private static string Text(IEnumerable<(int Line, int Column)> places) => string.Join(' ', places.Select(p => $"{p.Line}:{p.Column}"));
}
