using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    private const string Message = "An operation without a name must be the only operation of its document. Give each operation a name.";

    [Fact]
    public void One_operation_without_a_name_is_valid() => AssertValid("{ dog { name } }");

    [Fact]
    public void It_can_have_fragments_beside_it() => AssertValid("{ dog { ...Name } } fragment Name on Dog { name }");

    [Fact]
    public void Another_operation_beside_it_is_an_error() =>
        AssertErrors(
            nameof(LoneAnonymousOperation),
            "{ dog { name } } query Other { dog { name } }",
            $"{Message} (1:1)");

    [Fact]
    public void Two_operations_without_names_are_both_errors() =>
        AssertErrors(
            nameof(LoneAnonymousOperation),
            "{ dog { name } } query { dog { name } }",
            $"{Message} (1:1)",
            $"{Message} (1:18)");
}
