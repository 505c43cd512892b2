using System.Text.Json;

namespace OpenBudget.GraphQL.Tests.Relational.Aggregating;

/// <summary>Sums are exact or refused; averages are rounded once, half away from zero.</summary>
public sealed class ExactNumberTests
{
    [Fact]
    public void Averages_are_rounded_half_away_from_zero()
    {
        using var library = new LibraryDatabase(LibraryDatabase.FileOf(ExactNumberCases.Halves()));
        Assert.Equal(ExactNumberCases.HalvesAnswer, library.Execute(ExactNumberCases.HalvesDocument));
    }

    [Fact]
    public void Sums_of_64_bits_are_exact()
    {
        using var library = new LibraryDatabase(LibraryDatabase.FileOf(ExactNumberCases.Great()));
        Assert.Equal(ExactNumberCases.GreatAnswer, library.Execute(ExactNumberCases.GreatDocument));
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_refused_and_the_rest_is_answered()
    {
        using var library = new LibraryDatabase(LibraryDatabase.FileOf(ExactNumberCases.TooGreat()));
        TooGreat(library);
    }

    internal static void TooGreat(LibraryEngine library)
    {
        Assert.Equal("SUM_TOO_LARGE", library.ErrorCode("{ books { aggregate { sum { price } } } }"));
        Assert.Equal("SUM_TOO_LARGE", library.ErrorCode("{ books { aggregate { average { price } } } }"));
        Assert.Equal("""{"data":{"books":{"aggregate":{"count":3,"max":{"price":92233720368547758.07}}}}}""", library.Execute("{ books { aggregate { count max { price } } } }"));

        // The statements after the one that fails must still be answered, in the same transaction.
        var answer = JsonDocument.Parse(library.Execute(
            "{ a: books { groups(by: YEAR) { items { aggregate { sum { price } } } } } b: books(where: { year: { eq: 1 } }) { aggregate { sum { price } } } }")).RootElement;
        Assert.Equal("SUM_TOO_LARGE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"a":{"groups":null},"b":{"aggregate":{"sum":{"price":0.12}}}}""", answer.GetProperty("data").GetRawText());
    }
}
