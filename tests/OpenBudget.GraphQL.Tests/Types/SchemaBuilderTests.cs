using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Tests.Types;

public class SchemaBuilderTests
{
    [Fact]
    public void Types_refer_to_each_other_in_any_order()
    {
        var schema = Build("type Query { node: Node } union U = A | Query interface Node { a: A } type A implements Node { a: A, u: U }");
        var a = Assert.IsType<ObjectType>(schema.Type("A"));
        var node = Assert.IsType<InterfaceType>(schema.Type("Node"));
        Assert.Same(a, a.Field("a")!.Type);
        Assert.Same(a, node.Field("a")!.Type);
        Assert.Same(node, Assert.Single(a.Interfaces));
        Assert.Equal([a, schema.Query!], Assert.IsType<UnionType>(schema.Type("U")).Members);
        Assert.Equal([a], schema.PossibleTypes(node));
    }

    [Fact]
    public void Wrapping_types_keep_their_order()
    {
        var field = Build("type Query { a: [[Int!]]! }").Query!.Field("a")!;
        Assert.Equal("[[Int!]]!", field.Type.ToString());
        Assert.Same(Scalars.Int, field.Type.Named);
    }

    [Fact]
    public void Roots_are_found_by_their_default_names_where_no_schema_is_defined()
    {
        var schema = Build("type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }");
        Assert.Equal(("Query", "Mutation", "Subscription"), (schema.Query!.Name, schema.Mutation!.Name, schema.Subscription!.Name));
    }

    [Fact]
    public void A_schema_definition_says_which_roots_there_are()
    {
        var schema = Build(
            "\"About\" schema { query: Q } extend schema { subscription: S } type Q { a: Int } type Mutation { b: Int } type S { c: Int }");
        Assert.Equal("About", schema.Description);
        Assert.Equal(("Q", "S"), (schema.Query!.Name, schema.Subscription!.Name));
        Assert.Null(schema.Mutation);
    }

    [Fact]
    public void A_schema_may_be_without_a_query()
    {
        Assert.Null(Build("type A { b: Int }").Query);
    }

    [Fact]
    public void Introspection_built_in_directives_and_the_built_in_scalars_in_use_are_added()
    {
        var schema = Build("type Query { a: Int } directive @skip(unless: Boolean!) on FIELD");
        Assert.Same(Introspection.Type, schema.Type("__Type"));
        Assert.Same(Scalars.Int, schema.Type("Int"));
        Assert.Same(Scalars.String, schema.Type("String"));
        Assert.Same(Scalars.Boolean, schema.Type("Boolean"));
        Assert.Null(schema.Type("Float"));
        Assert.Null(schema.Type("ID"));
        Assert.Same(BuiltInDirectives.Include, schema.Directive("include"));
        Assert.Equal("unless", Assert.Single(schema.Directive("skip")!.Arguments).Name);
    }

    [Fact]
    public void Extensions_add_to_every_kind_of_type()
    {
        var schema = Build(
            """
            type Query { a: Int }
            extend type Query implements I @x { b: U }
            interface I { b: U }
            extend interface I { c: Int }
            extend type Query { c: Int }
            union U = A
            type A { a: Int }
            extend union U = Query
            enum E { ONE }
            extend enum E { TWO }
            input N { a: Int }
            extend input N @oneOf { b: E }
            scalar S
            extend scalar S @specifiedBy(url: "https://example.org")
            """);
        Assert.Equal(["a", "b", "c"], schema.Query!.Fields.Select(f => f.Name));
        Assert.Equal("I", Assert.Single(schema.Query.Interfaces).Name);
        Assert.Equal(["b", "c"], Assert.IsType<InterfaceType>(schema.Type("I")).Fields.Select(f => f.Name));
        Assert.Equal(["A", "Query"], Assert.IsType<UnionType>(schema.Type("U")).Members.Select(m => m.Name));
        Assert.Equal(["ONE", "TWO"], Assert.IsType<EnumType>(schema.Type("E")).Values.Select(v => v.Name));
        var input = Assert.IsType<InputObjectType>(schema.Type("N"));
        Assert.Equal(["a", "b"], input.Fields.Select(f => f.Name));
        Assert.True(input.IsOneOf);
        Assert.Equal("https://example.org", Assert.IsType<ScalarType>(schema.Type("S")).SpecifiedByUrl);
    }

    [Fact]
    public void Descriptions_defaults_deprecations_and_applied_directives_are_kept()
    {
        var schema = Build(
            """
            "of query"
            type Query {
              "of a"
              a("of b" b: [Int!] = [1] @cost(weight: "1") @deprecated(reason: "Old")): E @deprecated @cost(weight: "10")
            }
            "of e" enum E { "of one" ONE TWO @deprecated(reason: "Gone") }
            input I { c: Int! = 1, d: Int! }
            "of cost" directive @cost("of weight" weight: String!) repeatable on FIELD_DEFINITION | ARGUMENT_DEFINITION
            """);
        var field = schema.Query!.Field("a")!;
        var argument = field.Argument("b")!;
        Assert.Equal(("of query", "of a", "of b"), (schema.Query.Description, field.Description, argument.Description));
        Assert.Equal(("No longer supported", "Old"), (field.DeprecationReason, argument.DeprecationReason));
        Assert.Equal("@cost(weight: \"10\")", Printer.Print(Assert.Single(field.AppliedDirectives)));
        Assert.Equal("@cost(weight: \"1\")", Printer.Print(Assert.Single(argument.AppliedDirectives)));
        Assert.Equal("[1]", Printer.Print(argument.DefaultValue!));
        var type = Assert.IsType<EnumType>(schema.Type("E"));
        Assert.Equal(("of e", "of one", null), (type.Description, type.Values[0].Description, type.Values[0].DeprecationReason));
        Assert.Equal("Gone", type.Values[1].DeprecationReason);
        var input = Assert.IsType<InputObjectType>(schema.Type("I"));
        Assert.Equal((false, true, false), (input.Field("c")!.IsRequired, input.Field("d")!.IsRequired, input.IsOneOf));
        var directive = schema.Directive("cost")!;
        Assert.Equal(("of cost", true, "of weight"), (directive.Description, directive.IsRepeatable, directive.Arguments[0].Description));
        Assert.Equal(["FIELD_DEFINITION", "ARGUMENT_DEFINITION"], directive.Locations);
    }

    [Fact]
    public void Scalars_of_the_dialect_keep_their_coercion_and_others_take_any_value()
    {
        var schema = Build("\"Money\" scalar Decimal scalar Any @specifiedBy(url: \"u\") type Query { a(b: Decimal, c: Any): Int }");
        var known = Assert.IsType<ScalarType>(schema.Type("Decimal"));
        Assert.Equal(1.5m, ScalarsTests.Literal(known, "1.5"));
        Assert.Null(ScalarsTests.Json(known, "\"1.5\""));
        Assert.Equal(("Money", null), (known.Description, known.SpecifiedByUrl));
        var any = Assert.IsType<ScalarType>(schema.Type("Any"));
        Assert.NotNull(ScalarsTests.Literal(any, "{ a: [1] }"));
        Assert.NotNull(ScalarsTests.Json(any, "{\"a\":[1]}"));
        Assert.Equal("u", any.SpecifiedByUrl);
    }

    [Fact]
    public void A_definition_of_a_built_in_scalar_changes_nothing()
    {
        Assert.Same(Scalars.Id, Build("scalar ID type Query { a: ID }").Type("ID"));
    }

    [Theory]
    [InlineData("type Query { a: Missing }", "1:17 The type `Missing` is not defined.")]
    [InlineData("type Query { a(b: [Missing!]): Int }", "1:20 The type `Missing` is not defined.")]
    [InlineData("type Query implements Missing { a: Int }", "1:23 The type `Missing` is not defined.")]
    [InlineData("directive @a(b: Missing) on FIELD", "1:17 The type `Missing` is not defined.")]
    [InlineData("schema { query: Missing }", "1:17 The type `Missing` is not defined.")]
    [InlineData("type A { b: Int }\ntype A { c: Int }", "2:6 `A` is defined more than once.")]
    [InlineData("type A { b: Int, b: Int }", "1:18 `A.b` is defined more than once.")]
    [InlineData("type A { b(c: Int, c: Int): Int }", "1:20 `A.b(c:)` is defined more than once.")]
    [InlineData("input A { b: Int } extend input A { b: Int }", "1:37 `A.b` is defined more than once.")]
    [InlineData("enum A { B B }", "1:12 `A.B` is defined more than once.")]
    [InlineData("directive @a on FIELD directive @a on FIELD", "1:34 `@a` is defined more than once.")]
    [InlineData("directive @a(b: Int, b: Int) on FIELD", "1:22 `@a(b:)` is defined more than once.")]
    [InlineData("type A implements B { c: Int } type B { c: Int }", "1:19 `B` stands where an interface is needed.")]
    [InlineData("union A = B interface B { c: Int }", "1:11 `B` stands where an object type is needed.")]
    [InlineData("schema { query: A } scalar A", "1:17 `A` stands where an object type is needed.")]
    [InlineData("extend type A { b: Int }", "1:13 `A` cannot be extended here: no definition of that kind has this name.")]
    [InlineData("interface A { b: Int } extend type A { c: Int }", "1:36 `A` cannot be extended here: no definition of that kind has this name.")]
    [InlineData("type Query { a: Int } { a }", "1:23 A schema holds no operations and fragments.")]
    public void What_leaves_no_schema_is_refused_where_it_stands(string sdl, string error)
    {
        var refused = Assert.Throws<GraphQLException>(() => Build(sdl)).Error;
        var location = Assert.Single(refused.Locations);
        Assert.Equal(error, $"{location.Line}:{location.Column} {refused.Message}");
    }

    internal static Schema Build(string sdl) => SchemaBuilder.FromSdl(GraphQLParser.Parse(sdl));
}
