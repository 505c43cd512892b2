using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NpgsqlTypes;

namespace OpenBudget.Domain.Storage.Search;

/// <summary>Writes rows to the index, within the transaction of the context. Their texts are not kept: a document may have 50 MB.</summary>
internal sealed class SearchIndexWriter : IDisposable
{
    private readonly SearchSql _sql;
    private readonly DbCommand _entry;
    private readonly DbCommand _text;
    private readonly DbCommand _tokens;
    private readonly Dictionary<(int Kind, int Row), int> _earlier;
    private int _lastId;

    /// <summary>Takes out the entries that are written anew. A row that stays keeps its number.</summary>
    /// <param name="database">The context.</param>
    /// <param name="replaced">The entries.</param>
    public SearchIndexWriter(BudgetDbContext database, IQueryable<SearchEntry> replaced)
    {
        var connection = database.Database.GetDbConnection();
        var transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        _sql = SearchSql.Of(connection);
        _lastId = database.Set<SearchEntry>().Max(e => (int?)e.Id) ?? 0;
        _earlier = replaced.Select(e => new { e.Kind, e.RowId, e.Id }).ToDictionary(e => (e.Kind, e.RowId), e => e.Id);
        replaced.ExecuteDelete();
        _entry = Command(
            """
            INSERT INTO "SearchEntries" ("Id", "Kind", "Key", "RowId", "DocumentId", "Name", "Code", "Length")
            VALUES (@id, @kind, @key, @row, @document, @name, @code, @length)
            """,
            ("@id", NpgsqlDbType.Integer),
            ("@kind", NpgsqlDbType.Integer),
            ("@key", NpgsqlDbType.Text),
            ("@row", NpgsqlDbType.Integer),
            ("@document", NpgsqlDbType.Integer),
            ("@name", NpgsqlDbType.Text),
            ("@code", NpgsqlDbType.Text),
            ("@length", NpgsqlDbType.Integer));
        _text = Command(
            """INSERT INTO "SearchTexts" ("Id", "EntryId", "Text", "Published") VALUES (@id, @entry, @text, @published)""",
            ("@id", NpgsqlDbType.Bigint),
            ("@entry", NpgsqlDbType.Integer),
            ("@text", NpgsqlDbType.Text),
            ("@published", NpgsqlDbType.Text));
        _tokens = Command(_sql.InsertTokens, ("@id", NpgsqlDbType.Bigint), ("@tokens", NpgsqlDbType.Array | NpgsqlDbType.Integer));

        DbCommand Command(string text, params (string Name, NpgsqlDbType Type)[] parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            command.Transaction = transaction;
            foreach (var (name, type) in parameters)
            {
                command.Add(name, null, type);
            }

            return command;
        }
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
        _entry.Run(id, (int)row.Kind, row.Key, row.RowId, row.DocumentId, name, row.Code is null ? null : SearchForm.Of(row.Code), length);
        var number = (long)id << SearchText.PieceBits;
        foreach (var piece in all.SelectMany(SearchPieces.Of))
        {
            _text.Run(number, id, piece.Text, piece.Published == piece.Text ? null : piece.Published.Replace('\0', '\uFFFD'));
            _tokens.Run(number, _sql.Tokens(SearchTokens.OfPiece(piece.Text)));
            number++;
        }
    }

    public void Dispose()
    {
        _entry.Dispose();
        _text.Dispose();
        _tokens.Dispose();
    }
}

/// <summary>A row that is to be found by its texts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its natural key.</param>
/// <param name="RowId">Its number in its table.</param>
/// <param name="DocumentId">The document that states it; null for a row that documents share.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Code">Its code; null where it has none.</param>
internal readonly record struct SearchableRow(SearchKind Kind, string Key, int RowId, int? DocumentId, string? Name, string? Code = null);
