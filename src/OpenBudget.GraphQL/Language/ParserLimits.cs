namespace OpenBudget.GraphQL.Language;

/// <summary>How much of a document the parser reads before it refuses it.</summary>
/// <remarks>
/// Parsing costs time and memory in proportion to the tokens, whether or not the document turns out to be valid, and nesting costs
/// stack, whose overflow ends the process. So these limits hold before anything else looks at a document.
/// </remarks>
public sealed record ParserLimits
{
    /// <summary>The limits for documents of clients.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>The limits for text of our own, such as a schema: nothing is bounded but the nesting.</summary>
    public static ParserLimits Trusted { get; } = new()
    {
        MaxDocumentBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxFields = int.MaxValue,
    };

    /// <summary>The longest document, in bytes of UTF-8. Default 65 536; comments and white space count, for they cost time, too.</summary>
    public int MaxDocumentBytes { get; init; } = 64 * 1024;

    /// <summary>The most tokens of a document. Default 20 000; comments and ignored characters are no tokens.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>How deep selection sets, lists, input objects and list types may nest, counted together. Default 100.</summary>
    /// <remarks>Every level is a few stack frames in the parser and in each later pass. It holds for trusted text, too.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 1 000: beyond that, a stack could overflow.</exception>
    public int MaxRecursion
    {
        get;
        init => field = value is >= 1 and <= 1_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxRecursion), value, "The recursion limit is from 1 to 1000.");
    } = 100;

    /// <summary>The most directives at one location of an executable definition. Default 4.</summary>
    /// <remarks>Each unknown directive would be an error of its own. Type system definitions, which no client sends, are not limited.</remarks>
    public int MaxDirectivesPerLocation { get; init; } = 4;

    /// <summary>The most fields in all selection sets of a document, as written. Default 2 048.</summary>
    public int MaxFields { get; init; } = 2_048;
}
