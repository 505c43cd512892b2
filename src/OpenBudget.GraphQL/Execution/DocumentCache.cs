using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution;

/// <summary>The documents that were lately executed, parsed and validated, found by their bytes. The least recently used go first.</summary>
/// <remarks>Only valid documents are kept, so that nonsense pushes nothing out.</remarks>
internal sealed class DocumentCache(Schema schema, ExecutorOptions options)
{
    private readonly KeptPlans _plans = new(options.CachedPlanFields);
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, LinkedListNode<CachedDocument>> _documents = new(new ByContent());
    private readonly LinkedList<CachedDocument> _byUse = new();
    private long _bytes;

    /// <summary>The document with exactly these bytes; null where it is not kept.</summary>
    public CachedDocument? Find(ReadOnlyMemory<byte> text)
    {
        lock (_lock)
        {
            if (!_documents.TryGetValue(text, out var node))
            {
                return null;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value;
        }
    }

    /// <summary>Keeps a document; gives the one that is kept, if another request was faster.</summary>
    public CachedDocument Add(DocumentNode document)
    {
        lock (_lock)
        {
            if (_documents.TryGetValue(document.Source.Utf8, out var known))
            {
                return known.Value;
            }

            var added = new CachedDocument(schema, document, options, _plans);
            if (document.Source.Utf8.Length > options.CachedDocumentBytes)
            {
                return added;
            }

            _documents.Add(document.Source.Utf8, _byUse.AddFirst(added));
            _bytes += document.Source.Utf8.Length;
            while (_documents.Count > options.CachedDocuments || _bytes > options.CachedDocumentBytes)
            {
                var oldest = _byUse.Last!.Value.Document.Source.Utf8;
                _documents.Remove(oldest);
                _byUse.RemoveLast();
                _bytes -= oldest.Length;
            }

            return added;
        }
    }

    private sealed class ByContent : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<byte> text)
        {
            // Seeded anew in every process, so that no client can make documents collide.
            var hash = default(HashCode);
            hash.AddBytes(text.Span);
            return hash.ToHashCode();
        }
    }
}
