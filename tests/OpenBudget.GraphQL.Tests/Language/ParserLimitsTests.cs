using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

public class ParserLimitsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_documentation()
    {
        Assert.Equal(
            new ParserLimits
            {
                MaxDocumentBytes = 65_536,
                MaxTokens = 20_000,
                MaxRecursion = 100,
                MaxDirectivesPerLocation = 4,
                MaxFields = 2_048,
            },
            ParserLimits.Default);
    }

    [Fact]
    public void A_document_may_have_64_KB_comments_and_white_space_included()
    {
        GraphQLParser.Parse(SourceText.From("{ a }".PadRight(65_536)), ParserLimits.Default);
        var tooLong = SourceText.From("{ a }".PadRight(65_537));
        var error = Assert.Throws<GraphQLException>(() => GraphQLParser.Parse(tooLong, ParserLimits.Default)).Error;
        Assert.Equal("The document has 65537 bytes; at most 65536 are allowed.", error.Message);
        Assert.Equal("HC0011", error.Code);
        Assert.Empty(error.Locations);
    }

    [Fact]
    public void Bytes_are_counted_not_characters()
    {
        var limits = ParserLimits.Default with { MaxDocumentBytes = 9 };
        GraphQLParser.Parse(SourceText.From("{ a }#预"), limits);
        Assert.Throws<GraphQLException>(() => GraphQLParser.Parse(SourceText.From("{ a }#预算"), limits));
    }

    [Fact]
    public void Tokens_are_counted_and_the_first_over_the_limit_is_reported()
    {
        var limits = ParserLimits.Default with { MaxTokens = 3 };
        GraphQLParser.Parse(SourceText.From("{ foo } # comments are none"), limits);
        Assert.Equal(
            "1:7 The document has more than 2 tokens, which is the limit.",
            SyntaxErrorOf.Document("{ foo }", limits with { MaxTokens = 2 }));
    }

    [Fact]
    public void Twenty_thousand_tokens_are_allowed_and_not_one_more()
    {
        var limits = ParserLimits.Default with { MaxFields = int.MaxValue };
        GraphQLParser.Parse(SourceText.From($"{{{string.Concat(Enumerable.Repeat(" a", 19_998))}}}"), limits);
        Assert.Equal(
            "1:40000 The document has more than 20000 tokens, which is the limit.",
            SyntaxErrorOf.Document($"{{{string.Concat(Enumerable.Repeat(" a", 19_999))}}}", limits));
    }

    [Fact]
    public void Fields_are_counted_over_all_selection_sets()
    {
        var fields = string.Concat(Enumerable.Repeat("a ", 1024));
        GraphQLParser.Parse(SourceText.From($"{{{fields}}} fragment F on T {{{fields}}}"), ParserLimits.Default);
        Assert.Equal(
            "1:4117 The document selects more than 2048 fields, which is the limit.",
            SyntaxErrorOf.Document($"{{{fields}}} fragment F on T {{{fields}b}}"));
    }

    [Theory]
    [InlineData("query @a @a @a @a @a { b }", "1:19")]
    [InlineData("query ($b: Int @a @a @a @a @a) { b }", "1:28")]
    [InlineData("{ b @a @a @a @a @a }", "1:17")]
    [InlineData("{ ...B @a @a @a @a @a }", "1:20")]
    [InlineData("{ ... on B @a @a @a @a @a { b } }", "1:24")]
    [InlineData("fragment B on C @a @a @a @a @a { b }", "1:29")]
    public void Four_directives_may_stand_at_a_location_of_an_executable_definition(string text, string location)
    {
        GraphQLParser.Parse(SourceText.From(text.Replace("@a @a @a @a @a", "@a @a @a @a", StringComparison.Ordinal)), ParserLimits.Default);
        Assert.Equal($"{location} More than 4 directives stand at one location, which is the limit.", SyntaxErrorOf.Document(text));
    }

    [Fact]
    public void Directives_of_the_type_system_are_not_limited()
    {
        var source = SourceText.From("type A @a @a @a @a @a { b(c: Int @a @a @a @a @a): Int @a @a @a @a @a }");
        var document = GraphQLParser.Parse(source, ParserLimits.Default);
        Assert.Equal(5, Assert.IsType<ObjectTypeDefinitionNode>(document.Definitions[0]).Directives.Count);
    }

    [Theory]
    [InlineData("{a", "", "}", 100)]
    [InlineData("{...", "{a}", "}", 99)]
    [InlineData("{...on A", "{a}", "}", 99)]
    public void Selection_sets_nest_a_hundred_deep(string open, string middle, string close, int depth)
    {
        GraphQLParser.Parse(SourceText.From(Nested("", open, middle, close, depth, "")), ParserLimits.Default);
        var error = SyntaxErrorOf.Document(Nested("", open, middle, close, depth + 1, ""));
        Assert.EndsWith(" The document nests deeper than 100 levels, which is the limit.", error, StringComparison.Ordinal);
        Assert.StartsWith($"1:{(100 * open.Length) + 1} ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{a(b:", "[", "", "]", ")}", 99)]
    [InlineData("{a(b:", "{c:", "1", "}", ")}", 99)]
    [InlineData("{a(b:", "[{c:", "1", "}]", ")}", 49)]
    [InlineData("{a@b(c:", "[", "", "]", ")}", 99)]
    [InlineData("query($a:", "[", "A", "]", "){a}", 100)]
    [InlineData("query($a:A=", "[", "", "]", "){a}", 100)]
    [InlineData("type A{b:", "[", "A", "]", "}", 100)]
    [InlineData("input A{b:C=", "{c:", "1", "}", "}", 100)]
    public void Values_and_types_nest_a_hundred_deep_with_what_they_stand_in(
        string before, string open, string middle, string close, string after, int depth)
    {
        GraphQLParser.Parse(SourceText.From(Nested(before, open, middle, close, depth, after)), ParserLimits.Default);
        Assert.EndsWith(
            " The document nests deeper than 100 levels, which is the limit.",
            SyntaxErrorOf.Document(Nested(before, open, middle, close, depth + 1, after)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "{a")]
    [InlineData("", "{...")]
    [InlineData("", "{...@a")]
    [InlineData("", "{...on A")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("{a(b:", "[{c:")]
    [InlineData("{a@b(c:", "{d:")]
    [InlineData("query($a:", "[")]
    [InlineData("query($a:A=", "[")]
    [InlineData("query($a:A@b(c:", "[")]
    [InlineData("fragment A on B@b(c:", "{d:")]
    [InlineData("type A{b:", "[")]
    [InlineData("type A{b(c:D=", "{e:")]
    [InlineData("input A{b:C=", "[")]
    [InlineData("extend schema@b(c:", "[")]
    [InlineData("directive@b(c:D=", "[")]
    public void A_million_openings_are_an_error_even_in_trusted_text(string before, string open)
    {
        var text = before + string.Concat(Enumerable.Repeat(open, 1_000_000));
        Assert.EndsWith(
            " The document nests deeper than 100 levels, which is the limit.",
            SyntaxErrorOf.Document(text, ParserLimits.Trusted),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Values_and_types_on_their_own_are_bounded_too()
    {
        Assert.Equal("1:101 The document nests deeper than 100 levels, which is the limit.", SyntaxErrorOf.Value(new string('[', 1_000_000)));
        Assert.Equal("1:101 The document nests deeper than 100 levels, which is the limit.", SyntaxErrorOf.Type(new string('[', 1_000_000)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    [InlineData(int.MaxValue)]
    public void The_recursion_limit_itself_is_limited(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ParserLimits.Trusted with { MaxRecursion = limit });
    }

    [Fact]
    public void Even_the_highest_recursion_limit_leaves_room_on_the_stack()
    {
        var limits = ParserLimits.Trusted with { MaxRecursion = 1_000 };
        foreach (var (open, middle, close) in new[] { ("{...on A", "{a}", "}"), ("{a(b:[", "", ""), ("{a", "", "}") })
        {
            var text = Nested("", open, middle, close, 999, "");
            var thread = new Thread(
                () =>
                {
                    try
                    {
                        Printer.Print(GraphQLParser.Parse(SourceText.From(text), limits));
                    }
                    catch (GraphQLException)
                    {
                        // Only the stack is of interest.
                    }
                },
                maxStackSize: 1_500_000);
            thread.Start();
            thread.Join();
        }
    }

    [Fact]
    public void Siblings_do_not_nest()
    {
        GraphQLParser.Parse(SourceText.From($"{{{string.Concat(Enumerable.Repeat("a{b(c:[{d:[]}])}", 1000))}}}"), ParserLimits.Default);
    }

    private static string Nested(string before, string open, string middle, string close, int depth, string after) =>
        before + string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth)) + after;
}
