namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>A format of tables.</summary>
/// <remarks>Execution makes rows, whatever is made of them; the formats there are belong to HTTP.</remarks>
public abstract class TableFormat
{
    private protected TableFormat(string name, string mediaType)
    {
        Name = name;
        MediaType = mediaType;
    }

    /// <summary>The name, which is the ending of a file's name, too: <c>csv</c>.</summary>
    public string Name { get; }

    /// <summary>The media type, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>The value of Content-Type.</summary>
    public virtual string ContentType => MediaType;

    /// <summary>Whether its bytes are compressed already.</summary>
    internal virtual bool IsCompressed => false;

    /// <summary>Whether the rows are cells; otherwise they are objects, which may hold others.</summary>
    internal virtual bool IsFlat => true;

    /// <summary>Begins a table.</summary>
    /// <param name="name">What the table is called.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="output">Where its bytes go; emptied now and then.</param>
    internal abstract TableWriter Begin(string name, IReadOnlyList<TableColumn> columns, Utf8Buffer output);
}

/// <summary>A table that is being written.</summary>
internal abstract class TableWriter : IDisposable
{
    /// <summary>Whether it takes cells; otherwise objects.</summary>
    public virtual bool IsFlat => true;

    /// <summary>Writes a row of cells.</summary>
    public virtual void Row(ReadOnlySpan<byte> json, ReadOnlySpan<TableCell> cells) => throw new NotSupportedException();

    /// <summary>Writes a row that is an object.</summary>
    public virtual void Item(ReadOnlySpan<byte> json) => throw new NotSupportedException();

    /// <summary>Writes a last row with nothing but a sentence.</summary>
    public abstract void Note(string text);

    /// <summary>Ends the table.</summary>
    public abstract void End();

    /// <inheritdoc/>
    public abstract void Dispose();
}
