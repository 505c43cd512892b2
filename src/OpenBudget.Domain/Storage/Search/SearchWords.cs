namespace OpenBudget.Domain.Storage.Search;

/// <summary>What is searched for: words, all of which must occur.</summary>
public sealed class SearchWords
{
    /// <summary>The most words of one search.</summary>
    public const int MaxCount = 10;

    /// <summary>The most characters of one search.</summary>
    public const int MaxLength = 200;

    private SearchWords(IReadOnlyList<string> words) => Words = words;

    /// <summary>The words in the form that is compared, each once, in the order given.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>All of it as one word, as the name of a row may be.</summary>
    internal string Whole => string.Concat(Words);

    /// <summary>The words of a text, split at white space.</summary>
    /// <param name="text">What someone typed.</param>
    /// <returns>The words; null where there is none.</returns>
    /// <exception cref="SearchException">The text has more characters or words than allowed.</exception>
    public static SearchWords? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw new SearchException(SearchFault.TextTooLong, $"The text has {text.Length} characters, and {MaxLength} are searched at most.");
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchForm.Of)
            .Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return words.Length == 0 ? null
            : words.Length <= MaxCount ? new SearchWords(words)
            : throw new SearchException(SearchFault.TooManyWords, $"The text has {words.Length} words, and {MaxCount} are searched at most.");
    }
}

/// <summary>Why a search is refused.</summary>
public enum SearchFault
{
    /// <summary>The text is longer than is searched.</summary>
    TextTooLong,

    /// <summary>The text has more words than are searched.</summary>
    TooManyWords,

    /// <summary>Each of the words occurs in more texts than are looked through.</summary>
    TooBroad,
}

/// <summary>A search that is refused; the message says what to do.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What was wrong, and what to do.</param>
public sealed class SearchException(SearchFault fault, string message) : Exception(message)
{
    /// <summary>Why it is refused.</summary>
    public SearchFault Fault { get; } = fault;
}
