namespace OpenBudget.Domain.Storage;

/// <summary>The database cannot be made, opened or written as asked. The message says what, where, and what to do.</summary>
public class StorageException : Exception
{
    /// <summary>An error of storage.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    public StorageException(string message) : base(message)
    {
    }

    /// <summary>An error of storage with its cause.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">The cause; null where there is none.</param>
    public StorageException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>At most 64 characters of a text, for a message.</summary>
    internal static string Shortened(string text) => text.Length <= 64 ? text : string.Concat(text.AsSpan(0, 63), "…");
}

/// <summary>The seed folder is not as its manifest says. The message names the file, and the line or the entry.</summary>
public sealed class SeedException : StorageException
{
    /// <summary>An error of the seeds.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    public SeedException(string message) : base(message)
    {
    }

    /// <summary>An error of the seeds with its cause.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="innerException">The cause; null where there is none.</param>
    public SeedException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
