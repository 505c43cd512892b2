using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.Conformance;

/// <summary>Every valid schema of the suite is built; printed and built again, it prints the same.</summary>
internal static class SchemaSection
{
    public static IEnumerable<Verdict> Run(JsonElement recorded)
    {
        foreach (var recordedCase in recorded.GetProperty("schema").EnumerateArray())
        {
            var test = recordedCase.GetProperty("test").GetString()!;
            yield return recordedCase.GetProperty("errors").GetArrayLength() > 0
                ? new Verdict(test, Outcome.Excluded, "the rules of type validation are not run: the served schema is declared in code")
                : Judge(test, recordedCase.GetProperty("sdl").GetString()!);
        }

        foreach (var (sdl, index) in recorded.GetProperty("schemas").EnumerateArray().Select((s, i) => (s.GetString()!, i)))
        {
            yield return Judge($"schema {index} of the validation cases", sdl);
        }
    }

    private static Verdict Judge(string test, string sdl)
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
}
