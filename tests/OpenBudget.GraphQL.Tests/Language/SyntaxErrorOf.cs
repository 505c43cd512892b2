using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Tests.Language;

/// <summary>The error a text is refused with, as <c>line:column message</c>.</summary>
internal static class SyntaxErrorOf
{
    public static string Document(string text, ParserLimits? limits = null) =>
        Refused(() => GraphQLParser.Parse(SourceText.From(text), limits ?? ParserLimits.Default));

    public static string Bytes(byte[] utf8) => Refused(() => GraphQLParser.Parse(new SourceText(utf8), ParserLimits.Default));

    public static string Value(string text) => Refused(() => GraphQLParser.ParseValue(text));

    public static string Type(string text) => Refused(() => GraphQLParser.ParseType(text));

    private static string Refused(Action parse)
    {
        var error = Assert.Throws<GraphQLException>(parse).Error;
        Assert.Equal("HC0011", error.Code);
        Assert.Null(error.Path);
        var location = Assert.Single(error.Locations);
        return $"{location.Line}:{location.Column} {error.Message}";
    }
}
