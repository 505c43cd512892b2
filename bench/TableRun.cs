using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OpenBudget.Api.Schema;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Http.Tables;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.Bench;

/// <summary>How fast all indicators become a table, and in how much memory.</summary>
internal static class TableRun
{
    private const string Indicators = """
        { indicators { nodes {
          id year department { code name region } project { id code name } number category kind name description
          target { operator value unit published } basis withheld source { lineStart lineEnd quote }
        } } }
        """;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Writes the table to nowhere, and prints what that took.</summary>
    /// <param name="format">csv, ndjson or xlsx.</param>
    /// <param name="path">The SQLite file, which is only read.</param>
    public static int Run(string format, string path)
    {
        var budget = new BudgetDatabase(new DatabaseOptions { ConnectionString = $"Data Source={path}" });
        using var database = new SqliteDatabase(budget.ReadOnlyConnectionString, BudgetModel.Of(budget.Kind), BudgetDatabase.VersionQuery);
        var schema = RelationalSchema.Create(BudgetSchema.Declaration, database);
        var executor = new RequestExecutor(schema, NullLogger<RequestExecutor>.Instance);

        long peak = 0;
        using var look = new Timer(_ => peak = Math.Max(peak, AnonymousMemory()), null, TimeSpan.Zero, BetweenLooks);
        var watch = Stopwatch.StartNew();
        var (rows, bytes) = WriteAsync(executor, format).GetAwaiter().GetResult();
        watch.Stop();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{format}: {rows} rows, {bytes / 1e6:f0} MB in {watch.Elapsed.TotalSeconds:f1} s: {rows / watch.Elapsed.TotalSeconds:f0} rows/s, "
            + $"{bytes / 1e6 / watch.Elapsed.TotalSeconds:f0} MB/s; peak {peak / 1e6:f0} MB without mapped files"));
        return 0;
    }

    private static async Task<(long Rows, long Bytes)> WriteAsync(RequestExecutor executor, string format)
    {
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(Indicators));
        var (table, refusal) = await executor.ReadTableAsync(request, TableFormats.Find(format)!, CancellationToken.None);
        using (refusal)
        {
            if (table is null)
            {
                throw new InvalidOperationException(refusal!.Errors[0].ToString());
            }
        }

        await using (table)
        {
            using var nowhere = new CountingStream();
            return (await executor.WriteTableAsync(table, nowhere), nowhere.Length);
        }
    }

    private static long AnonymousMemory()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
