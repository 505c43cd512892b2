using OpenBudget.Domain.Storage;

namespace OpenBudget.Domain.Tests.Storage;

public class DepartmentCodeTests
{
    [Theory]
    [InlineData("216", "216001", "216003")]
    [InlineData("216", "216001", "216099", "216100")]
    [InlineData("216", "216001")]
    [InlineData("216001", "216001001", "216001002")]
    [InlineData("216", "216")]
    [InlineData(null, "216001", "301001")]
    [InlineData(null, "216001", "217001")]
    [InlineData(null)]
    public void It_is_the_whole_levels_that_all_units_share(string? expected, params string[] codes) =>
        Assert.Equal(expected, DepartmentCode.Of(codes));
}
