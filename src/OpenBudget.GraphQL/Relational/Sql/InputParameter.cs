using System.Buffers;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>A parameter that is a client's value: a literal of the document or a place inside a variable.</summary>
/// <param name="template">The value the plan was made with; its origin says where another request has its own.</param>
/// <param name="convert">What the value is in the database.</param>
internal sealed class InputParameter(InputValue template, Func<object, SqlValue> convert) : ParameterSource
{
    public override SqlValue Bind(ParameterValues values) =>
        Inputs.Resolve(template, values.Variables) is LeafInput { Value: { } value } ? convert(value) : SqlValue.Null;
}

/// <summary>A list parameter that is a client's list: its items but the nulls, as one JSON text.</summary>
internal sealed class InputListParameter(InputValue template, Func<object, SqlValue> convert) : ParameterSource
{
    public override SqlValue Bind(ParameterValues values)
    {
        var resolved = Inputs.Resolve(template, values.Variables);
        var items = resolved is ListInput list ? list.Items : [resolved];
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                if (Inputs.Resolve(item, values.Variables) is not LeafInput { Value: { } value })
                {
                    continue;
                }

                var converted = convert(value);
                if (converted.IsNumber)
                {
                    json.WriteNumberValue(converted.Number);
                }
                else
                {
                    json.WriteStringValue(converted.Text);
                }
            }

            json.WriteEndArray();
        }

        return SqlValue.Of(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}

internal static class Inputs
{
    /// <summary>The value of this request at the place of a value of the plan.</summary>
    public static InputValue Resolve(InputValue template, VariableValues variables) =>
        template.Origin.IsLiteral ? template : variables.Find(template.Origin) ?? template;
}
