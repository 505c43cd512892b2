using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

/// <summary>The tables of the specification's chapter on types, row by row.</summary>
public class InputCoercionTests
{
    private static readonly Schema Objects = Coercing.Schema(
        """
        type Query { field(arg: ExampleInputObject): Int }
        input ExampleInputObject { a: String b: Int! }
        """);

    private static readonly Schema OneOf = Coercing.Schema(
        """
        type Query { field(arg: ExampleOneOfInputObject): Int }
        input ExampleOneOfInputObject @oneOf { a: String b: Int }
        """);

    // Spec: sec-Input-Objects.Input-Coercion
    [Theory]
    [InlineData("", """{ a: "abc", b: 123 }""", "{}", """{ a: "abc", b: 123 }""")]
    [InlineData("", """{ a: null, b: 123 }""", "{}", """{ a: null, b: 123 }""")]
    [InlineData("", """{ b: 123 }""", "{}", """{ b: 123 }""")]
    [InlineData("($var: String)", """{ a: $var, b: 123 }""", """{ "var": null }""", """{ a: null, b: 123 }""")]
    [InlineData("($var: String)", """{ a: $var, b: 123 }""", "{}", """{ b: 123 }""")]
    [InlineData("($var: Int!)", """{ b: $var }""", """{ "var": 123 }""", """{ b: 123 }""")]
    [InlineData("($var: ExampleInputObject)", "$var", """{ "var": { "b": 123 } }""", """{ b: 123 }""")]
    public void An_input_object_is_coerced_as_in_the_table(string declarations, string literal, string variables, string expected) =>
        Assert.Equal($"arg: {expected}", Coercing.Arguments(Objects, declarations, $"(arg: {literal})", variables));

    [Theory]
    [InlineData("", "\"abc123\"", "{}", "HC0016 at 1:16 The value of the argument `arg` must be an input object of type `ExampleInputObject`, but is the string `abc123`.")]
    [InlineData("($var: ExampleInputObject)", "$var", """{ "var": "abc123" }""", "request error HC0016 The value of `$var` must be an input object of type `ExampleInputObject`, but is `\"abc123\"`.")]
    [InlineData("", """{ a: "abc", b: "123" }""", "{}", "HC0016 at 1:16 The value of the argument `arg.b` must be of type `Int`, but is the string `123`.")]
    [InlineData("", """{ a: "abc" }""", "{}", "HC0018 at 1:16 The value of the argument `arg` lacks the field `b`, which `ExampleInputObject` requires: its type is `Int!`.")]
    [InlineData("($var: Int)", """{ b: $var }""", "{}", "HC0018 at 1:27 The value of the argument `arg` lacks the field `b`, which `ExampleInputObject` requires: its type is `Int!`.")]
    [InlineData("($var: ExampleInputObject)", "$var", """{ "var": { "a": "abc" } }""", "request error HC0018 The value of `$var` lacks the field `b`, which `ExampleInputObject` requires: its type is `Int!`.")]
    [InlineData("", """{ a: "abc", b: null }""", "{}", "HC0018 at 1:16 The value of the argument `arg.b` must not be null: its type is `Int!`.")]
    [InlineData("($var: Int)", """{ b: $var }""", """{ "var": null }""", "HC0018 at 1:27 The value of the argument `arg.b` is the variable `$var`, which is null: the type `Int!` needs a value.")]
    [InlineData("", """{ b: 123, c: "xyz" }""", "{}", "HC0016 at 1:16 The value of the argument `arg` has a field `c`, which `ExampleInputObject` does not have.")]
    public void An_input_object_is_refused_as_in_the_table(string declarations, string literal, string variables, string expected) =>
        Assert.Equal(expected, Coercing.Arguments(Objects, declarations, $"(arg: {literal})", variables));

    // Spec: sec-OneOf-Input-Objects
    [Theory]
    [InlineData("", """{ b: 123 }""", "{}", """{ b: 123 }""")]
    [InlineData("", """{ a: "abc" }""", "{}", """{ a: "abc" }""")]
    [InlineData("($var: Int!)", """{ b: $var }""", """{ "var": 123 }""", """{ b: 123 }""")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": { "b": 123 } }""", """{ b: 123 }""")]
    public void A_OneOf_input_object_is_coerced_as_in_the_table(string declarations, string literal, string variables, string expected) =>
        Assert.Equal($"arg: {expected}", Coercing.Arguments(OneOf, declarations, $"(arg: {literal})", variables));

    [Theory]
    [InlineData("", """{ a: "abc", b: 123 }""", "{}", "HC0055 at 1:16 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", """{ a: null, b: 123 }""", "{}", "HC0055 at 1:16 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", """{ a: null, b: null }""", "{}", "HC0055 at 1:16 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", "{ a: null }", "{}", "HC0056 at 1:16 The value of the argument `arg` has null as its field `a`: the one field of `ExampleOneOfInputObject` must have a value.")]
    [InlineData("", "{}", "{}", "HC0054 at 1:16 The value of the argument `arg` has no field: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("($var: String)", """{ a: $var, b: 123 }""", """{ "var": null }""", "HC0055 at 1:30 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("($var: String)", """{ a: $var, b: 123 }""", "{}", "HC0055 at 1:30 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", """{ a: "abc", b: "123" }""", "{}", "HC0055 at 1:16 The value of the argument `arg` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", """{ b: "123" }""", "{}", "HC0016 at 1:16 The value of the argument `arg.b` must be of type `Int`, but is the string `123`.")]
    [InlineData("", "\"abc123\"", "{}", "HC0016 at 1:16 The value of the argument `arg` must be an input object of type `ExampleOneOfInputObject`, but is the string `abc123`.")]
    [InlineData("($var: Int)", "{ b: $var }", "{}", "HC0057 at 1:27 The value of the argument `arg` has as its field `b` the variable `$var`, which has no value: the one field of `ExampleOneOfInputObject` must have one.")]
    [InlineData("($var: Int)", "{ b: $var }", """{ "var": null }""", "HC0057 at 1:27 The value of the argument `arg` has as its field `b` the variable `$var`, which has no value: the one field of `ExampleOneOfInputObject` must have one.")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": "abc123" }""", "request error HC0016 The value of `$var` must be an input object of type `ExampleOneOfInputObject`, but is `\"abc123\"`.")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": { "a": "abc", "b": 123 } }""", "request error HC0055 The value of `$var` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": { "a": "abc", "b": null } }""", "request error HC0055 The value of `$var` has 2 fields: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": { "a": null } }""", "request error HC0056 The value of `$var` has null as its field `a`: the one field of `ExampleOneOfInputObject` must have a value.")]
    [InlineData("($var: ExampleOneOfInputObject)", "$var", """{ "var": {} }""", "request error HC0054 The value of `$var` has no field: `ExampleOneOfInputObject` takes exactly one.")]
    [InlineData("", """{ c: "xyz" }""", "{}", "HC0016 at 1:16 The value of the argument `arg` has a field `c`, which `ExampleOneOfInputObject` does not have.")]
    public void A_OneOf_input_object_is_refused_as_in_the_table(string declarations, string literal, string variables, string expected) =>
        Assert.Equal(expected, Coercing.Arguments(OneOf, declarations, $"(arg: {literal})", variables));

    // Spec: sec-List.Input-Coercion
    [Theory]
    [InlineData("[Int]", "[1, 2, 3]", "[1, 2, 3]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "[[1], [2, 3]]", "[[1], [2, 3]]")]
    [InlineData("[[Int]]", "[1, 2, 3]", "[[1], [2], [3]]")]
    [InlineData("[[Int]]", "[1, null, 3]", "[[1], null, [3]]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "null", "null")]
    public void A_list_is_coerced_as_in_the_table_as_a_literal_and_as_a_variable(string type, string value, string expected)
    {
        var schema = Coercing.Schema($"type Query {{ field(arg: {type}): Int }}");

        Assert.Equal($"arg: {expected}", Coercing.Arguments(schema, "", $"(arg: {value})", "{}"));
        Assert.Equal($"arg: {expected}", Coercing.Arguments(schema, $"($var: {type})", "(arg: $var)", $$"""{ "var": {{value}} }"""));
    }

    [Theory]
    [InlineData("[Int]", """[1, "b", true]""", "[1]", "the string `b`", "`\"b\"`")]
    [InlineData("[[Int]]", """[[1], ["b"]]""", "[1][0]", "the string `b`", "`\"b\"`")]
    public void A_list_is_refused_as_in_the_table_as_a_literal_and_as_a_variable(
        string type, string value, string place, string asLiteral, string asJson)
    {
        var schema = Coercing.Schema($"type Query {{ field(arg: {type}): Int }}");

        Assert.Equal(
            $"HC0016 at 1:16 The value of the argument `arg{place}` must be of type `Int`, but is {asLiteral}.",
            Coercing.Arguments(schema, "", $"(arg: {value})", "{}"));
        Assert.StartsWith(
            $"request error HC0016 The value of `$var{place}` must be of type `Int`, but is {asJson}.",
            Coercing.Arguments(schema, $"($var: {type})", "(arg: $var)", $$"""{ "var": {{value}} }"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_variable_in_a_list_is_null()
    {
        var schema = Coercing.Schema("type Query { field(arg: [Int]): Int }");

        Assert.Equal("arg: [1, null, 3]", Coercing.Arguments(schema, "($var: Int)", "(arg: [1, $var, 3])", "{}"));
    }

    [Fact]
    public void An_absent_variable_in_a_list_without_nulls_is_an_error()
    {
        var schema = Coercing.Schema("type Query { field(arg: [Int!]): Int }");

        Assert.Equal(
            "HC0018 at 1:27 The value of the argument `arg[1]` is the variable `$var`, which was not given: the type `Int!` needs a value.",
            Coercing.Arguments(schema, "($var: Int)", "(arg: [1, $var, 3])", "{}"));
    }

    [Fact]
    public void An_absent_variable_in_an_object_leaves_the_field_to_its_default_and_a_null_does_not()
    {
        var schema = Coercing.Schema(
            """
            type Query { field(arg: Page): Int }
            input Page { size: Int = 10 after: String }
            """);

        Assert.Equal("arg: { size: 10 }", Coercing.Arguments(schema, "($size: Int)", "(arg: { size: $size })", "{}"));
        Assert.Equal("arg: { size: null }", Coercing.Arguments(schema, "($size: Int)", "(arg: { size: $size })", """{ "size": null }"""));
        Assert.Equal("arg: { after: \"x\", size: 10 }", Coercing.Arguments(schema, "", "(arg: { after: \"x\" })", "{}"));
    }
}
