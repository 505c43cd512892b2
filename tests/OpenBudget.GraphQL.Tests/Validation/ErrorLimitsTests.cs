using OpenBudget.GraphQL.Validation;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation;

public sealed class ErrorLimitsTests
{
    [Fact]
    public void Validation_stops_at_five_errors() =>
        Assert.Equal(
            [3, 5, 7, 9, 11],
            Validate("{ a b c d e f g dog { name @nowhere } } fragment Unused on Dog { name }").Select(error => error.Locations[0].Column));

    [Fact]
    public void The_number_of_errors_is_an_option() =>
        Assert.Equal(2, Validate("{ a b c }", ValidationLimits.Default with { MaxErrors = 2 }).Count);

    [Fact]
    public void An_error_names_its_first_five_places()
    {
        var error = Assert.Single(Validate("query Q($b: Int $b: Int $b: Int $b: Int $b: Int $b: Int) { arguments { intArgField(intArg: $b) } }"));

        Assert.Equal([10, 18, 26, 34, 42], error.Locations.Select(location => location.Column));
    }

    [Fact]
    public void The_number_of_places_is_an_option() =>
        Assert.Equal(
            [10],
            Assert.Single(Validate("query Q($b: Int $b: Int) { arguments { intArgField(intArg: $b) } }", ValidationLimits.Default with { MaxLocationsPerError = 1 }))
                .Locations.Select(location => location.Column));
}
