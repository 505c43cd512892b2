using OpenBudget.GraphQL.Validation.Rules;
using static OpenBudget.GraphQL.Tests.Validation.Pets;

namespace OpenBudget.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingTests
{
    private const string Rule = nameof(FieldSelectionMerging);
    private const string Cannot = "Encountered fields for the same object that cannot be merged:";
    private const string Advice = "Give one of them another alias.";

    [Fact]
    public void The_same_field_twice_is_valid() =>
        AssertValid("{ dog { name name otherName: nickname otherName: nickname } }");

    [Fact]
    public void The_same_field_with_the_same_arguments_in_another_order_is_valid() =>
        AssertValid("{ arguments { multipleRequirements(x: 1, y: 2) multipleRequirements(y: 2, x: 1) } }");

    [Fact]
    public void The_same_field_with_the_same_variable_is_valid() =>
        AssertValid("query Q($c: DogCommand!) { dog { doesKnowCommand(dogCommand: $c) doesKnowCommand(dogCommand: $c) } }");

    [Fact]
    public void The_order_of_input_fields_does_not_matter() =>
        AssertValid("""{ findDog(searchBy: { name: "Rex", owner: "Kim" }) { name } findDog(searchBy: { owner: "Kim", name: "Rex" }) { name } }""");

    [Fact]
    public void Different_fields_under_one_name_are_an_error() =>
        AssertErrors(
            Rule,
            "{ dog { name: nickname name } }",
            $"{Cannot} `name` is the field `nickname` and the field `name`. {Advice} (1:9; 1:24)");

    [Theory]
    [InlineData("doesKnowCommand(dogCommand: SIT)", "doesKnowCommand(dogCommand: HEEL)")]
    [InlineData("isHouseTrained(atOtherHomes: true)", "isHouseTrained")]
    [InlineData("isHouseTrained", "isHouseTrained(atOtherHomes: true)")]
    [InlineData("isHouseTrained(atOtherHomes: true)", "isHouseTrained(atOtherHomes: null)")]
    public void Different_arguments_under_one_name_are_an_error(string first, string second) =>
        AssertErrors(
            Rule,
            $"{{ dog {{ {first}\n{second} }} }}",
            $"{Cannot} `{first.Split('(')[0]}` is the same field with different arguments. {Advice} (1:9; 2:1)");

    [Theory]
    [InlineData("$a", "$b")]
    [InlineData("$a", "true")]
    [InlineData("true", "$b")]
    public void Variables_are_the_same_as_themselves_only(string first, string second) =>
        AssertErrors(
            Rule,
            $$"""
            query Q($a: Boolean! = true, $b: Boolean! = true) {
              booleanList(booleanListArg: [{{first}}, $a, $b])
              booleanList(booleanListArg: [{{second}}, $a, $b])
            }
            """,
            $"{Cannot} `booleanList` is the same field with different arguments. {Advice} (2:3; 3:3)");

    [Fact]
    public void Fields_of_different_object_types_never_meet_and_can_differ() =>
        AssertValid(
            """
            {
              pet {
                ... on Dog { volume: barkVolume doesKnowCommand(dogCommand: SIT) }
                ... on Cat { volume: meowVolume doesKnowCommand(catCommand: JUMP) }
              }
            }
            """);

    [Fact]
    public void Fields_of_an_interface_and_of_an_object_can_meet() =>
        AssertErrors(
            Rule,
            "{ pet { name ... on Dog { name: nickname } } }",
            $"{Cannot} `name` is the field `name` and the field `nickname`. {Advice} (1:9; 1:27)");

    [Fact]
    public void Fields_that_never_meet_must_still_answer_in_the_same_shape() =>
        AssertErrors(
            Rule,
            "{ pet { ... on Dog { some: nickname } ... on Cat { some: meowVolume } } }",
            $"{Cannot} `some` has the type `String` and the type `Int`. {Advice} (1:22; 1:52)");

    [Theory]
    [InlineData("size", "`Int` and the type `Int!`")]
    [InlineData("label", "`String` and the type `[String]`")]
    public void Nullability_and_lists_are_part_of_the_shape(string field, string types) =>
        AssertErrors(
            Rule,
            $"{{ box {{ ... on Crate {{ {field} }}\n... on Chest {{ {field} }} }} }}",
            $"{Cannot} `{field}` has the type {types}. {Advice} (1:24; 2:16)");

    [Fact]
    public void Objects_of_different_types_have_one_shape_when_what_they_select_has() =>
        AssertValid("{ box { ... on Crate { content { name } } ... on Chest { content { name } } } }");

    [Fact]
    public void What_different_objects_select_must_answer_in_the_same_shape() =>
        AssertErrors(
            Rule,
            "{ box { ... on Crate { content { volume: barkVolume } } ... on Chest { content { volume: nickname } } } }",
            $"{Cannot} `content.volume` has the type `Int` and the type `String`. {Advice} (1:24; 1:34; 1:72; 1:82)");

    [Fact]
    public void What_different_objects_select_can_be_different_fields() =>
        AssertValid("{ box { ... on Crate { content { volume: barkVolume } } ... on Chest { content { volume: meowVolume } } } }");

    [Fact]
    public void A_conflict_inside_is_reported_from_the_fields_that_would_have_been_merged() =>
        AssertErrors(
            Rule,
            """
            {
              box { inner { a: value } }
              box { inner { a: values } }
            }
            """,
            $"{Cannot} `box.inner.a` is the field `value` and the field `values`. {Advice} (2:3; 2:9; 2:17; 3:3; 3:9)");

    [Fact]
    public void Conflicts_inside_the_same_two_fields_are_one_error() =>
        AssertErrors(
            Rule,
            "{ dog { a: name b: nickname } dog { a: nickname b: name } }",
            $"{Cannot} `dog.a` is the field `name` and the field `nickname`. {Advice} (1:3; 1:9; 1:17; 1:31; 1:37)");

    [Fact]
    public void A_conflict_inside_one_of_the_merged_fields_is_reported_there() =>
        AssertErrors(
            Rule,
            "{ box { inner { a: value a: values } } box { inner { value } } }",
            $"{Cannot} `a` is the field `value` and the field `values`. {Advice} (1:17; 1:26)");

    [Fact]
    public void Fragments_are_looked_through() =>
        AssertErrors(
            Rule,
            """
            { dog { ...A ...B } }
            fragment A on Dog { some: name }
            fragment B on Pet { ... on Dog { some: nickname } }
            """,
            $"{Cannot} `some` is the field `name` and the field `nickname`. {Advice} (2:21; 3:34)");

    [Fact]
    public void A_conflict_in_a_fragment_is_reported_once_however_often_it_is_spread() =>
        AssertErrors(
            Rule,
            """
            { one: dog { ...Bad } two: dog { ...Bad } }
            fragment Bad on Dog { some: name some: nickname }
            """,
            $"{Cannot} `some` is the field `name` and the field `nickname`. {Advice} (2:23; 2:34)");

    [Fact]
    public void Every_two_fields_that_conflict_are_reported() =>
        AssertErrors(
            Rule,
            "{ dog { a: name a: nickname a: barkVolume } }",
            $"{Cannot} `a` is the field `name` and the field `nickname`. {Advice} (1:9; 1:17)",
            $"{Cannot} `a` is the field `name` and the field `barkVolume`. {Advice} (1:9; 1:29)",
            $"{Cannot} `a` is the field `nickname` and the field `barkVolume`. {Advice} (1:17; 1:29)");

    [Fact]
    public void Sets_of_more_fields_than_are_compared_one_by_one_are_grouped_the_same_way() =>
        AssertErrors(
            Rule,
            "{ dog { a: name b: name c: name d: name e: name f: name g: name h: name i: name j: name k: name l: name m: name a: nickname } }",
            $"{Cannot} `a` is the field `name` and the field `nickname`. {Advice} (1:9; 1:113)");

    [Fact]
    public void A_fragment_that_contains_itself_is_looked_at_once() =>
        Assert.Equal(
            [nameof(FieldSelectionMerging), nameof(FragmentSpreadsMustNotFormCycles)],
            Validate("{ human { ...H } } fragment H on Human { name pets { name: __typename name ... on Dog { owner { ...H } } } }").Select(e => e.Rule));
}
