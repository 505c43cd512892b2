using OpenBudget.Domain.Storage.Search;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary><c>search</c>: what is found, and how it is asked.</summary>
internal static class SearchField
{
    internal static Text Text { get; } = new(
        "Rows in whose texts every word occurs, wherever in them; Chinese substrings of any length. Best first: the name or code is what was searched, the name starts with it, the name has all words, the other texts have them; then the shorter name, the kind, and the identifier. The same on every database.",
        "全文检索。返回各词均在其文字中出现的数据行，中文可按任意长度的片段检索；名称或编码完全相同的在前，其次是名称以检索词开头、名称含全部检索词、其他文字含检索词的，同等时名称短的在前。");

    internal static void Arguments(ComputedArguments arguments) => arguments
        .Text("text", new(
            "The words, parted by white space; at most 10 words and 200 characters. Case, full-width forms and line breaks inside a word make no difference, and no character has a meaning of its own.",
            "检索词。以空白分隔，最多10个词、200个字符；不区分大小写、全角半角，词中的换行不影响检索，任何符号均按原字符处理。"))
        .Enums<SearchKind>("kinds", new(
            "The kinds of rows that are wanted; null for all.",
            "检索范围。需要的数据类别；为空时为全部类别。"))
        .Page();

    internal static async ValueTask<ComputedPage<SearchHit>?> FindAsync(ComputedRequest request)
    {
        var text = request.Arguments.Text("text")!;
        var kinds = request.Arguments.Enums<SearchKind>("kinds")?.Distinct().Order().ToArray();
        var size = request.PageSize();
        var cursors = request.Cursors($"{(kinds is null ? "" : string.Join(',', kinds))}\n{text}");
        SearchPosition? position = null;
        if (request.After(cursors) is { } after)
        {
            position = SearchPosition.Parse(after) ?? throw request.CursorIsInvalid();
        }

        var selected = request.Selected;
        var asked = new SearchRequest(
            Words(text),
            kinds,
            position,
            selected.Has("nodes") || selected.Has("edges") || selected.Has("pageInfo") ? size : 0,
            Count: selected.Has("totalCount"),
            Snippets: selected["nodes"]?.Has("snippet") == true || selected["edges"]?["node"]?.Has("snippet") == true);
        try
        {
            var result = await TextSearch.FindAsync(request.Connection, asked, request.Cancellation).ConfigureAwait(false);
            return new ComputedPage<SearchHit>(
                [.. result.Hits.Select(hit => new ComputedEdge<SearchHit>(hit, cursors.Write(hit.Position.ToString())))],
                result.HasMore,
                position is not null,
                result.Count);
        }
        catch (SearchException refused)
        {
            throw Refused(refused);
        }
    }

    private static SearchWords Words(string text)
    {
        try
        {
            return SearchWords.Of(text) ?? throw new GraphQLException(
                new GraphQLError("`text` of `Query.search` has no word. Give at least one character that is not white space.") { Code = "SEARCH_TEXT_EMPTY" });
        }
        catch (SearchException refused)
        {
            throw Refused(refused);
        }
    }

    private static GraphQLException Refused(SearchException refused) => new(new GraphQLError(refused.Message)
    {
        Code = refused.Fault switch
        {
            SearchFault.TextTooLong => "SEARCH_TEXT_TOO_LONG",
            SearchFault.TooManyWords => "SEARCH_TOO_MANY_WORDS",
            _ => "SEARCH_TOO_BROAD",
        },
    });
}
