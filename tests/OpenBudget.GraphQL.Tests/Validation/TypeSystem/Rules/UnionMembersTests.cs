using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class UnionMembersTests
{
    private const string Rule = nameof(UnionMembers);

    [Fact]
    public void A_member_must_be_an_object_type() =>
        AssertErrors(
            Rule,
            """
            type Query { a: U } union U = Query | E | String | I
            enum E { A } interface I { a: Int }
            """,
            "The union `U` can have object types as members only, which `E` is not. (1:39)",
            "The union `U` can have object types as members only, which `String` is not. (1:43)",
            "The union `U` can have object types as members only, which `I` is not. (1:52)");

    [Fact]
    public void A_member_stands_once() =>
        AssertErrors(
            Rule,
            """
            type Query { a: U } union U = Query
            extend union U = Query
            """,
            "The union `U` has the member `Query` more than once. (1:31; 2:18)");
}
