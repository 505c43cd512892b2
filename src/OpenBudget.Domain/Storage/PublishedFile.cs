using System.Runtime.InteropServices;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Disclosure.Formats;

namespace OpenBudget.Domain.Storage;

/// <summary>The content of a document's file: the bytes as published, and the text that it is read as.</summary>
/// <remarks>
/// Only the bytes come from outside. The text is made of them, anew in every build: when what makes it becomes better, text, lines and quotes
/// change together.
/// </remarks>
public sealed class PublishedFile
{
    private PublishedFile(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> text) => (Bytes, Text) = (bytes, text);

    /// <summary>The bytes as published.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The text that lines are counted in, UTF-8. Of a text file it is <see cref="Bytes"/>: the same memory.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The text, where it is not the bytes themselves; else null.</summary>
    internal byte[]? OwnText => Text.Equals(Bytes) ? null : ArrayOf(Text);

    /// <summary>The bytes as they are stored; a copy only where they are a part of something larger.</summary>
    internal byte[] StoredBytes => ArrayOf(Bytes);

    /// <summary>Makes the text of a file.</summary>
    /// <param name="bytes">The bytes as published: text in UTF-8, a .docx or a web page.</param>
    /// <param name="fileName">The file's name.</param>
    /// <exception cref="DocumentReadException">The format is not one that can be read, or the file is broken. The message says what to give instead.</exception>
    public static PublishedFile Of(ReadOnlyMemory<byte> bytes, string fileName) => new(bytes, DocumentText.From(bytes, fileName));

    /// <summary>A file that was read once and whose text cannot be made any more.</summary>
    internal static PublishedFile WithoutText(ReadOnlyMemory<byte> bytes) => new(bytes, ReadOnlyMemory<byte>.Empty);

    private static byte[] ArrayOf(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var part) && part is { Offset: 0, Array: { } array } && array.Length == part.Count ? array : memory.ToArray();
}
