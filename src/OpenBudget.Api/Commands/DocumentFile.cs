using System.Security.Cryptography;
using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage;

namespace OpenBudget.Api.Commands;

/// <summary>A document in a file of the user's.</summary>
/// <param name="Content">Its content.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Disclosed">What it states.</param>
/// <param name="Counts">How many facts of each kind.</param>
internal sealed record DocumentFile(PublishedFile Content, string Sha256, DisclosedDocument Disclosed, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The largest file that is read. It is fixed: memory is promised for it, and the documents of a whole city's departments have some megabytes.</summary>
    private const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CommandException">The file cannot be read, or was changed meanwhile.</exception>
    /// <exception cref="DocumentReadException">It is of a format that cannot be read, broken, or not a document of a budget.</exception>
    public static DocumentFile Read(string path)
    {
        var bytes = ReadBytes(path);
        var content = PublishedFile.Of(bytes, Path.GetFileName(path));
        var disclosed = DocumentReader.Read(content.Text);
        return new DocumentFile(content, Convert.ToHexStringLower(SHA256.HashData(bytes)), disclosed, FactCounts.Of(disclosed));
    }

    /// <summary>The same document with new facts, where an import that failed has made rows of these.</summary>
    public DocumentFile ReadAgain() => this with { Disclosed = DocumentReader.Read(Content.Text) };

    /// <summary>The document as the rules see it.</summary>
    /// <param name="year">The year it is about; null where neither it nor the user tells.</param>
    /// <param name="previous">The document of the year before; null where there is none.</param>
    public CheckedDocument Checked(int? year, CheckedDocument? previous) =>
        new(Disclosed, TextLines.Read(Content.Text), year ?? 0, previous, row: null);

    private static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException("This is a folder. Name the files in it.");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return file is { CanSeek: true, Length: > 0 } ? ReadFile(file) : ReadStream(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"There is no such file ({Path.GetFullPath(path)}). Check its name.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file cannot be read: {error.Message}", error);
        }
    }

    private static byte[] ReadFile(FileStream file)
    {
        var before = Mark(file);
        if (before.Length > MaxBytes)
        {
            throw TooLarge();
        }

        var bytes = new byte[before.Length];
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && Mark(file) == before
            ? bytes
            : throw new CommandException("The file was changed while it was read. Try again when it is complete.");
    }

    // A pipe and a device tell no length, and what is written into a pipe meanwhile is what it is for.
    private static byte[] ReadStream(FileStream file)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (file.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxBytes)
            {
                throw TooLarge();
            }
        }

        return bytes.ToArray();
    }

    private static CommandException TooLarge() => new(
        $"The file is larger than {MaxBytes / 1024 / 1024} MB, and no larger one is read. Give the part with the budget, or the document without its pictures.");

    private static (long Length, DateTime Written) Mark(FileStream file) =>
        (RandomAccess.GetLength(file.SafeFileHandle), File.GetLastWriteTimeUtc(file.SafeFileHandle));
}
