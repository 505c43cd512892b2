using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class ImplementedInterfacesTests
{
    private const string Rule = nameof(ImplementedInterfaces);

    [Fact]
    public void Only_interfaces_can_be_implemented() =>
        AssertErrors(
            Rule,
            "type Query implements A { a: Int } type A { a: Int }",
            "`Query` can implement interfaces only, which `A` is not. (1:23)");

    [Fact]
    public void An_interface_is_implemented_once() =>
        AssertErrors(
            Rule,
            """
            type Query implements I & J { a: Int } interface I { a: Int }
            interface J { a: Int } extend type Query implements I
            """,
            "`Query` implements `I` more than once. (1:23; 2:53)");

    [Fact]
    public void An_interface_cannot_implement_itself() =>
        AssertErrors(
            Rule,
            "type Query { a: I } interface I implements I { a: Int }",
            "The interface `I` cannot implement itself. (1:44)");

    [Fact]
    public void Nor_in_a_circle() =>
        AssertErrors(
            Rule,
            """
            type Query { a: I } interface I implements J { a: Int }
            interface J implements I { a: Int }
            """,
            "`I` cannot implement `J`, which implements `I`. (2:24; 1:44)",
            "`J` cannot implement `I`, which implements `J`. (1:44; 2:24)");

    [Fact]
    public void What_an_interface_implements_is_implemented_too() =>
        AssertErrors(
            Rule,
            """
            type Query implements I { a: Int } interface I implements J { a: Int }
            interface J { a: Int }
            """,
            "`Query` must implement `J`, too, because `I` does. (1:59; 1:23)");
}
