using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;
using OpenBudget.GraphQL.Validation.TypeSystem;

namespace OpenBudget.Differential;

/// <summary>A schema, and what the engine says of documents and variables for it.</summary>
internal sealed class ComparedSchema
{
    private readonly Schema _schema;
    private readonly string? _withoutRule;

    public ComparedSchema(string sdl, string? withoutRule)
    {
        var document = GraphQLParser.Parse(SourceText.From(sdl), ParserLimits.Trusted);
        if (TypeSystemValidator.Validate(document) is [var error, ..])
        {
            throw new InvalidDataException(error.ToString());
        }

        _schema = SchemaBuilder.FromSdl(document);
        _withoutRule = withoutRule;
    }

    /// <summary>None but the one that graphql-js has for a rule, too.</summary>
    private static ValidationLimits Limits { get; } = ValidationLimits.Unlimited with { MaxIntrospectionLists = 2 };

    /// <summary>
    /// <c>{"syntax":"1:2"}</c>, or <c>{"errors":[{"rule":…,"type":…,"at":"1:2 3:4"}]}</c>, or of a valid document with an operation that
    /// declares variables <c>{"variables":{…}}</c> or <c>{"refused":["1:2"],"count":1}</c>, where the refused ones are declared.
    /// </summary>
    public string Judge(JsonElement request)
    {
        DocumentNode document;
        try
        {
            document = GraphQLParser.Parse(SourceText.From(request.GetProperty("document").GetString()!), ParserLimits.Trusted);
        }
        catch (GraphQLException refused)
        {
            return JsonSerializer.Serialize(new { syntax = Places(refused.Error) });
        }

        var errors = DocumentValidator.Validate(_schema, document, Limits).Where(error => error.Rule != _withoutRule).ToArray();
        if (errors.Length > 0)
        {
            return JsonSerializer.Serialize(new
            {
                errors = errors.Select(e => new { rule = e.Rule, type = e.Extensions.Any(x => x.Key == "typeName"), at = Places(e) }),
            });
        }

        return request.TryGetProperty("variables", out var variables) ? Coerce(document, variables) : """{"errors":[]}""";
    }

    /// <summary>The answer to a query of introspection.</summary>
    public async Task<string> IntrospectAsync(SourceText query)
    {
        var executor = new RequestExecutor(_schema, NullLogger<RequestExecutor>.Instance);
        using var result = await executor.ExecuteAsync(new GraphQLRequest(query.Utf8), CancellationToken.None);
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }

    private string Coerce(DocumentNode document, JsonElement variables)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        var coercion = new VariableCoercion(_schema, operation, document.Source);
        if (!coercion.TryCoerce(variables, out var values, out var errors))
        {
            return JsonSerializer.Serialize(new { refused = errors.Select(Places).Distinct(), count = errors.Count });
        }

        var coerced = new Dictionary<string, object?>();
        for (var i = 0; i < operation.Variables.Count; i++)
        {
            if (values[i] is { } value)
            {
                coerced.Add(operation.Variables[i].Variable.Name.Value, Plain(value));
            }
        }

        return JsonSerializer.Serialize(new { variables = coerced });
    }

    private static object? Plain(InputValue value) => value switch
    {
        ListInput list => list.Items.Select(Plain).ToArray(),
        ObjectInput fields => fields.Fields.ToDictionary(f => f.Key.Name, f => Plain(f.Value)),
        LeafInput { Value: EnumValueDefinition name } => name.Name,
        LeafInput { Value: DateOnly day } => day.ToString("yyyy-MM-dd"),
        LeafInput { Value: DateTimeOffset moment } => moment.ToUnixTimeMilliseconds(),
        LeafInput leaf => leaf.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"));
}
