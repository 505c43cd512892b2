using System.Data.Common;
using System.Globalization;
using System.Text;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>What is searched.</summary>
/// <param name="Words">The words; a hit has all of them, in whichever of its texts.</param>
/// <param name="Kinds">The kinds of rows that are wanted; null for all.</param>
/// <param name="After">The place that the hits come after; null for the first ones.</param>
/// <param name="First">The most hits.</param>
/// <param name="Count">Whether all hits are to be counted.</param>
/// <param name="Snippets">Whether the words are to be shown.</param>
public sealed record SearchRequest(
    SearchWords Words, IReadOnlyCollection<SearchKind>? Kinds, SearchPosition? After, int First, bool Count, bool Snippets);

/// <summary>A place in the order of hits.</summary>
/// <param name="Rank">4: name or code is what was searched; 3: the name starts with it; 2: the name has all words; 1: the texts have.</param>
/// <param name="Length">The characters of the name, or of the texts of a row without one.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Key">The natural key.</param>
public sealed record SearchPosition(int Rank, int Length, SearchKind Kind, string Key)
{
    /// <summary>The place as a text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}:{Length}:{(int)Kind}:{Key}");

    /// <summary>The place that a text tells; null where it tells none.</summary>
    public static SearchPosition? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':', 4) is [var rank, var length, var kind, var key]
            && Number(rank) is { } r && Number(length) is { } l && Number(kind) is { } k && !key.Contains('\0')
            ? new SearchPosition(r, l, (SearchKind)k, key)
            : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A hit.</summary>
/// <param name="Position">Its place, kind and key.</param>
/// <param name="Snippet">The characters around the words, as published; empty where it was not asked for.</param>
public sealed record SearchHit(SearchPosition Position, IReadOnlyList<SnippetPart> Snippet);

/// <summary>Hits in their order.</summary>
/// <param name="Hits">The hits.</param>
/// <param name="HasMore">Whether there are more after them.</param>
/// <param name="Count">How many there are in all; 0 where it was not asked for.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, bool HasMore, int Count);

/// <summary>Finds rows by their texts: the same ones in the same order on every database.</summary>
/// <remarks>
/// <para>
/// The order is better rank first (<see cref="SearchPosition"/>), then the shorter name, then the kind, then the key. It is made by SQL over
/// what is stored of each row, in the form that is compared, so that a page needs no more than itself read.
/// </para>
/// <para>
/// The index gives candidates, whose texts are looked into. A word that more than <see cref="MostTexts"/> texts may have is not looked up:
/// it is looked for in the rows that have the other words. Where every word is such a word the search is refused, so that the order is
/// always that of all hits and the time has a bound.
/// </para>
/// </remarks>
public static class TextSearch
{
    /// <summary>The most pieces of text (of a thousand characters) that are looked through for a word.</summary>
    public const int MostTexts = 200_000;

    /// <summary>Searches.</summary>
    /// <param name="connection">An open connection to the database; left open. Up to four statements run on it.</param>
    /// <param name="request">What is searched.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="SearchException">Every word occurs in more texts than are looked through.</exception>
    public static async ValueTask<SearchResult> FindAsync(DbConnection connection, SearchRequest request, CancellationToken cancellation) =>
        await FindAsync(connection, request, MostTexts, cancellation).ConfigureAwait(false);

    internal static async ValueTask<SearchResult> FindAsync(
        DbConnection connection, SearchRequest request, int mostTexts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var statements = new Statements(connection, request);
        var indexed = (await statements.CandidatesAsync(mostTexts, cancellation).ConfigureAwait(false)).Select(count => count <= mostTexts).ToArray();
        if (!indexed.Contains(true))
        {
            throw new SearchException(
                SearchFault.TooBroad, $"Each word occurs in more than {mostTexts} texts. Add a word, or write more of one.");
        }

        var found = request.First == 0 && request.After is null && request.Count
            ? []
            : await statements.HitsAsync(indexed, cancellation).ConfigureAwait(false);
        var hasMore = found.Count > request.First;
        if (hasMore)
        {
            found.RemoveAt(found.Count - 1);
        }

        var snippets = request.Snippets && found.Count > 0
            ? await statements.SnippetsAsync([.. found.Select(f => f.Entry)], cancellation).ConfigureAwait(false)
            : null;
        return new SearchResult(
            [.. found.Select(f => new SearchHit(f.Position, snippets is null ? [] : snippets[f.Entry]))],
            hasMore,
            request.Count ? await statements.CountAsync(indexed, cancellation).ConfigureAwait(false) : 0);
    }

    /// <summary>The statements of one search.</summary>
    private sealed class Statements(DbConnection connection, SearchRequest request)
    {
        private readonly SearchSql _sql = SearchSql.Of(connection);
        private readonly IReadOnlyList<string> _words = request.Words.Words;

        /// <summary>How many pieces may have each word; no more than one above the most are counted.</summary>
        public async ValueTask<int[]> CandidatesAsync(int most, CancellationToken cancellation)
        {
            var command = Command();
            await using (command.ConfigureAwait(false))
            {
                AddTokens(command, _ => true);
                command.Add("@most", most + 1L, NpgsqlDbType.Bigint);
                command.CommandText = "SELECT " + string.Join(", ", _words.Select((_, i) =>
                    $"(SELECT count(*) FROM (SELECT 1 FROM {Candidates(i)} LIMIT @most) c)"));
                var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                await using (row.ConfigureAwait(false))
                {
                    await row.ReadAsync(cancellation).ConfigureAwait(false);
                    return [.. Enumerable.Range(0, _words.Count).Select(i => Convert.ToInt32(row.GetValue(i), CultureInfo.InvariantCulture))];
                }
            }
        }

        public async ValueTask<List<(int Entry, SearchPosition Position)>> HitsAsync(bool[] indexed, CancellationToken cancellation)
        {
            var command = Command();
            await using (command.ConfigureAwait(false))
            {
                var inName = string.Join(" AND ", _words.Select((_, i) => $"{_sql.Position}(e.\"Name\", @w{i}) > 0"));
                var sql = new StringBuilder(
                    $"""
                    SELECT r."Id", r."Rank", r."Length", r."Kind", r."Key" FROM (
                    SELECT e."Id", e."Length", e."Kind", e."Key",
                    CASE WHEN e."Name" = @whole OR e."Code" = @whole THEN 4 WHEN substr(e."Name", 1, @length) = @whole THEN 3 WHEN {inName} THEN 2 ELSE 1 END AS "Rank"
                    FROM "SearchEntries" e WHERE 
                    """);
                sql.Append(Matches(command, indexed)).Append(") r");
                if (request.After is { } after)
                {
                    sql.Append(
                        """
                         WHERE r."Rank" < @r OR r."Rank" = @r AND (r."Length" > @l OR r."Length" = @l AND (r."Kind" > @k OR r."Kind" = @k AND r."Key" > @key))
                        """);
                    command.Add("@r", after.Rank, NpgsqlDbType.Integer);
                    command.Add("@l", after.Length, NpgsqlDbType.Integer);
                    command.Add("@k", (int)after.Kind, NpgsqlDbType.Integer);
                    command.Add("@key", after.Key, NpgsqlDbType.Text);
                }

                var whole = request.Words.Whole;
                command.Add("@whole", whole, NpgsqlDbType.Text);
                command.Add("@length", SearchForm.Length(whole), NpgsqlDbType.Integer);
                command.Add("@limit", request.First + 1L, NpgsqlDbType.Bigint);
                command.CommandText = sql.Append(" ORDER BY r.\"Rank\" DESC, r.\"Length\", r.\"Kind\", r.\"Key\" LIMIT @limit").ToString();
                return await RowsAsync(
                    command,
                    row => (row.GetInt32(0), new SearchPosition(row.GetInt32(1), row.GetInt32(2), (SearchKind)row.GetInt32(3), row.GetString(4))),
                    cancellation).ConfigureAwait(false);
            }
        }

        public async ValueTask<int> CountAsync(bool[] indexed, CancellationToken cancellation)
        {
            var command = Command();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = "SELECT count(*) FROM \"SearchEntries\" e WHERE " + Matches(command, indexed);
                return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false), CultureInfo.InvariantCulture);
            }
        }

        /// <summary>A snippet of each entry: of the piece that has the most words, of several the weightiest.</summary>
        public async ValueTask<Dictionary<int, IReadOnlyList<SnippetPart>>> SnippetsAsync(int[] entries, CancellationToken cancellation)
        {
            var command = Command();
            await using (command.ConfigureAwait(false))
            {
                var among = string.Join(',', entries);
                var firsts = _words.Select((_, i) =>
                    $"SELECT min(\"Id\") AS \"Id\" FROM \"SearchTexts\" WHERE \"EntryId\" IN ({among}) AND {_sql.Position}(\"Text\", @w{i}) > 0 GROUP BY \"EntryId\"");
                AddWords(command);
                command.CommandText =
                    $"""
                    SELECT t."EntryId", t."Text", t."Published" FROM ({string.Join(" UNION ", firsts)}) f JOIN "SearchTexts" t ON t."Id" = f."Id" ORDER BY t."Id"
                    """;
                var pieces = await RowsAsync(
                    command,
                    row => (Entry: row.GetInt32(0), Text: row.GetString(1), Published: row.IsDBNull(2) ? null : row.GetString(2)),
                    cancellation).ConfigureAwait(false);
                return pieces.GroupBy(p => p.Entry).ToDictionary(g => g.Key, g =>
                {
                    var best = g.MaxBy(p => _words.Count(word => p.Text.Contains(word, StringComparison.Ordinal)));
                    return SearchSnippet.Of(best.Published ?? best.Text, _words);
                });
            }
        }

        private string Matches(DbCommand command, bool[] indexed)
        {
            AddWords(command);
            AddTokens(command, i => indexed[i]);
            var conditions = _words.Select((_, i) => indexed[i]
                ? $"e.\"Id\" IN (SELECT t.\"EntryId\" FROM (SELECT \"{_sql.Indexed}\" AS \"Id\" FROM {Candidates(i)}) c"
                    + $" JOIN \"SearchTexts\" t ON t.\"Id\" = c.\"Id\" WHERE {_sql.Position}(t.\"Text\", @w{i}) > 0)"
                : $"EXISTS (SELECT 1 FROM \"SearchTexts\" t WHERE t.\"EntryId\" = e.\"Id\" AND {_sql.Position}(t.\"Text\", @w{i}) > 0)");
            var kinds = request.Kinds is null ? [] : new[] { $"e.\"Kind\" IN ({string.Join(',', request.Kinds.Select(k => (int)k).Append(-1))})" };
            return string.Join(" AND ", kinds.Concat(conditions));
        }

        private string Candidates(int word) => string.Format(CultureInfo.InvariantCulture, _sql.Candidates, $"@t{word}");

        private void AddWords(DbCommand command)
        {
            for (var i = 0; i < _words.Count; i++)
            {
                command.Add($"@w{i}", _words[i], NpgsqlDbType.Text);
            }
        }

        private void AddTokens(DbCommand command, Func<int, bool> wanted)
        {
            foreach (var i in Enumerable.Range(0, _words.Count).Where(wanted))
            {
                command.Add($"@t{i}", _sql.Tokens(SearchTokens.OfWord(_words[i])), NpgsqlDbType.Array | NpgsqlDbType.Integer);
            }
        }

        private DbCommand Command() => connection.CreateCommand();

        private static async ValueTask<List<T>> RowsAsync<T>(DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
        {
            var rows = new List<T>();
            var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                while (await row.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    rows.Add(read(row));
                }
            }

            return rows;
        }
    }
}
