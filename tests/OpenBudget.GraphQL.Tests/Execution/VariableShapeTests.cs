using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

public class VariableShapeTests
{
    private static readonly Schema Schema = Coercing.Schema(
        """
        type Query { field: Int ratio: Float id: ID }
        enum Direction { ASC DESC }
        input Filter {
          and: [Filter!] nested: Filter number: Int text: String flag: Boolean direction: Direction
          numbers: [Int] texts: [String!] flags: [Boolean] directions: [Direction!] matrix: [[Int]] size: Int = 10
        }
        """);

    [Theory]
    [InlineData("($a: Int, $b: String)", """{"a": 1}""", "v-")]
    [InlineData("($a: Int, $b: String)", """{"a": null, "b": "x"}""", "nv")]
    [InlineData("($a: Int = 3)", "{}", "v")]
    [InlineData("($a: Boolean, $b: Boolean)", """{"a": true, "b": false}""", "tf")]
    [InlineData("($a: Direction)", """{"a": "ASC"}""", "\"ASC\"")]
    [InlineData("($a: [Int])", """{"a": [1, 2, 3]}""", "*")]
    [InlineData("($a: [Int])", """{"a": []}""", "*")]
    [InlineData("($a: [Int])", """{"a": 7}""", "*")]
    [InlineData("($a: [Int])", """{"a": [1, null]}""", "?")]
    [InlineData("($a: [Boolean])", """{"a": []}""", "[]")]
    [InlineData("($a: [Boolean])", """{"a": [true, null, false]}""", "[tnf]")]
    [InlineData("($a: [Direction])", """{"a": ["ASC", "DESC"]}""", "[\"ASC\"\"DESC\"]")]
    [InlineData("($a: [[Int]])", """{"a": [[1, 2], [], [null], null]}""", "[**?n]")]
    [InlineData("($a: [[Int]])", """{"a": []}""", "[]")]
    [InlineData("($a: [[Int]])", """{"a": [null]}""", "[n]")]
    [InlineData("($a: Filter)", """{"a": {"text": "x", "and": [{"number": 1}, {}]}}""", "{\"text\"v\"and\"[{\"number\"v\"size\"v}{\"size\"v}]\"size\"v}")]
    public void A_shape_tells_what_is_there_and_the_values_a_plan_bakes_in(string declarations, string json, string expected) =>
        Assert.Equal(expected, Shape(Coercing.GivenVariables(Schema, declarations, json)));

    [Theory]
    [InlineData("""{"a": {"number": 1}}""", """{"a": {"number": 2}}""")]
    [InlineData("""{"a": {"text": ""}}""", """{"a": {"text": "}\"number\"v{"}}""")]
    [InlineData("""{"a": {"numbers": []}}""", """{"a": {"numbers": [1, 2, 3]}}""")]
    [InlineData("""{"a": {"numbers": 5}}""", """{"a": {"numbers": [5]}}""")]
    [InlineData("""{"a": {"and": {"flag": true}}}""", """{"a": {"and": [{"flag": true}]}}""")]
    [InlineData("""{"a": {"size": 10}}""", """{"a": {}}""")]
    public void What_is_only_a_parameter_does_not_change_the_shape(string one, string other) =>
        Assert.Equal(FilterShape(one), FilterShape(other));

    [Theory]
    [InlineData("{}", """{"a": null}""")]
    [InlineData("""{"a": {}}""", """{"a": null}""")]
    [InlineData("""{"a": {"number": 1}}""", """{"a": {"number": null}}""")]
    [InlineData("""{"a": {"number": 1}}""", """{"a": {"text": "1"}}""")]
    [InlineData("""{"a": {"number": 1, "text": "1"}}""", """{"a": {"text": "1", "number": 1}}""")]
    [InlineData("""{"a": {"flag": true}}""", """{"a": {"flag": false}}""")]
    [InlineData("""{"a": {"direction": "ASC"}}""", """{"a": {"direction": "DESC"}}""")]
    [InlineData("""{"a": {"numbers": [1]}}""", """{"a": {"numbers": [1, null]}}""")]
    [InlineData("""{"a": {"numbers": [1]}}""", """{"a": {"numbers": null}}""")]
    [InlineData("""{"a": {"directions": ["ASC", "DESC"]}}""", """{"a": {"directions": ["DESC", "ASC"]}}""")]
    [InlineData("""{"a": {"flags": [true]}}""", """{"a": {"flags": [true, true]}}""")]
    [InlineData("""{"a": {"matrix": [[1]]}}""", """{"a": {"matrix": [[1], [1]]}}""")]
    [InlineData("""{"a": {"matrix": [null]}}""", """{"a": {"matrix": [null, null]}}""")]
    [InlineData("""{"a": {"and": [{"number": 1}]}}""", """{"a": {"and": [{"number": 1}, {"number": 1}]}}""")]
    [InlineData("""{"a": {"and": [{"number": 1}]}}""", """{"a": {"nested": {"number": 1}}}""")]
    [InlineData("""{"a": {"nested": {"number": 1}}}""", """{"a": {"nested": {}, "number": 1}}""")]
    [InlineData("""{"a": {"and": [{"number": 1}, {}]}}""", """{"a": {"and": [{}, {"number": 1}]}}""")]
    public void What_a_plan_depends_on_changes_the_shape(string one, string other) =>
        Assert.NotEqual(FilterShape(one), FilterShape(other));

    [Fact]
    public void Every_value_is_found_by_its_origin()
    {
        var values = Coercing.GivenVariables(
            Schema, "($n: Int = 1, $a: Filter)", """{"a": {"and": [{"number": 5}, {"texts": ["x", "y"]}], "matrix": 3}}""");

        for (var i = 0; i < values.Count; i++)
        {
            AssertFound(values, values[i]!);
        }
    }

    [Fact]
    public void An_absent_variable_is_found_as_nothing()
    {
        var values = Coercing.GivenVariables(Schema, "($n: Int)", "{}");

        Assert.Null(values.Find(new ValueOrigin(0, [])));
        Assert.Null(values.Value("n"));
        Assert.Equal(0, values.IndexOf("n"));
        Assert.Equal(-1, values.IndexOf("m"));
    }

    [Fact]
    public void An_origin_of_another_shape_is_an_error_of_the_caller()
    {
        var values = Coercing.GivenVariables(Schema, "($n: Filter)", """{"n": {"numbers": [1]}}""");

        Assert.Throws<ArgumentException>(() => values.Find(ValueOrigin.Literal));
        Assert.Throws<ArgumentException>(() => values.Find(new ValueOrigin(1, [])));
        Assert.Throws<ArgumentException>(() => values.Find(new ValueOrigin(0, [2])));
        Assert.Throws<ArgumentException>(() => values.Find(new ValueOrigin(0, [0, 1])));
        Assert.Throws<ArgumentException>(() => values.Find(new ValueOrigin(0, [0, 0, 0])));
    }

    // What a plan does: it keeps the tree of one request, with its booleans and enum values, and takes the rest from the next by origin.
    [Fact]
    public void Values_of_equal_shape_can_take_each_others_place()
    {
        var filter = Schema.Type("Filter")!;
        GraphQLType[] types = [filter, new ListType(filter), Scalars.Int, new ListType(Schema.Type("Direction")!), new ListType(new ListType(Scalars.Int))];
        var random = new RandomInput(new Random(20260301));
        var byShape = new Dictionary<string, VariableValues>();
        var pairs = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var values = Coercing.GivenVariables(
                Schema, "($a: Filter, $b: [Filter], $c: Int = 3, $d: [Direction], $e: [[Int]])", random.Object(types, ["a", "b", "c", "d", "e"], 2));
            if (byShape.TryAdd(Shape(values), values))
            {
                continue;
            }

            var planned = byShape[Shape(values)];
            for (var v = 0; v < values.Count; v++)
            {
                Assert.Equal(Coercing.Print(values[v]), Coercing.Print(Replay(planned[v], types[v], values)));
            }

            pairs++;
        }

        Assert.InRange(pairs, 1_000, 7_000);
    }

    private static InputValue? Replay(InputValue? planned, GraphQLType type, VariableValues values) => (planned, type.Nullable) switch
    {
        (null, _) or (LeafInput { Value: null or bool or EnumValueDefinition }, _) => planned,
        (LeafInput, _) => values.Find(planned.Origin),
        (ListInput, ListType { OfType: var itemType }) when itemType.Nullable is ScalarType { Name: not "Boolean" } => values.Find(planned.Origin),
        (ListInput list, ListType { OfType: var itemType }) => new ListInput([.. list.Items.Select(item => Replay(item, itemType, values)!)]),
        (ObjectInput inputObject, _) => new ObjectInput(
            inputObject.Type,
            [.. inputObject.Fields.Select(f => KeyValuePair.Create(f.Key, Replay(f.Value, f.Key.Type, values)!))]),
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    private static void AssertFound(VariableValues values, InputValue value)
    {
        Assert.Same(value, values.Find(value.Origin));
        switch (value)
        {
            case ObjectInput inputObject:
                Assert.All(inputObject.Fields, f => AssertFound(values, f.Value));
                break;
            case ListInput list:
                Assert.All(list.Items, item => AssertFound(values, item));
                break;
        }
    }

    private static string FilterShape(string json) => Shape(Coercing.GivenVariables(Schema, "($a: Filter)", json));

    private static string Shape(VariableValues values)
    {
        using var buffer = new Utf8Buffer();
        values.WriteShape(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
