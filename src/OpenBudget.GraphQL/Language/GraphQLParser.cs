namespace OpenBudget.GraphQL.Language;

/// <summary>Text to syntax tree, complete for the September 2025 edition: executable documents and the type system.</summary>
/// <remarks>All throw a <see cref="GraphQLException"/> with code <c>HC0011</c> where the text is not GraphQL or exceeds a limit.</remarks>
public static class GraphQLParser
{
    /// <summary>The document a client sent. Spec: sec-Document.</summary>
    /// <param name="source">The text; bytes that are not UTF-8 are a syntax error.</param>
    /// <param name="limits">How much is read before the document is refused.</param>
    /// <exception cref="GraphQLException">The text is not a GraphQL document, or exceeds a limit.</exception>
    public static DocumentNode Parse(SourceText source, ParserLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        return new Parser(source, limits).ParseDocument();
    }

    /// <summary>A document of our own, such as a schema: under <see cref="ParserLimits.Trusted"/>. Spec: sec-Document.</summary>
    /// <exception cref="GraphQLException">The text is not a GraphQL document, or nests too deep.</exception>
    public static DocumentNode Parse(string text) => Parse(SourceText.From(text), ParserLimits.Trusted);

    /// <summary>A value literal, variables allowed, under <see cref="ParserLimits.Trusted"/>. Spec: sec-Input-Values.</summary>
    /// <exception cref="GraphQLException">The text is not one value, or nests too deep.</exception>
    public static ValueNode ParseValue(string text) => new Parser(SourceText.From(text), ParserLimits.Trusted).ParseWholeValue();

    /// <summary>A type reference, under <see cref="ParserLimits.Trusted"/>. Spec: sec-Type-References.</summary>
    /// <exception cref="GraphQLException">The text is not one type reference, or nests too deep.</exception>
    public static TypeNode ParseType(string text) => new Parser(SourceText.From(text), ParserLimits.Trusted).ParseWholeType();
}
