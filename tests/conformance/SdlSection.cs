using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem;

namespace OpenBudget.Conformance;

/// <summary>
/// Every document of definitions the suite validated: the same rule finds the same errors, in order, at the same lines and
/// columns.
/// </summary>
/// <remarks>
/// The suite runs one rule at a time. Here all of them run, and the errors of the others are left out. The rules have the
/// same names.
/// </remarks>
internal static class SdlSection
{
    private const string AllRules = "specified";

    public static IEnumerable<Verdict> Run(JsonElement recorded) => recorded.GetProperty("sdl").EnumerateArray().Select(Judge);

    private static Verdict Judge(JsonElement recordedCase)
    {
        var test = recordedCase.GetProperty("test").GetString()!;
        if (!TryExtended(recordedCase.GetProperty("extends").GetString(), out var extended))
        {
            return new Verdict(
                test, Outcome.Excluded, "the schema that is extended is wrong and cannot be built; the section \"schema\" has it with its extensions");
        }

        var rules = recordedCase.GetProperty("rules");
        var rule = rules.ValueKind == JsonValueKind.Array ? rules.EnumerateArray().Single().GetString()! : rules.GetString()!;
        var text = recordedCase.GetProperty("doc").GetString()!;
        var errors = TypeSystemValidator.ValidateDefinitions(GraphQLParser.Parse(text), extended)
            .Where(error => rule is AllRules || $"{error.Rule}Rule" == rule);
        return Places.Compare(test, text, recordedCase.GetProperty("errors"), [.. errors]);
    }

    private static bool TryExtended(string? sdl, out Schema? extended)
    {
        extended = null;
        if (sdl is null)
        {
            return true;
        }

        if (sdl.Length == 0)
        {
            extended = new Schema(null, null, null, null, [], BuiltInDirectives.All);
            return true;
        }

        var document = GraphQLParser.Parse(sdl);
        try
        {
            extended = SchemaBuilder.FromSdl(document);
            return true;
        }
        catch (GraphQLException) when (TypeSystemValidator.Validate(document).Count > 0)
        {
            return false;
        }
    }
}
