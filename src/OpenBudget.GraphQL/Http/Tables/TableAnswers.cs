using Microsoft.AspNetCore.Http;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Execution.Tables;

namespace OpenBudget.GraphQL.Http.Tables;

/// <summary>Sends tables: as they are read, and no faster than the client takes them.</summary>
/// <param name="executor">What reads them.</param>
/// <param name="options">How many at the same time, and what is compressed.</param>
internal sealed class TableAnswers(RequestExecutor executor, GraphQLHttpOptions options)
{
    private int _open;

    /// <summary>A place to read a table in; null where all are taken.</summary>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref _open) <= options.MaxConcurrentTables)
        {
            return new Place(this);
        }

        Interlocked.Decrement(ref _open);
        return null;
    }

    /// <summary>Sends a table, and lets its database go when the last row is read.</summary>
    /// <returns>False where it broke before anything was sent, so that the client can still be told.</returns>
    /// <remarks>
    /// Once the first byte is out no status can tell of an error, so the connection is cut off: what arrived then cannot pass for the whole.
    /// </remarks>
    public async ValueTask<bool> SendAsync(HttpContext context, TableReader table, TableFormat format)
    {
        var response = context.Response;
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{table.Name}.{format.Name}\"";
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            await table.DisposeAsync();
            return true;
        }

        var coding = format.IsCompressed || options.MinCompressedBytes == int.MaxValue
            ? null
            : ContentCoding.Negotiate(context.Request.Headers.AcceptEncoding);
        using var spool = await SpoolAsync(table);
        var reading = ReadAsync(table, spool);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            limit.CancelAfter(executor.TableTimeout);
            if (coding is null)
            {
                await spool.CopyToAsync(response.Body, limit.Token);
            }
            else
            {
                response.Headers.ContentEncoding = coding.Name;
                var coded = coding.Over(response.Body);
                await spool.CopyToAsync(coded, limit.Token);
                await coded.DisposeAsync();
            }

            return true;
        }
        catch (Exception) when (!response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception)
        {
            // Told to the log where it was no client's doing; nobody else can be told any more.
            context.Abort();
            return true;
        }
        finally
        {
            await reading;
        }
    }

    private static async ValueTask<Spool> SpoolAsync(TableReader table)
    {
        try
        {
            return new Spool();
        }
        catch
        {
            await table.DisposeAsync();
            throw;
        }
    }

    private async Task ReadAsync(TableReader table, Spool spool)
    {
        try
        {
            await using (table)
            {
                await executor.WriteTableAsync(table, spool.Writer);
            }

            spool.Complete(null);
        }
        catch (Exception failure)
        {
            spool.Complete(failure);
        }
    }

    private sealed class Place(TableAnswers tables) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref tables._open);
    }
}
