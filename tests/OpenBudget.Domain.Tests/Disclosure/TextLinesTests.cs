using System.Text;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("一\n二\n", 2)]
    [InlineData("一\n二", 2)]
    [InlineData("一\n二\n\n", 3)]
    [InlineData("一\r二\f三\u2028四", 1)]
    [InlineData("\n\n一", 3)]
    public void A_line_ends_at_a_line_feed_and_a_final_one_starts_no_line(string text, int count) => Assert.Equal(count, Lines(text).Count);

    [Fact]
    public void A_quote_is_the_exact_characters_of_its_lines()
    {
        var lines = Lines("\t一 \r\n\f二\u3000\n\n三");

        Assert.Equal("\t一 \r", lines[1].ToString());
        Assert.Equal("\f二\u3000\n", lines.Quote(2, 3));
        Assert.Equal("\t一 \r\n\f二\u3000\n\n三", lines.Quote(1, 4));
        Assert.Equal("三", lines.Quote(4, 4));
    }

    [Fact]
    public void A_byte_order_mark_belongs_to_no_line()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "一\n二"u8];

        Assert.Equal("一", TextLines.Read(bytes)[1].ToString());
    }

    private static TextLines Lines(string text) => TextLines.Read(Encoding.UTF8.GetBytes(text));
}
