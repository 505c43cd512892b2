using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FragmentNameUniquenessTests
{
    [Fact]
    public void Fragments_of_different_names_are_valid() =>
        AssertValid("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { nickname }");

    [Fact]
    public void Two_fragments_of_one_name_are_an_error() =>
        AssertErrors(
            nameof(FragmentNameUniqueness),
            "{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { nickname }",
            "There are multiple fragments with the name `A`. (1:27; 1:54)");
}
