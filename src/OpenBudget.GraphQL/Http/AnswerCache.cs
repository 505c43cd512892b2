using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Cost;

namespace OpenBudget.GraphQL.Http;

/// <summary>Answers that were lately given, for requests that ask the same while the data is in the same state.</summary>
/// <remarks>
/// Only complete answers without errors come in, and all together have a number of bytes that they may take: the least recently used go
/// first. What was kept of an earlier state of the data is never found again, and goes in its turn. Two equal requests at once may both be
/// executed. Safe for several threads at once.
/// </remarks>
/// <param name="maxBytes">The most bytes of all answers together; 0 keeps none.</param>
internal sealed class AnswerCache(int maxBytes)
{
    // What an entry takes beside its answer: the key, the nodes of two collections.
    private const int Overhead = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<AnswerKey, LinkedListNode<Kept>> _answers = [];
    private readonly LinkedList<Kept> _byUse = new();
    private long _bytes;

    /// <summary>What the answer to a request would be kept under; null where such answers are not kept.</summary>
    public AnswerKey? KeyOf(ReceivedRequest received) =>
        maxBytes == 0 || received.Cost != CostReport.None || received is { AutomaticHash: not null, BringsDocument: true }
            ? null
            : AnswerKey.Of(received);

    /// <summary>The answer that is kept; empty where there is none of this state of the data.</summary>
    public ReadOnlyMemory<byte> Find(AnswerKey key, DataState state)
    {
        lock (_lock)
        {
            if (!_answers.TryGetValue(key, out var node) || !node.Value.State.Holds(state))
            {
                return default;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value.Answer;
        }
    }

    /// <summary>Keeps an answer, in place of one that is kept already.</summary>
    /// <param name="key">The request.</param>
    /// <param name="state">The state of the data after it was read, the same as before.</param>
    /// <param name="answer">The answer; copied.</param>
    public void Add(AnswerKey key, DataState state, ReadOnlySpan<byte> answer)
    {
        if (answer.Length + Overhead > maxBytes)
        {
            return;
        }

        var kept = new Kept(key, state, answer.ToArray());
        lock (_lock)
        {
            if (_answers.TryGetValue(key, out var known))
            {
                Remove(known);
            }

            _answers.Add(key, _byUse.AddFirst(kept));
            _bytes += answer.Length + Overhead;
            while (_bytes > maxBytes)
            {
                Remove(_byUse.Last!);
            }
        }
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _answers.Remove(node.Value.Key);
        _bytes -= node.Value.Answer.Length + Overhead;
    }

    private sealed record Kept(AnswerKey Key, DataState State, byte[] Answer);
}

/// <summary>A request, as far as its answer depends on it: the hash of document, variables and operation name.</summary>
/// <param name="First">The first half.</param>
/// <param name="Second">The second half.</param>
internal readonly record struct AnswerKey(UInt128 First, UInt128 Second)
{
    /// <summary>The key of a request whose document was found.</summary>
    public static AnswerKey Of(ReceivedRequest received)
    {
        // The lengths keep apart what would read the same one after the other.
        using var text = new Utf8Buffer();
        text.WriteBoolean(received.OperationName is null);
        text.WriteJsonString(received.OperationName ?? "");
        text.WriteInt64(received.Variables.Length);
        text.WriteByte((byte)' ');
        text.WriteRaw(received.Variables.Span);
        text.WriteRaw(received.Document.Span);
        Span<UInt128> hash = stackalloc UInt128[2];
        SHA256.HashData(text.WrittenSpan, MemoryMarshal.AsBytes(hash));
        return new AnswerKey(hash[0], hash[1]);
    }
}
