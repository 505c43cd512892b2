using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Storage.Sqlite;

namespace OpenBudget.Domain.Storage;

/// <summary>The text of stored documents.</summary>
public static class DocumentTexts
{
    /// <summary>The most lines of one answer.</summary>
    public const int MaxLines = 1000;

    /// <summary>Some lines of each document, joined as they stand there. Lines that a document does not have are left out.</summary>
    /// <param name="connection">An open connection to the database; left open.</param>
    /// <param name="documents">The row numbers of the documents.</param>
    /// <param name="lineStart">The first line, from 1.</param>
    /// <param name="lineEnd">The last line; null for as many as are answered. Never more than <see cref="MaxLines"/> lines.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The text of each document by its row number.</returns>
    public static async ValueTask<IReadOnlyDictionary<long, string>> ReadAsync(
        DbConnection connection, IReadOnlyList<long> documents, int lineStart, int? lineEnd, CancellationToken cancellation)
    {
        var context = new BudgetDbContext(SqliteFile.Options(connection));
        await using (context.ConfigureAwait(false))
        {
            var asked = documents.Select(d => (int)d).ToArray();
            var texts = new Dictionary<long, string>(asked.Length);

            // One after the other: a document may have 50 MB.
            var contents = context.DocumentContents.Where(c => asked.Contains(c.DocumentId))
                .Select(c => new { c.DocumentId, Text = c.Text ?? c.Bytes }).AsAsyncEnumerable();
            await foreach (var content in contents.WithCancellation(cancellation).ConfigureAwait(false))
            {
                texts.Add(content.DocumentId, content.Text.Length == 0 ? "" : Cut(TextLines.Read(content.Text), lineStart, lineEnd));
            }

            return texts;
        }
    }

    private static string Cut(TextLines lines, int lineStart, int? lineEnd)
    {
        var first = Math.Max(lineStart, 1);
        var last = Math.Min(Math.Min(lineEnd ?? int.MaxValue, lines.Count), first + (MaxLines - 1L));
        return first > last ? "" : lines.Quote(first, (int)last);
    }
}
