using System.Security.Cryptography;
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
    // The documents of a whole city's departments have some megabytes. A device or a pipe may never end.
    private const int MaxBytes = 100 * 1024 * 1024;

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

    private static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException("This is a folder. Name the files in it.");
        }

        try
        {
            var before = Mark(path);
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new MemoryStream();
            var buffer = new byte[81920];
            while (file.Read(buffer) is > 0 and var count)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > MaxBytes)
                {
                    throw new CommandException($"The file is larger than {MaxBytes / 1024 / 1024} MB. Name the document itself, as published.");
                }
            }

            return Mark(path) == before
                ? bytes.ToArray()
                : throw new CommandException("The file was changed while it was read. Try again when it is complete.");
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

    private static (long Length, DateTime Written) Mark(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}
