namespace OpenBudget.Domain.Disclosure;

/// <summary>A document cannot be read at all: it is empty, not UTF-8, or states nothing of a budget.</summary>
/// <remarks>The message says what was wrong, in which line, and what to do. Single figures that are not understood are a <see cref="ReadingNote"/>.</remarks>
public sealed class DocumentReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="message">What was wrong, where, and what to do.</param>
    public DocumentReadException(int line, string message)
        : base(message) => Line = line;

    /// <summary>The line that shows it, from 1; 1 where the whole document is meant.</summary>
    public int Line { get; }
}
