using OpenBudget.GraphQL.Validation.TypeSystem.Rules;
using static OpenBudget.GraphQL.Tests.Validation.TypeSystem.Sdl;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem.Rules;

public sealed class OneOfInputFieldsTests
{
    private const string Rule = nameof(OneOfInputFields);

    [Fact]
    public void Nullable_fields_without_defaults_are_valid() =>
        AssertValid("type Query { a(b: I): Int } input I @oneOf { c: Int d: [Int!] }");

    [Fact]
    public void A_non_null_field_or_a_default_is_an_error() =>
        AssertErrors(
            Rule,
            """
            type Query { a(b: I): Int } input I @oneOf {
              c: Int!
              d: Int = 1
            }
            """,
            "`I.c` must be nullable, as all fields of a OneOf input object. (2:6)",
            "`I.d` cannot have a default, as no field of a OneOf input object. (3:3)");
}
