using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class LiteralsOfCorrectTypeTests
{
    private const string Rule = nameof(LiteralsOfCorrectType);

    [Fact]
    public void Defaults_and_directive_arguments_of_their_types_are_valid() =>
        AssertValid(
            """"
            type Query { a(b: [Int!]! = 1, c: I = { d: A }, e: Float = 1, f: ID = 2): Int @deprecated(reason: """a""") }
            input I { d: E! g: Int! = 3 }
            enum E { A }
            """");

    [Fact]
    public void A_default_of_another_type_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: Int = "1"): Int }
            input I { c: E = B d: I = { d: null, e: 1, f: 2 } f: String! = null } enum E { A }
            """,
            "The default value of `b` does not match its type. Expected a value of `Int`, but found `\"1\"`. (1:25)",
            "The default value of `c` does not match its type. Expected a value of `E`, but found `B`. (2:18)",
            "The specified input object field `e` does not exist on `I`. (2:38)",
            "The specified value type of field `f` does not match the field type. Expected a value of `String!`, but found `2`. (2:47)",
            "The default value of `f` does not match its type. Expected a value of `String!`, but found `null`. (2:64)");

    [Fact]
    public void So_is_what_is_given_to_a_directive() =>
        AssertErrors(
            Rule,
            "type Query { a: Int @deprecated(reason: 1) }",
            "The specified argument value does not match the argument type. Expected a value of `String!`, but found `1`. (1:41)");

    [Fact]
    public void A_default_needs_the_required_fields_and_one_of_a_OneOf() =>
        AssertErrors(
            Rule,
            "type Query { a(b: I = {}, c: O = {}): Int } input I { d: Int! } input O @oneOf { e: Int }",
            "The input object field `d` of `I` is required. (1:23)",
            "Exactly one field of the OneOf input object `O` must be given, but 0 are. (1:34)");
}
