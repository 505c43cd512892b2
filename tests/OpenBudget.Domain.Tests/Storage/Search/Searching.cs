using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Storage.Search;

namespace OpenBudget.Domain.Tests.Storage.Search;

/// <summary>Asks a database, and writes the answer a line for each hit.</summary>
internal static class Searching
{
    /// <summary>All hits, a line each: kind, key, rank and the snippet, its hits in brackets.</summary>
    public static string Hits(BudgetDatabase database, string text, params SearchKind[] kinds) =>
        string.Join('\n', Find(database, text, kinds: kinds.Length == 0 ? null : kinds).Hits.Select(hit =>
            $"{hit.Position.Kind} {hit.Position.Rank} {Snippet(hit)}"));

    public static SearchResult Find(
        BudgetDatabase database,
        string text,
        int first = 1000,
        SearchPosition? after = null,
        SearchKind[]? kinds = null,
        int mostTexts = TextSearch.MostTexts)
    {
        using var context = database.OpenForReading();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database);
        connection.Open();
        var request = new SearchRequest(SearchWords.Of(text)!, kinds, after, first, Count: true, Snippets: true);
        return TextSearch.FindAsync(connection, request, mostTexts, CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    public static string Snippet(SearchHit hit) => string.Concat(hit.Snippet.Select(p => p.Hit ? $"[{p.Text}]" : p.Text));
}
