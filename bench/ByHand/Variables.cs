using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace OpenBudget.Bench.ByHand;

/// <summary>The values of a request to a program written by hand. Texts stay the bytes they came in.</summary>
internal sealed class Variables
{
    // The cursor is Base64 of `{8 digits}row`, as our service writes it.
    private const int MarkLength = 10;
    private const int LongestCursor = 64;
    private const decimal FenPerWan = 1_000_000;

    private readonly List<long> _years = [];

    /// <summary>A region, a code, or a text to look for.</summary>
    public byte[] Text { get; private set; } = [];

    /// <summary>A year.</summary>
    public long Year { get; private set; }

    /// <summary>Several years.</summary>
    public IReadOnlyList<long> Years => _years;

    /// <summary>An amount, in 分.</summary>
    public long AboveFen { get; private set; }

    /// <summary>The row that a page begins after; 0 where it is the first page.</summary>
    public long After { get; private set; }

    /// <summary>How many groups are left out.</summary>
    public long Skip { get; private set; }

    /// <summary>Reads the body of a request.</summary>
    public static Variables Read(ReadOnlySequence<byte> body)
    {
        var variables = new Variables();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            variables.ReadProperty(ref reader);
        }

        return variables;
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (Take(ref reader, "year"u8))
        {
            Year = reader.GetInt64();
        }
        else if (Take(ref reader, "above"u8))
        {
            AboveFen = (long)(reader.GetDecimal() * FenPerWan);
        }
        else if (Take(ref reader, "skip"u8))
        {
            Skip = reader.GetInt64();
        }
        else if (Take(ref reader, "after"u8))
        {
            After = reader.TokenType == JsonTokenType.Null ? 0 : RowOf(ref reader);
        }
        else if (Take(ref reader, "years"u8))
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            {
                _years.Add(reader.GetInt64());
            }
        }
        else
        {
            reader.Read();
            var text = new byte[reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length];
            Text = text[..reader.CopyString(text)];
        }
    }

    private static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static long RowOf(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[LongestCursor];
        var length = reader.CopyString(text);
        Base64.DecodeFromUtf8InPlace(text[..length], out var decoded);
        return Utf8Parser.TryParse(text[MarkLength..decoded], out long row, out _) ? row : throw new FormatException("This is not a cursor of the service.");
    }
}
