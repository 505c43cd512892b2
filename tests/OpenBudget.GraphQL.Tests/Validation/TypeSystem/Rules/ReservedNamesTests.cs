using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class ReservedNamesTests
{
    private const string Rule = nameof(ReservedNames);

    [Fact]
    public void A_name_with_two_underscores_in_front_is_an_error_at_each_place() =>
        AssertErrors(
            Rule,
            """
            type Query { __a(__b: __C): Int }
            input __C { __d: Int } enum E { __F }
            directive @__g(__h: Int) on FIELD
            """,
            "The name `__a` starts with two underscores, which is reserved for introspection. (1:14)",
            "The name `__b` starts with two underscores, which is reserved for introspection. (1:18)",
            "The name `__C` starts with two underscores, which is reserved for introspection. (2:7)",
            "The name `__d` starts with two underscores, which is reserved for introspection. (2:13)",
            "The name `__F` starts with two underscores, which is reserved for introspection. (2:33)",
            "The name `__g` starts with two underscores, which is reserved for introspection. (3:12)",
            "The name `__h` starts with two underscores, which is reserved for introspection. (3:16)");

    [Fact]
    public void One_underscore_is_nothing_special() =>
        AssertValid("type Query { _a: _B } enum _B { _C_ }");
}
