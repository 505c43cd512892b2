namespace OpenBudget.GraphQL.Http;

/// <summary>Documents that clients sent once with their SHA-256, and name by it from then on: automatic persisted queries.</summary>
/// <remarks>
/// Only documents that were executed come in, and all together have a number of bytes that they may take: the least recently used go
/// first. A client whose document is gone is told so, and sends it again; nothing but its time is lost. Safe for several threads at once.
/// </remarks>
/// <param name="maxBytes">The most bytes of all documents together.</param>
internal sealed class AutomaticDocuments(int maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _documents = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();
    private long _bytes;

    /// <summary>The document with that hash (lower-case hexadecimal); empty where it is not kept.</summary>
    public ReadOnlyMemory<byte> Find(string hash)
    {
        lock (_lock)
        {
            if (!_documents.TryGetValue(hash, out var node))
            {
                return default;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    /// <summary>Keeps a document.</summary>
    /// <param name="hash">Its SHA-256, in lower-case hexadecimal.</param>
    /// <param name="document">The document; copied.</param>
    public void Add(string hash, ReadOnlySpan<byte> document)
    {
        if (document.Length > maxBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (_documents.ContainsKey(hash))
            {
                return;
            }

            _documents.Add(hash, _byUse.AddFirst(new Kept(hash, document.ToArray())));
            _bytes += document.Length;
            while (_bytes > maxBytes)
            {
                var oldest = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _documents.Remove(oldest.Hash);
                _bytes -= oldest.Document.Length;
            }
        }
    }

    private sealed record Kept(string Hash, byte[] Document);
}
