using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UniqueDirectivesPerLocationTests
{
    private const string Rule = nameof(UniqueDirectivesPerLocation);

    [Fact]
    public void A_repeatable_directive_may_repeat_and_another_may_stand_on_each_field() =>
        AssertValid("type Query { a: Int @deprecated b: Int @deprecated c: Int @d @d } directive @d repeatable on FIELD_DEFINITION");

    [Fact]
    public void A_directive_that_repeats_is_an_error_across_extensions() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int @deprecated @deprecated }
            scalar S @specifiedBy(url: "a")
            extend scalar S @specifiedBy(url: "b")
            """,
            "The directive `@deprecated` can stand only once at one location. (1:21; 1:33)",
            "The directive `@specifiedBy` can stand only once at one location. (2:10; 3:17)");

    [Fact]
    public void A_schema_and_its_extension_are_one_location() =>
        AssertErrors(
            Rule,
            """
            schema @d { query: Query } type Query { a: Int }
            extend schema @d
            directive @d on SCHEMA
            """,
            "The directive `@d` can stand only once at one location. (1:8; 2:15)");
}
