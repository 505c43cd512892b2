namespace OpenBudget.Domain.Storage;

/// <summary>Reads documents on other threads while those before them are stored; they come in their order.</summary>
internal static class ReadAhead
{
    /// <summary>A document takes some ten times its bytes while it is read, so large ones are read one at a time.</summary>
    private const long MostBytes = 4_000_000;

    /// <summary>What the documents are read as. The sequence is asked for the next document only when there is room for it.</summary>
    /// <param name="documents">How large each is, in bytes, and how it is read; only the reading runs on another thread.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<(long Bytes, Func<T> Read)> documents)
    {
        var ahead = new Queue<(long Bytes, Task<T> Reading)>();
        var bytes = 0L;
        foreach (var document in documents)
        {
            while (ahead.Count > 0 && (ahead.Count > Environment.ProcessorCount || bytes + document.Bytes > MostBytes))
            {
                yield return Next();
            }

            bytes += document.Bytes;
            ahead.Enqueue((document.Bytes, Task.Run(document.Read)));
        }

        while (ahead.Count > 0)
        {
            yield return Next();
        }

        T Next()
        {
            var (size, reading) = ahead.Dequeue();
            bytes -= size;
            return reading.GetAwaiter().GetResult();
        }
    }
}
