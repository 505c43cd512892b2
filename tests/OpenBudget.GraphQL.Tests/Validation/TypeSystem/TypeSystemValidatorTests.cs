using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Tests.Relational;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem;

public sealed class TypeSystemValidatorTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    [Fact]
    public void Every_rule_is_in_force()
    {
        var written = typeof(TypeSystemRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TypeSystemRule)));

        Assert.Equal(written.Select(type => type.Name).Order(), TypeSystemValidator.Rules.Select(rule => rule.Name).Order());
    }

    [Fact]
    public void Every_rule_names_its_section() =>
        Assert.All(TypeSystemValidator.Rules, rule => Assert.StartsWith("sec-", rule.Section, StringComparison.Ordinal));

    [Fact]
    public void The_schema_of_validation_breaks_no_rule() => Sdl.AssertValid(SchemaPrinter.Print(Pets.Schema));

    [Fact]
    public void A_schema_that_is_derived_from_a_model_breaks_no_rule() => Sdl.AssertValid(SchemaPrinter.Print(library.Schema));

    [Fact]
    public void Types_are_not_judged_where_a_definition_is_wrong() =>
        Sdl.AssertErrors("KnownTypeNames", "type Query { a: Missing } type Empty", "The type `Missing` is not defined. (1:17)");

    [Fact]
    public void Values_are_not_judged_where_a_type_is_wrong() =>
        Sdl.AssertErrors("MembersAreDefined", "type Query { a(b: Int = \"c\"): Int } type Empty", "The type `Empty` has no fields. (1:37)");

    [Fact]
    public void An_error_says_its_rule_and_section()
    {
        var error = Assert.Single(TypeSystemValidator.Validate(GraphQLParser.Parse("type Query { a: Int } scalar A scalar A")));

        Assert.Equal("UniqueTypeNames", error.Rule);
        Assert.Equal("sec-Schema", error.SpecifiedBy);
    }

    [Fact]
    public void A_chain_of_ten_thousand_input_objects_is_followed_without_the_thread_s_stack()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"input I{i} {{ next: I{i + 1}! }}"));
        var sdl = SourceText.From($"type Query {{ a(b: I0): Int }} {chain} input I10000 {{ end: Int }}");

        Assert.Empty(TypeSystemValidator.Validate(GraphQLParser.Parse(sdl, ParserLimits.Trusted)));
    }
}
