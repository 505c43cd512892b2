using System.Buffers;
using OpenBudget.GraphQL.Execution;

namespace OpenBudget.GraphQL.Http;

/// <summary>Documents in files that have a name of their own: an address for a question that many ask.</summary>
internal sealed class PersistedOperations
{
    private const string FileEnding = ".graphql";

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);

    /// <summary>The documents of a folder; each must be valid.</summary>
    /// <param name="folder">The folder; the files in it that end in <c>.graphql</c> are named by what stands before. Null for no documents.</param>
    /// <param name="executor">What will execute them.</param>
    /// <exception cref="InvalidDataException">A file has a name or holds a document that cannot be used.</exception>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    public PersistedOperations(string? folder, RequestExecutor executor)
    {
        if (folder is null)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*" + FileEnding))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            if (id.AsSpan().ContainsAnyExcept(IdCharacters) || id.Length == 0)
            {
                throw new InvalidDataException(
                    $"The persisted operation {file} cannot be asked for: its name may have letters from a to z, digits, `_` and `-`. Rename it.");
            }

            var document = File.ReadAllBytes(file);
            if (executor.Validate(document) is [var error, ..])
            {
                throw new InvalidDataException($"The persisted operation {file} is not valid: {error}");
            }

            _documents.Add(id, document);
        }
    }

    /// <summary>The document of that id; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Find(string id) => _documents.GetValueOrDefault(id);
}
