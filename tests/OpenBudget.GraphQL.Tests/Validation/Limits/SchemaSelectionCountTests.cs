using OpenBudget.GraphQL.Validation.Limits;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Limits;

public sealed class SchemaSelectionCountTests
{
    [Fact]
    public void The_schema_may_be_asked_for_twice() =>
        AssertValid("{ a: __schema { description } ...F } fragment F on Query { b: __schema { description } }");

    [Fact]
    public void A_third_time_is_an_error_at_its_place_and_those_after_it_are_none() => AssertErrors(
        nameof(SchemaSelectionCount),
        "{ a: __schema { description } b: __schema { description } c: __schema { description } d: __schema { description } }",
        "The document asks for `__schema` more than 2 times. Ask for it once: every answer is the same. (1:59)");
}
