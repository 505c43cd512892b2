using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreDefinedTests
{
    [Fact]
    public void Directives_of_the_schema_and_of_the_specification_are_valid() =>
        AssertValid("query Q @onQuery { dog { name @skip(if: false) nickname @include(if: true) } }");

    [Fact]
    public void A_directive_the_schema_does_not_have_is_an_error_and_its_arguments_are_not_judged() =>
        AssertErrors(
            nameof(DirectivesAreDefined),
            "{ dog @unknown(if: [1]) { name @unknown } }",
            "The specified directive `unknown` is not supported by the current schema. (1:7)",
            "The specified directive `unknown` is not supported by the current schema. (1:32)");
}
