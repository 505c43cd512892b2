using System.Text;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Execution;

/// <summary>The outline of variables is what a plan is made from: their shape, and nothing a client would not want kept.</summary>
public class VariableOutlineTests
{
    private static readonly Schema Schema = Coercing.Schema(
        """
        type Query { field: Int }
        enum Direction { ASC DESC }
        input Filter {
          and: [Filter!] text: String flag: Boolean direction: Direction numbers: [Int] flags: [Boolean] matrix: [[Int]] size: Int = 10
        }
        """);

    [Theory]
    [InlineData("($a: String)", """{"a": "x"}""", "System.Object")]
    [InlineData("($a: String)", """{"a": null}""", "null")]
    [InlineData("($a: String)", "{}", "absent")]
    [InlineData("($a: Boolean, $b: Direction)", """{"a": true, "b": "DESC"}""", "true, DESC")]
    [InlineData("($a: [Int])", """{"a": [1, 2]}""", "[]")]
    [InlineData("($a: [Int])", """{"a": [1, null, null]}""", "[null]")]
    [InlineData("($a: [Boolean], $b: [[Int]])", """{"a": [true, null], "b": [[1], [null, 2]]}""", "[true, null], [[], [null]]")]
    [InlineData("($a: Filter)", """{"a": {"text": "x", "and": [{"flag": false}, {}], "numbers": [1]}}""", "{ text: System.Object, and: [{ flag: false, size: System.Object }, { size: System.Object }], numbers: [], size: System.Object }")]
    public void Scalars_but_booleans_are_left_out(string declarations, string json, string expected)
    {
        var outline = Coercing.GivenVariables(Schema, declarations, json).Outline();
        Assert.Equal(expected, string.Join(", ", Enumerable.Range(0, outline.Count).Select(i => Coercing.Print(outline[i]))));
    }

    [Fact]
    public void An_outline_has_the_shape_and_the_places_of_the_values()
    {
        var random = new RandomInput(new Random(5));
        var filter = (InputObjectType)Schema.Type("Filter")!;
        for (var i = 0; i < 2000; i++)
        {
            var json = $$"""{"a": {{random.Object([.. filter.Fields.Select(f => f.Type)], [.. filter.Fields.Select(f => f.Name)], 3)}}}""";
            var values = Coercing.GivenVariables(Schema, "($a: Filter)", json);
            var outline = values.Outline();
            Assert.Equal(Shape(values), Shape(outline));
            SameKind(outline[0]!, values);
        }
    }

    private static void SameKind(InputValue outlined, VariableValues values)
    {
        Assert.Equal(values.Find(outlined.Origin)!.GetType(), outlined.GetType());
        foreach (var part in outlined is ObjectInput { Fields: var fields } ? fields.Select(f => f.Value) : [])
        {
            SameKind(part, values);
        }
    }

    private static string Shape(VariableValues values)
    {
        using var buffer = new Utf8Buffer();
        values.WriteShape(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
