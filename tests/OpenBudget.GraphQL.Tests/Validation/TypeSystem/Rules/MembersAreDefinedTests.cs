using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class MembersAreDefinedTests
{
    private const string Rule = nameof(MembersAreDefined);

    [Fact]
    public void Types_without_members_are_errors_at_all_their_parts() =>
        AssertErrors(
            Rule,
            """
            type Query { a: Int }
            type A
            interface B
            union C
            enum D
            input E
            extend type A @d
            directive @d on OBJECT
            """,
            "The type `A` has no fields. (2:1; 7:1)",
            "The type `B` has no fields. (3:1)",
            "The type `C` has no member types. (4:1)",
            "The type `D` has no values. (5:1)",
            "The type `E` has no fields. (6:1)");

    [Fact]
    public void Members_of_an_extension_count() =>
        AssertValid("type Query extend type Query { a: A } enum A extend enum A { B }");
}
