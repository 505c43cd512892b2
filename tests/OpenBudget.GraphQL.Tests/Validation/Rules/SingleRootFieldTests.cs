using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class SingleRootFieldTests
{
    private const string Rule = nameof(SingleRootField);
    private const string Several = "Subscription operations must have exactly one root field.";
    private const string Introspection = "The root field of a subscription must not be the introspection field `__typename`.";

    [Fact]
    public void One_root_field_is_valid_directly_or_in_a_fragment()
    {
        AssertValid("subscription { newMessage { body sender } }");
        AssertValid("subscription { ...NewMessage } fragment NewMessage on Subscription { newMessage { body } }");
    }

    [Fact]
    public void The_same_root_field_twice_is_one_field() =>
        AssertValid("subscription { newMessage { body } ... { newMessage { sender } } }");

    [Fact]
    public void A_second_root_field_is_an_error() =>
        AssertErrors(Rule, "subscription { newMessage { body } disallowedSecondRootField }", $"{Several} (1:36)");

    [Fact]
    public void Root_fields_are_counted_through_fragments() =>
        AssertErrors(
            Rule,
            """
            subscription { ...All }
            fragment All on Subscription { newMessage { body } ... { again: newMessage { body } } ...More }
            fragment More on Subscription { disallowedSecondRootField }
            """,
            $"{Several} (2:58; 3:33)");

    [Fact]
    public void Extra_root_fields_are_told_name_by_name() =>
        AssertErrors(
            Rule,
            "subscription { newMessage { body } a: newMessage { body } b: newMessage { body } a: newMessage { body } }",
            $"{Several} (1:36; 1:82; 1:59)");

    [Fact]
    public void No_root_field_at_all_is_an_error_at_the_selection_set()
    {
        var errors = Validate("subscription { ...All } fragment All on Subscription { ...All }");

        Assert.Equal("Subscription operations must have exactly one root field, but this has none. (1:14)", errors[0].ToString());
    }

    [Fact]
    public void A_root_field_of_introspection_is_an_error() =>
        AssertErrors(Rule, "subscription { __typename }", $"{Introspection} (1:16)");

    [Fact]
    public void Skip_and_include_on_the_root_are_errors() =>
        AssertErrors(
            Rule,
            "subscription Messages($b: Boolean!) { newMessage @skip(if: $b) { body } ... @include(if: $b) { newMessage { sender } } }",
            "The root field of a subscription must not depend on `@skip` or `@include`. (1:50; 1:77)");

    [Fact]
    public void What_depends_on_a_condition_is_not_counted() =>
        AssertErrors(
            Rule,
            "subscription { a: newMessage { body } b: newMessage @include(if: true) @skip(if: false) { body } }",
            "The root field of a subscription must not depend on `@skip` or `@include`. (1:72)");

    [Fact]
    public void A_query_can_have_many_root_fields() => AssertValid("query Q($b: Boolean!) { dog { name } cat @skip(if: $b) { name } }");
}
