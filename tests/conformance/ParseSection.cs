using System.Text.Json;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.Conformance;

/// <summary>Every document the suite parsed: whether it is GraphQL, and if not, at which line and column.</summary>
internal static class ParseSection
{
    public static IEnumerable<Verdict> Run(JsonElement recorded)
    {
        foreach (var recordedCase in recorded.GetProperty("parse").EnumerateArray())
        {
            yield return Judge(recordedCase);
        }
    }

    private static Verdict Judge(JsonElement recordedCase)
    {
        var test = recordedCase.GetProperty("test").GetString()!;
        var document = recordedCase.GetProperty("doc").GetString()!;
        var options = recordedCase.GetProperty("options");
        if (Has(options, "allowLegacyFragmentVariables"))
        {
            return new Verdict(
                test, Outcome.Excluded, "variables of fragments are an option of graphql-js 16, in no edition of the specification");
        }

        var limits = Has(options, "maxTokens")
            ? ParserLimits.Trusted with { MaxTokens = options.GetProperty("maxTokens").GetInt32() }
            : ParserLimits.Trusted;
        var expected = recordedCase.GetProperty("ok").GetBoolean()
            ? "parses"
            : string.Join(' ', recordedCase.GetProperty("locations").EnumerateArray().Select(Location));
        var (actual, message) = Parse(document, limits);
        return expected == actual
            ? new Verdict(test, Outcome.Same, "")
            : new Verdict(test, Outcome.Different, $"{document}\n  graphql-js: {expected}\n  here: {actual} {message}");
    }

    private static (string Verdict, string Message) Parse(string document, ParserLimits limits)
    {
        try
        {
            GraphQLParser.Parse(SourceText.From(document), limits);
            return ("parses", "");
        }
        catch (GraphQLException refused)
        {
            return (string.Join(' ', refused.Error.Locations.Select(l => $"{l.Line}:{l.Column}")), refused.Message);
        }
    }

    private static string Location(JsonElement location) => $"{location.GetProperty("line")}:{location.GetProperty("column")}";

    private static bool Has(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out _);
}
