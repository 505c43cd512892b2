using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class InputObjectCyclesTests
{
    private const string Rule = nameof(InputObjectCycles);

    [Fact]
    public void A_way_through_a_nullable_field_or_a_list_can_be_ended() =>
        AssertValid("type Query { a(b: I): Int } input I { c: I d: [I!]! e: J! } input J { f: I }");

    [Fact]
    public void A_way_of_non_null_fields_back_to_the_type_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: I): Int }
            input I { c: J! d: I! }
            input J { e: Int f: I! }
            """,
            "The input object can never be given: it needs itself through the non-null fields `c.f`. (2:11; 3:18)",
            "The input object can never be given: it needs itself through the non-null fields `d`. (2:17)");
}
