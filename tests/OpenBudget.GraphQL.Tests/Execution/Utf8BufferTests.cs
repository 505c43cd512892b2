using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Tests.Execution;

public class Utf8BufferTests
{
    [Theory]
    [InlineData(1662990000, 6, "1662.99")]
    [InlineData(-1662990000, 6, "-1662.99")]
    [InlineData(1662000000, 6, "1662")]
    [InlineData(0, 6, "0")]
    [InlineData(0, 0, "0")]
    [InlineData(5, 0, "5")]
    [InlineData(500, 0, "500")]
    [InlineData(1, 6, "0.000001")]
    [InlineData(-1, 6, "-0.000001")]
    [InlineData(100000, 6, "0.1")]
    [InlineData(10, 2, "0.1")]
    [InlineData(1005, 2, "10.05")]
    [InlineData(1050, 2, "10.5")]
    [InlineData(1000, 2, "10")]
    [InlineData(123, 1, "12.3")]
    [InlineData(1, 18, "0.000000000000000001")]
    [InlineData(long.MaxValue, 18, "9.223372036854775807")]
    [InlineData(long.MinValue, 18, "-9.223372036854775808")]
    [InlineData(long.MaxValue, 0, "9223372036854775807")]
    [InlineData(long.MinValue, 0, "-9223372036854775808")]
    [InlineData(long.MinValue, 6, "-9223372036854.775808")]
    [InlineData(long.MaxValue, 17, "92.23372036854775807")]
    public void A_scaled_value_is_exact_and_has_no_zeros_at_its_end(long value, int decimals, string expected) =>
        Assert.Equal(expected, Written(b => b.WriteScaled(value, decimals)));

    [Fact]
    public void A_scaled_value_is_what_decimal_arithmetic_says()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var decimals = random.Next(19);
            var value = random.NextInt64() >> random.Next(63);
            value = random.Next(3) == 0 ? value / 1000 * 1000 : value;
            var scale = new decimal(1, 0, 0, false, (byte)decimals);
            var expected = (value * scale).ToString("0.##################", CultureInfo.InvariantCulture);

            Assert.Equal(expected, Written(b => b.WriteScaled(value, decimals)));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    public void A_scale_that_no_long_has_is_refused(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(b => b.WriteScaled(1, decimals)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-7, "-7")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void An_integer_is_written_in_full(long value, string expected) => Assert.Equal(expected, Written(b => b.WriteInt64(value)));

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a", "\"a\"")]
    [InlineData("amount", "\"amount\"")]
    [InlineData("综治维稳工作经费项目支出", "\"综治维稳工作经费项目支出\"")]
    [InlineData("😀 <&> ' / \u007F \u2028 é", "\"😀 <&> ' / \u007F \u2028 é\"")]
    [InlineData("\"", "\"\\\"\"")]
    [InlineData("\\", "\"\\\\\"")]
    [InlineData("a\tb\nc\rd\fe\bf", "\"a\\tb\\nc\\rd\\fe\\bf\"")]
    [InlineData("\u0000\u0001\u000B\u001F", "\"\\u0000\\u0001\\u000B\\u001F\"")]
    public void Only_what_JSON_demands_is_escaped(string text, string expected)
    {
        Assert.Equal(expected, Written(b => b.WriteJsonString(text)));
        Assert.Equal(expected, Written(b => b.WriteJsonString(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal("\"a\uFFFDb\"", Written(b => b.WriteJsonString(string.Concat("a", '\uD83D', "b"))));

    // Text is copied in blocks that overlap, so every length and every position of an escape is a case of its own.
    [Fact]
    public void A_text_of_any_length_with_an_escape_anywhere_comes_back_from_a_JSON_reader()
    {
        foreach (var length in Enumerable.Range(0, 100))
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
            AssertComesBack(plain);
            for (var at = 0; at < length; at++)
            {
                foreach (var escaped in "\"\\\n\u0003")
                {
                    AssertComesBack(plain[..at] + escaped + plain[(at + 1)..]);
                }

                AssertComesBack(plain[..at] + "年" + plain[(at + 1)..]);
            }
        }
    }

    [Fact]
    public void A_text_of_nothing_but_escapes_comes_back()
    {
        AssertComesBack(new string('\u0001', 10_000));
        AssertComesBack(string.Concat(Enumerable.Repeat("收入\n\t支出", 3_000)));
    }

    [Fact]
    public void Nothing_before_or_after_a_text_is_touched()
    {
        foreach (var length in Enumerable.Range(0, 70))
        {
            var text = Encoding.UTF8.GetBytes(new string('x', length));
            using var buffer = new Utf8Buffer();
            buffer.WriteRaw("[1,"u8);
            buffer.WriteJsonString(text);
            buffer.WriteRaw(",2]"u8);

            Assert.Equal($"[1,\"{new string('x', length)}\",2]", Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }

    [Fact]
    public void Bytes_booleans_and_null_are_written_as_they_are()
    {
        using var buffer = new Utf8Buffer();
        buffer.WriteByte((byte)'[');
        buffer.WriteBoolean(true);
        buffer.WriteRaw(","u8);
        buffer.WriteBoolean(false);
        buffer.WriteRaw(default);
        buffer.WriteRaw(","u8);
        buffer.WriteNull();
        buffer.WriteByte((byte)']');

        Assert.Equal("[true,false,null]", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(17, buffer.Length);
        Assert.Equal("[true,false,null]", Encoding.UTF8.GetString(buffer.WrittenMemory.Span));
    }

    [Fact]
    public void It_grows_and_keeps_what_was_written()
    {
        using var buffer = new Utf8Buffer();
        var expected = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            buffer.WriteInt64(i);
            buffer.WriteByte((byte)',');
            expected.Append(i).Append(',');
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void What_was_written_last_can_be_dropped()
    {
        using var buffer = new Utf8Buffer();
        buffer.WriteRaw("{\"a\":"u8);
        var start = buffer.Length;
        buffer.WriteRaw("[1,2"u8);
        buffer.Truncate(start);
        buffer.WriteNull();

        Assert.Equal("{\"a\":null", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Truncate(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Truncate(-1));
    }

    [Fact]
    public void It_can_be_written_again_after_it_was_cleared_and_after_it_was_returned()
    {
        var buffer = new Utf8Buffer();
        buffer.WriteRaw("one"u8);
        buffer.Clear();
        buffer.WriteRaw("two"u8);
        Assert.Equal("two", Encoding.UTF8.GetString(buffer.WrittenSpan));

        buffer.Dispose();
        Assert.Equal(0, buffer.Length);
        buffer.Dispose();

        buffer.WriteRaw("three"u8);
        Assert.Equal("three", Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.Dispose();
    }

    [Fact]
    public void Others_can_write_to_it_by_the_usual_interface()
    {
        using var buffer = new Utf8Buffer();
        using (var writer = new Utf8JsonWriter((IBufferWriter<byte>)buffer))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(12.5m);
            writer.WriteEndArray();
        }

        buffer.GetMemory(3).Span[0] = (byte)'!';
        buffer.Advance(1);

        Assert.Equal("[12.5]!", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
    }

    [Fact]
    public void It_may_be_filled_to_its_maximum_and_not_one_byte_more()
    {
        (Action<Utf8Buffer> Write, int Size)[] writes =
        [
            (b => b.WriteByte(1), 1),
            (b => b.WriteRaw("abc"u8), 3),
            (b => b.WriteInt64(-12), 3),
            (b => b.WriteScaled(1250, 2), 4),
            (b => b.WriteBoolean(false), 5),
            (b => b.WriteJsonString("年"), 5),
            (b => b.WriteJsonString("\n"), 4),
            (b => b.WriteJsonString("\u0001"), 8),
            (b => b.WriteJsonString("年"u8), 5),
            (b => b.WriteJsonString("\n\n"u8), 6),
            (b => b.WriteJsonString(new string('x', 5_000)), 5_002),
            (b => b.WriteJsonString(new string('\n', 5_000)), 10_002),
        ];
        foreach (var (write, size) in writes)
        {
            using var roomy = new Utf8Buffer(100 + size);
            roomy.WriteRaw(new byte[100]);
            write(roomy);
            Assert.Equal(100 + size, roomy.Length);

            using var tight = new Utf8Buffer(99 + size);
            tight.WriteRaw(new byte[100]);
            Assert.Throws<ResponseTooLargeException>(() => write(tight));
            Assert.Equal(100, tight.Length);
        }
    }

    [Fact]
    public void The_error_of_a_full_buffer_names_the_maximum()
    {
        using var buffer = new Utf8Buffer(10);

        var error = Assert.Throws<ResponseTooLargeException>(() => buffer.WriteRaw(new byte[11]));

        Assert.Equal(10, error.Maximum);
        Assert.Equal("The response is larger than 10 bytes. Ask for fewer fields or shorter pages.", error.Message);
        Assert.Equal(0, buffer.Length);
    }

    private static void AssertComesBack(string text)
    {
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(b => b.WriteJsonString(text))));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(b => b.WriteJsonString(Encoding.UTF8.GetBytes(text)))));
    }

    private static string Written(Action<Utf8Buffer> write)
    {
        using var buffer = new Utf8Buffer();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
