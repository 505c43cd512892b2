using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class DirectiveCyclesTests
{
    private const string Rule = nameof(DirectiveCycles);

    [Fact]
    public void A_directive_may_stand_on_the_argument_of_another() =>
        AssertValid("type Query { a: Int } directive @d(e: Int @f) on FIELD directive @f on ARGUMENT_DEFINITION");

    [Fact]
    public void A_directive_in_its_own_definition_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            directive @d(e: Int @d) on ARGUMENT_DEFINITION
            """,
            "The directive `@d` is used in its own definition. (2:12)");

    [Fact]
    public void So_is_one_in_the_type_of_its_argument_or_through_another_directive() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            directive @d(e: I) on INPUT_FIELD_DEFINITION input I { f: [J] } input J { g: Int @h }
            directive @h(i: K) on INPUT_FIELD_DEFINITION | ENUM enum K { A } extend input I { k: Int @d }
            """,
            "The directive `@d` is used in its own definition. (2:12)");
}
