using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using OpenBudget.Domain.Storage.Rows;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>Writes rows to the index, within the transaction of the context. Their texts are not kept: a document may have 50 MB.</summary>
internal sealed class SearchIndexWriter : IDisposable
{
    private const int Entries = 0;
    private const int Texts = 1;
    private const int Tokens = 2;

    private readonly SearchSql _sql;
    private readonly RowWriter _rows;
    private readonly Dictionary<(int Kind, int Row), int> _earlier;
    private int _lastId;

    /// <summary>Takes out the entries that are written anew. A row that stays keeps its number.</summary>
    /// <param name="database">The context.</param>
    /// <param name="replaced">The entries.</param>
    public SearchIndexWriter(BudgetDbContext database, IQueryable<SearchEntry> replaced)
    {
        _sql = SearchSql.Of(database.Database.GetDbConnection());
        _lastId = database.Set<SearchEntry>().Max(e => (int?)e.Id) ?? 0;
        _earlier = replaced.Select(e => new { e.Kind, e.RowId, e.Id }).ToDictionary(e => (e.Kind, e.RowId), e => e.Id);
        replaced.ExecuteDelete();
        _rows = RowWriter.To(
            database,
            new RowTable(
                "SearchEntries",
                [
                    ("Id", NpgsqlDbType.Integer),
                    ("Kind", NpgsqlDbType.Integer),
                    ("Key", NpgsqlDbType.Text),
                    ("RowId", NpgsqlDbType.Integer),
                    ("DocumentId", NpgsqlDbType.Integer),
                    ("Name", NpgsqlDbType.Text),
                    ("Code", NpgsqlDbType.Text),
                    ("Length", NpgsqlDbType.Integer),
                ]),
            new RowTable(
                "SearchTexts",
                [
                    ("Id", NpgsqlDbType.Bigint),
                    ("EntryId", NpgsqlDbType.Integer),
                    ("Text", NpgsqlDbType.Text),
                    ("Published", NpgsqlDbType.Text),
                ]),
            new RowTable("SearchIndex", [(_sql.Indexed, NpgsqlDbType.Bigint), ("Tokens", NpgsqlDbType.Array | NpgsqlDbType.Integer)]));
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">What it is.</param>
    /// <param name="texts">Its texts beside name and code, the weightiest first; null and empty ones are left out.</param>
    public void Add(SearchableRow row, params IEnumerable<string?> texts)
    {
        var id = _earlier.TryGetValue(((int)row.Kind, row.RowId), out var earlier) ? earlier : ++_lastId;
        string[] all = [.. new[] { row.Name, row.Code }.Concat(texts).Where(text => !string.IsNullOrEmpty(text)).Select(text => text!)];
        var name = row.Name is null ? null : SearchForm.Of(row.Name);
        var length = name is null ? all.Sum(text => SearchForm.Length(SearchForm.Of(text))) : SearchForm.Length(name);
        _rows.Write(
            Entries, id, (int)row.Kind, row.Key, row.RowId, row.DocumentId, name, row.Code is null ? null : SearchForm.Of(row.Code), length);
        var number = (long)id << SearchText.PieceBits;
        foreach (var piece in all.SelectMany(SearchPieces.Of))
        {
            _rows.Write(Texts, number, id, piece.Text, piece.Published == piece.Text ? null : piece.Published.Replace('\0', '\uFFFD'));
            _rows.Write(Tokens, number, _sql.Tokens(SearchTokens.OfPiece(piece.Text)));
            number++;
        }
    }

    /// <summary>Has all rows that were added in the index.</summary>
    public void Complete() => _rows.Complete();

    public void Dispose() => _rows.Dispose();
}

/// <summary>A row that is to be found by its texts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its natural key.</param>
/// <param name="RowId">Its number in its table.</param>
/// <param name="DocumentId">The document that states it; null for a row that documents share.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Code">Its code; null where it has none.</param>
internal readonly record struct SearchableRow(SearchKind Kind, string Key, int RowId, int? DocumentId, string? Name, string? Code = null);
