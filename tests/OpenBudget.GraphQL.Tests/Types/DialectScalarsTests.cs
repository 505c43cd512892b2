using System.Globalization;
using OpenBudget.GraphQL.Types;
using static OpenBudget.GraphQL.Tests.Types.ScalarsTests;

namespace OpenBudget.GraphQL.Tests.Types;

public class DialectScalarsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("1", "1")]
    [InlineData("-132.20", "-132.2")]
    [InlineData("0.1", "0.1")]
    [InlineData("1662.99", "1662.99")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("120e-1", "12")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("1.000000000000000000000000000000000000000", "1")]
    [InlineData("1000000000000000000000000000000000000000e-39", "1")]
    [InlineData("0e999999", "0")]
    public void Decimal_takes_what_a_decimal_holds_to_the_last_digit(string text, string value)
    {
        Assert.Equal(value, ((decimal)Literal(Scalars.Decimal, text)!).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(value, ((decimal)Json(Scalars.Decimal, text)!).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7.9228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e999999999999")]
    [InlineData("1e-2147483648")]
    [InlineData("10000000000000000000000000000000000000000")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("[1]")]
    public void Decimal_takes_nothing_that_would_be_rounded_and_no_strings(string text)
    {
        Assert.Null(Literal(Scalars.Decimal, text));
        Assert.Null(Json(Scalars.Decimal, text));
    }

    [Theory]
    [InlineData("\"2021-03-05\"", 2021, 3, 5)]
    [InlineData("\"2020-02-29\"", 2020, 2, 29)]
    [InlineData("\"0001-01-01\"", 1, 1, 1)]
    [InlineData("\"9999-12-31\"", 9999, 12, 31)]
    public void LocalDate_takes_days(string text, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), Literal(Scalars.LocalDate, text));
        Assert.Equal(new DateOnly(year, month, day), Json(Scalars.LocalDate, text));
    }

    [Theory]
    [InlineData("\"2021-02-29\"")]
    [InlineData("\"2021-13-01\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("\"2021-3-5\"")]
    [InlineData("\"21-03-05\"")]
    [InlineData("\"20210305\"")]
    [InlineData("\"2021/03/05\"")]
    [InlineData("\" 2021-03-05\"")]
    [InlineData("\"2021-03-05\\n\"")]
    [InlineData("\"2021-03-05T00:00:00Z\"")]
    [InlineData("\"２０２１-03-05\"")]
    [InlineData("20210305")]
    [InlineData("true")]
    public void LocalDate_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.LocalDate, text));
        Assert.Null(Json(Scalars.LocalDate, text));
    }

    [Theory]
    [InlineData("\"2021-03-05T08:30:00Z\"", "2021-03-05T08:30:00.0000000+00:00")]
    [InlineData("\"2021-03-05T08:30:00+08:00\"", "2021-03-05T08:30:00.0000000+08:00")]
    [InlineData("\"2021-03-05T08:30:00-03:30\"", "2021-03-05T08:30:00.0000000-03:30")]
    [InlineData("\"2021-03-05T08:30:00-00:00\"", "2021-03-05T08:30:00.0000000+00:00")]
    [InlineData("\"2021-03-05T08:30:00.1Z\"", "2021-03-05T08:30:00.1000000+00:00")]
    [InlineData("\"2021-03-05T23:59:59.9999999+14:00\"", "2021-03-05T23:59:59.9999999+14:00")]
    public void DateTime_takes_moments_with_an_offset(string text, string moment)
    {
        Assert.Equal(moment, ((DateTimeOffset)Literal(Scalars.DateTime, text)!).ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(moment, ((DateTimeOffset)Json(Scalars.DateTime, text)!).ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"2021-03-05T08:30:00\"")]
    [InlineData("\"2021-03-05\"")]
    [InlineData("\"2021-03-05T08:30Z\"")]
    [InlineData("\"2021-03-05 08:30:00Z\"")]
    [InlineData("\"2021-03-05t08:30:00z\"")]
    [InlineData("\"2021-03-05T08:30:00.Z\"")]
    [InlineData("\"2021-03-05T08:30:00.12345678Z\"")]
    [InlineData("\"2021-03-05T08:30:00+0800\"")]
    [InlineData("\"2021-03-05T08:30:00+08\"")]
    [InlineData("\"2021-03-05T08:30:00+15:00\"")]
    [InlineData("\"2021-03-05T24:00:00Z\"")]
    [InlineData("\"2021-03-05T08:60:00Z\"")]
    [InlineData("\"2021-03-05T08:30:60Z\"")]
    [InlineData("\"2021-02-29T08:30:00Z\"")]
    [InlineData("\"2021-03-05T08:30:00Z \"")]
    [InlineData("\"2021-03-05T08:30:00Z\\n\"")]
    [InlineData("\"+2021-03-05T08:30:00Z\"")]
    [InlineData("1614933000")]
    [InlineData("true")]
    public void DateTime_takes_nothing_else(string text)
    {
        Assert.Null(Literal(Scalars.DateTime, text));
        Assert.Null(Json(Scalars.DateTime, text));
    }

    [Fact]
    public void Each_says_where_it_is_specified_in_both_languages()
    {
        Assert.Equal("https://scalars.graphql.org/chillicream/decimal.html", Scalars.Decimal.SpecifiedByUrl);
        Assert.Equal("https://scalars.graphql.org/chillicream/local-date.html", Scalars.LocalDate.SpecifiedByUrl);
        Assert.Equal("https://scalars.graphql.org/chillicream/date-time.html", Scalars.DateTime.SpecifiedByUrl);
        Assert.All([Scalars.Decimal, Scalars.LocalDate, Scalars.DateTime], s => Assert.Matches("^[A-Z][^\u4e00-\u9fff]+\n\n中文：.+。$", s.Description));
    }
}
