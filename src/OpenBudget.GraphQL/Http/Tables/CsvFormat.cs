using System.Buffers;
using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>CSV. RFC 4180: commas, quotes doubled, lines ended by CR LF; a byte order mark, without which Excel reads Chinese as Latin.</summary>
/// <remarks>
/// Null is an empty cell, an empty text is <c>""</c>. A spreadsheet takes a text that begins like a formula for one, quoted or not, so such a
/// text gets an apostrophe in front; numbers never do. A reader that wants the very text takes one apostrophe away from every text in
/// which, after apostrophes and blanks, one of the signs of a formula comes first (docs/researchers.md has the expression).
/// </remarks>
internal sealed class CsvFormat() : TableFormat("csv", "text/csv")
{
    public override string ContentType => "text/csv; charset=utf-8; header=present";

    internal override TableWriter Begin(string name, IReadOnlyList<TableColumn> columns, Utf8Buffer output) => new Writer(columns, output);

    private sealed class Writer : TableWriter
    {
        private static readonly SearchValues<byte> MustQuote = SearchValues.Create("\",\r\n"u8);

        private readonly IReadOnlyList<TableColumn> _columns;
        private readonly Utf8Buffer _output;
        private readonly CellText _text = new();

        public Writer(IReadOnlyList<TableColumn> columns, Utf8Buffer output)
        {
            _columns = columns;
            _output = output;
            output.WriteRaw(Encoding.UTF8.Preamble);
            for (var i = 0; i < columns.Count; i++)
            {
                output.WriteRaw(i == 0 ? [] : ","u8);
                output.WriteRaw(Encoding.UTF8.GetBytes(columns[i].Name));
            }

            output.WriteRaw("\r\n"u8);
        }

        public override void Row(ReadOnlySpan<byte> json, ReadOnlySpan<TableCell> cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                _output.WriteRaw(i == 0 ? [] : ","u8);
                if (!cells[i].IsNull)
                {
                    Value(_text.Of(json, cells[i]), _columns[i].Kind is TableValueKind.Text or TableValueKind.List);
                }
                else if (cells.Length == 1)
                {
                    // A line without anything is no row to those who read it.
                    _output.WriteRaw("\"\""u8);
                }
            }

            _output.WriteRaw("\r\n"u8);
        }

        public override void Note(string text)
        {
            Value(Encoding.UTF8.GetBytes(text), isText: true);
            for (var i = 1; i < _columns.Count; i++)
            {
                _output.WriteRaw(","u8);
            }

            _output.WriteRaw("\r\n"u8);
        }

        public override void End()
        {
        }

        public override void Dispose() => _text.Dispose();

        private void Value(ReadOnlySpan<byte> text, bool isText)
        {
            if (!isText)
            {
                _output.WriteRaw(text);
                return;
            }

            var isFormula = FormulaText.Is(text);
            if (!isFormula && !text.IsEmpty && text[0] != ' ' && text[^1] != ' ' && !text.ContainsAny(MustQuote))
            {
                _output.WriteRaw(text);
                return;
            }

            _output.WriteRaw(isFormula ? "\"'"u8 : "\""u8);
            while (text.IndexOf((byte)'"') is >= 0 and var at)
            {
                _output.WriteRaw(text[..(at + 1)]);
                _output.WriteRaw("\""u8);
                text = text[(at + 1)..];
            }

            _output.WriteRaw(text);
            _output.WriteRaw("\""u8);
        }
    }
}
