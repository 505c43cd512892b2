using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Newline-delimited JSON: each item of the list as in the answer, on a line of its own.</summary>
internal sealed class NdjsonFormat() : TableFormat("ndjson", "application/x-ndjson")
{
    public override string ContentType => "application/x-ndjson; charset=utf-8";

    internal override bool IsFlat => false;

    internal override TableWriter Begin(string name, IReadOnlyList<TableColumn> columns, Utf8Buffer output) => new Writer(output);

    private sealed class Writer(Utf8Buffer output) : TableWriter
    {
        public override bool IsFlat => false;

        public override void Item(ReadOnlySpan<byte> json)
        {
            // JSON as we write it has no line breaks outside of texts, and in texts they are escaped.
            output.WriteRaw(json);
            output.WriteRaw("\n"u8);
        }

        public override void Note(string text)
        {
            output.WriteRaw("{\"error\":\""u8);
            output.WriteRaw(Encoding.UTF8.GetBytes(JsonEncodedText.Encode(text).ToString()));
            output.WriteRaw("\"}\n"u8);
        }

        public override void End()
        {
        }

        public override void Dispose()
        {
        }
    }
}
