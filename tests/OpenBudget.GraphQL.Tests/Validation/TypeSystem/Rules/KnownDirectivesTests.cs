using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class KnownDirectivesTests
{
    private const string Rule = nameof(KnownDirectives);

    [Fact]
    public void Directives_where_they_are_declared_for_are_valid() =>
        AssertValid(
            """
            schema @d { query: Q }
            type Q @d { a(b: A @d): Int @d }
            enum A @d { B @d }
            input I @d { c: Int @d }
            scalar S @d
            interface N @d { a: Int }
            union U @d = Q
            directive @d repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            """);

    [Fact]
    public void A_directive_that_is_not_defined_is_an_error() =>
        AssertErrors(
            Rule,
            "type Query { a: Int @cached }",
            "The directive `@cached` is not defined. (1:21)");

    [Fact]
    public void A_directive_elsewhere_is_an_error() =>
        AssertErrors(
            Rule,
            """
            schema @d { query: Q }
            type Q @d { a(b: A @d): Int @d }
            enum A @d { B @d }
            input I @d { c: Int @d }
            scalar S @d
            interface N @d { a: Int }
            union U @d = Q
            extend union U @d
            directive @d repeatable on QUERY
            directive @e(f: Int @d) on QUERY
            """,
            "The directive `@d` cannot stand on SCHEMA. (1:8)",
            "The directive `@d` cannot stand on OBJECT. (2:8)",
            "The directive `@d` cannot stand on ARGUMENT_DEFINITION. (2:20)",
            "The directive `@d` cannot stand on FIELD_DEFINITION. (2:29)",
            "The directive `@d` cannot stand on ENUM. (3:8)",
            "The directive `@d` cannot stand on ENUM_VALUE. (3:15)",
            "The directive `@d` cannot stand on INPUT_OBJECT. (4:9)",
            "The directive `@d` cannot stand on INPUT_FIELD_DEFINITION. (4:21)",
            "The directive `@d` cannot stand on SCALAR. (5:10)",
            "The directive `@d` cannot stand on INTERFACE. (6:13)",
            "The directive `@d` cannot stand on UNION. (7:9)",
            "The directive `@d` cannot stand on UNION. (8:16)",
            "The directive `@d` cannot stand on ARGUMENT_DEFINITION. (10:21)");
}
