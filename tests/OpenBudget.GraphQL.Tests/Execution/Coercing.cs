using System.Globalization;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

/// <summary>Runs coercion on literal texts and prints what comes out as a literal text.</summary>
internal static class Coercing
{
    public static Schema Schema(string sdl) => SchemaBuilder.FromSdl(GraphQLParser.Parse(sdl));

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>The coerced variables, or the errors: "code at line:column message", one a line.</summary>
    public static string Variables(Schema schema, string declarations, string json)
    {
        var values = TryVariables(schema, declarations, json, out var errors);
        return values is null
            ? string.Join('\n', errors.Select(e => $"{e.Code} at {Places(e)} {e.Message}"))
            : string.Join(", ", Enumerable.Range(0, values.Count).Select(i => Print(values[i])));
    }

    public static VariableValues? TryVariables(Schema schema, string declarations, string json, out IReadOnlyList<GraphQLError> errors)
    {
        var document = GraphQLParser.Parse($"query {declarations} {{ __typename }}");
        var coercion = new VariableCoercion(schema, (OperationDefinitionNode)document.Definitions[0], document.Source);
        return coercion.TryCoerce(Json(json), out var values, out errors) ? values : null;
    }

    public static VariableValues GivenVariables(Schema schema, string declarations, string json) =>
        TryVariables(schema, declarations, json, out var errors)
        ?? throw new InvalidOperationException(string.Join('\n', errors.Select(e => e.Message)));

    /// <summary>The arguments of <c>{ field(…) }</c> on the query root, or its error.</summary>
    public static string Arguments(Schema schema, string declarations, string arguments, string json)
    {
        if (TryVariables(schema, declarations, json, out var requestErrors) is not { } variables)
        {
            return $"request error {requestErrors[0].Code} {requestErrors[0].Message}";
        }

        var document = GraphQLParser.Parse($"query {declarations} {{ field{arguments} }}");
        var node = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        var error = ArgumentCoercion.Coerce(schema.Query!.Field("field")!, node, document.Source, variables, out var values);
        return error is null
            ? string.Join(", ", values.Select(a => $"{a.Key.Name}: {Print(a.Value)}"))
            : $"{error.Code} at {Places(error)} {error.Message}";
    }

    /// <summary>The value as a literal; "absent" for none.</summary>
    public static string Print(InputValue? value) => value switch
    {
        null => "absent",
        LeafInput { Value: null } => "null",
        LeafInput { Value: string text } => $"\"{text}\"",
        LeafInput { Value: bool boolean } => boolean ? "true" : "false",
        LeafInput leaf => Convert.ToString(leaf.Value, CultureInfo.InvariantCulture)!,
        ListInput list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        ObjectInput { Fields.Count: 0 } => "{}",
        ObjectInput fields => $"{{ {string.Join(", ", fields.Fields.Select(f => $"{f.Key.Name}: {Print(f.Value)}"))} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Places(GraphQLError error) => string.Join(" ", error.Locations.Select(l => $"{l.Line}:{l.Column}"));
}
