namespace OpenBudget.GraphQL.Execution;

/// <summary>Holds the answers that introspection keeps to a number of bytes: the oldest are forgotten first.</summary>
/// <remarks>The schema does not change, so an answer can be kept as long as there is room. Safe for several threads at once.</remarks>
/// <param name="maxBytes">The most bytes of all answers together.</param>
internal sealed class IntrospectionAnswers(int maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<Kept> _answers = new();
    private long _bytes;

    /// <summary>Keeps an answer as long as there is room.</summary>
    /// <returns>Where the answer is found from now on, until it is forgotten.</returns>
    public Kept Add(ReadOnlySpan<byte> answer)
    {
        if (answer.Length > maxBytes)
        {
            return Kept.Nothing;
        }

        var kept = new Kept { Bytes = answer.ToArray() };
        lock (_lock)
        {
            _answers.Enqueue(kept);
            _bytes += answer.Length;
            while (_bytes > maxBytes)
            {
                var oldest = _answers.Dequeue();
                _bytes -= oldest.Bytes!.Length;
                oldest.Bytes = null;
            }
        }

        return kept;
    }

    /// <summary>A place for an answer.</summary>
    internal sealed class Kept
    {
        private byte[]? _bytes;

        /// <summary>A place that stays empty.</summary>
        public static Kept Nothing { get; } = new();

        /// <summary>The answer; null where it is kept no longer.</summary>
        public byte[]? Bytes
        {
            get => Volatile.Read(ref _bytes);
            set => Volatile.Write(ref _bytes, value);
        }
    }
}
