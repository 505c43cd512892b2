using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueArgumentNamesTests
{
    private const string Rule = nameof(UniqueArgumentNames);

    [Fact]
    public void An_argument_that_is_given_twice_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int @deprecated(reason: "a", reason: "b") }
            """,
            "The argument `reason` is given more than once. (1:33; 1:46)");
}
