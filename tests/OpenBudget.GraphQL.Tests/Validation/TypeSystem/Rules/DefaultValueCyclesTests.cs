using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class DefaultValueCyclesTests
{
    private const string Rule = nameof(DefaultValueCycles);

    [Fact]
    public void A_default_that_gives_the_field_itself_ends() =>
        AssertValid("type Query { a(b: I = {}): Int } input I { c: I = { c: null } d: J = {} } input J { e: Int = 1 f: I }");

    [Fact]
    public void A_default_that_needs_itself_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: I): Int }
            input I { c: I = {} }
            """,
            "The default values of these fields need each other: `I.c`. (2:11)");

    [Fact]
    public void So_are_defaults_that_need_each_other() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: I): Int }
            input I { c: [J] = [{ e: 1 }] }
            input J { d: I = {} e: Int }
            """,
            "The default values of these fields need each other: `I.c, J.d`. (2:11; 3:11)");
}
