using System.Text.Json;
using OpenBudget.GraphQL.Execution.Cost;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>A table that can be written: its first page has been read, and the rest will be of the same state of the data.</summary>
/// <remarks>It holds a connection until it is disposed. One page is in memory at a time.</remarks>
public sealed class TableReader : IAsyncDisposable
{
    // As much as is gathered before it is handed on.
    private const int BytesBeforeWrite = 64 * 1024;

    // A row of a list inside a list repeats what stands around it.
    private const int MaxBytesOfItem = 256 * 1024 * 1024;

    private readonly Schema _schema;
    private readonly ExecutorOptions _options;
    private readonly TableOperation _operation;
    private readonly JsonElement _variables;
    private readonly IntrospectionAnswers _introspectionAnswers;
    private readonly CancellationTokenSource _cancellation;
    private readonly Utf8Buffer _data;
    private DataSession? _session;
    private TablePage _page = new();
    private int _pageSize;

    internal TableReader(
        Schema schema,
        ExecutorOptions options,
        TableOperation operation,
        TableFormat format,
        JsonElement variables,
        OperationCost cost,
        IntrospectionAnswers introspectionAnswers,
        CancellationTokenSource cancellation)
    {
        _schema = schema;
        _options = options;
        _operation = operation;
        _variables = variables;
        _introspectionAnswers = introspectionAnswers;
        _cancellation = cancellation;
        _data = new Utf8Buffer(options.MaxResponseBytes);
        _pageSize = options.TablePageSize;
        Format = format;
        Cost = cost;
        Shape = operation.Shape(schema, format.IsFlat);
    }

    /// <summary>What the table is called: the operation's name, else the response name of its field.</summary>
    public string Name => _operation.Name;

    /// <summary>The format it will be written in.</summary>
    public TableFormat Format { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns => Shape.Columns;

    /// <summary>What it costs: as much as its first page as JSON.</summary>
    public OperationCost Cost { get; }

    /// <summary>The version of the data that it is read from, where the source tells it with each answer; else null.</summary>
    public string? DataVersion => _session?.Version;

    private TableShape Shape { get; }

    /// <summary>Reads the first page.</summary>
    /// <returns>What is wrong with the table; empty where nothing is.</returns>
    internal async ValueTask<IReadOnlyList<GraphQLError>> BeginAsync()
    {
        if (_operation.Items is null)
        {
            return await ReadAsync(_operation.Variables(_variables, 0, null, isCounted: false)).ConfigureAwait(false);
        }

        var mustCount = _operation.IsCounted && !(_operation.Wanted <= _options.MaxTableRows);
        var errors = await ReadPageAsync(Remaining(0), _operation.Start, mustCount).ConfigureAwait(false);
        var rows = Math.Min(_operation.Wanted ?? long.MaxValue, _page.Count ?? 0);
        return errors.Count == 0 && rows > _options.MaxTableRows ? [TableErrors.TooManyRows(rows, _options.MaxTableRows)] : errors;
    }

    /// <summary>Writes the table, once.</summary>
    /// <param name="output">Where it goes; it is neither flushed nor closed.</param>
    /// <param name="keepsEmpty">Whether an item with nothing in the list inside it has a row all the same.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="OperationCanceledException">The time is up, or the reader of the table has gone.</exception>
    /// <exception cref="TableBrokenException">A later page has errors: what was written is not the whole.</exception>
    internal async ValueTask<long> WriteAsync(Stream output, bool keepsEmpty)
    {
        using var bytes = new Utf8Buffer(MaxBytesOfItem);
        using var writer = Format.Begin(Name, Columns, bytes);
        var rows = new TableRows(Shape, writer, _options.MaxTableRows, keepsEmpty);
        if (_operation.Items is null)
        {
            // A list has no object around it but the answer itself.
            var isList = _operation.Root.Field.Type.Nullable is ListType;
            rows.WriteInner(_data.WrittenSpan, isList ? 0 : TablePage.StartOfOnly(_data.WrittenSpan));
        }
        else
        {
            await WritePagesAsync(rows, bytes, output).ConfigureAwait(false);
        }

        if (rows.IsCutOff)
        {
            writer.Note(TableErrors.CutOff(rows.Count));
        }

        writer.End();
        await FlushAsync(bytes, output).ConfigureAwait(false);
        return rows.Count;
    }

    /// <summary>Lets the connection go, so that what is read next is read through another.</summary>
    internal async ValueTask EndSessionAsync()
    {
        if (_session is { } session)
        {
            _session = null;
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _data.Dispose();
        await EndSessionAsync().ConfigureAwait(false);
        _cancellation.Dispose();
    }

    private async ValueTask WritePagesAsync(TableRows rows, Utf8Buffer bytes, Stream output)
    {
        long items = 0;
        while (true)
        {
            foreach (var (start, length) in _page.Items)
            {
                rows.Write(_data.WrittenSpan, start, length);
                if (bytes.Length >= BytesBeforeWrite)
                {
                    await FlushAsync(bytes, output).ConfigureAwait(false);
                }
            }

            items += _page.Items.Count;
            if (rows.IsCutOff || _page.Next is not { } next || Remaining(items) == 0)
            {
                return;
            }

            if (await ReadPageAsync(Remaining(items), next, isCounted: false).ConfigureAwait(false) is { Count: > 0 } errors)
            {
                throw new TableBrokenException(errors);
            }
        }
    }

    private async ValueTask FlushAsync(Utf8Buffer bytes, Stream output)
    {
        await output.WriteAsync(bytes.WrittenMemory, _cancellation.Token).ConfigureAwait(false);
        bytes.Clear();
    }

    private int Remaining(long items) => (int)Math.Min(_options.TablePageSize, (_operation.Wanted ?? long.MaxValue) - items);

    private async ValueTask<IReadOnlyList<GraphQLError>> ReadPageAsync(int remaining, string? after, bool isCounted)
    {
        while (true)
        {
            try
            {
                var errors = await ReadAsync(_operation.Variables(_variables, Math.Min(remaining, _pageSize), after, isCounted)).ConfigureAwait(false);
                _page = errors.Count == 0 ? TablePage.Read(_data.WrittenSpan, _operation.Items!.ResponseName) : _page;
                return errors;
            }
            catch (ResponseTooLargeException) when (_pageSize > 1)
            {
                // Nothing of this page has been given out: a shorter one may fit.
                _pageSize = Math.Max(1, Math.Min(remaining, _pageSize) / 4);
            }
            catch (ResponseTooLargeException)
            {
                return [ExecutionErrors.ResponseTooLarge(_options.MaxResponseBytes)];
            }
        }
    }

    private async ValueTask<IReadOnlyList<GraphQLError>> ReadAsync(VariableValues variables)
    {
        _cancellation.Token.ThrowIfCancellationRequested();
        _data.Clear();
        var plan = _operation.PlanFor(variables);
        var context = new RequestContext(variables, _options.MaxResponseBytes, isSnapshot: true, _introspectionAnswers, _cancellation.Token)
        {
            Session = _session,
        };
        try
        {
            await plan.ExecuteAsync(context, _data).ConfigureAwait(false);
        }
        finally
        {
            _session = context.Session;
        }

        return context.Errors;
    }
}
