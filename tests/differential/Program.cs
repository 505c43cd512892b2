using System.Text;
using System.Text.Json;
using OpenBudget.Differential;
using OpenBudget.GraphQL.Language;

// Reads requests as lines of JSON and answers each with one line, for run.mjs to compare:
//   OpenBudget.Differential [--without RULE] SCHEMA.graphql...
// A line is { "schema": 0, "document": "…", "variables": {…} }, or { "schema": 0, "introspect": "…" } for a query of introspection.
// --without forgets what one rule found: a fault to show that the comparison sees one.
var withoutRule = args is ["--without", var rule, ..] ? rule : null;
var schemas = args.Skip(withoutRule is null ? 0 : 2).Select(file => new ComparedSchema(File.ReadAllText(file), withoutRule)).ToArray();

Console.InputEncoding = Encoding.UTF8;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
while (Console.ReadLine() is { } line)
{
    using var request = JsonDocument.Parse(line);
    var schema = schemas[request.RootElement.GetProperty("schema").GetInt32()];
    output.WriteLine(request.RootElement.TryGetProperty("introspect", out var query)
        ? await schema.IntrospectAsync(SourceText.From(query.GetString()!))
        : schema.Judge(request.RootElement));
    output.Flush();
}

return 0;
