namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads a published budget document: from its bytes to its facts, each with its lines.</summary>
/// <remarks>
/// One pass over the lines. Headings tell which sections state amounts, tables are told by the labels of their header, and sentences by the
/// words of <see cref="MeasureVocabulary"/>; nothing depends on the order of sections, columns or rows. What is not understood where facts
/// should stand is in <see cref="DisclosedDocument.Notes"/>; the rest is read all the same.
/// </remarks>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The bytes as published.</param>
    /// <exception cref="DocumentReadException">The document is empty, not UTF-8, or nothing of a budget is recognised in it.</exception>
    public static DisclosedDocument Read(ReadOnlyMemory<byte> utf8)
    {
        var lines = TextLines.Read(utf8);
        var reading = new Reading(lines, DocumentIdentity.Of(lines));
        return reading.Read();
    }
}
