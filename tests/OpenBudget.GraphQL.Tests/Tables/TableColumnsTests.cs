using OpenBudget.GraphQL.Tests.Relational;

namespace OpenBudget.GraphQL.Tests.Tables;

/// <summary>Which columns a selection has, and what of an answer stands in which row.</summary>
public sealed class TableColumnsTests : IDisposable
{
    private readonly LibraryDatabase _library = LibraryTables.Open();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Objects_are_flattened_under_dotted_names_and_aliases_count() => Assert.Equal(
        "name,author.name,author.lives.country,shelf.letter,priceCents\n",
        Names("{ books { nodes { name: title author { name lives: mentor { country } } shelf { letter: name } priceCents: price } } }"));

    [Fact]
    public void An_object_that_is_not_there_is_empty_cells() => Assert.Equal(
        "title,editor.name,cover.colour\n呐喊,Чехов,红\n野草,,\n",
        _library.Csv("{ books(first: 2) { nodes { title editor { name } cover { colour } } } }"));

    [Fact]
    public void A_list_of_scalars_is_one_cell() => Assert.Equal(
        "title,tags\n呐喊,经典; short\n野草,诗\nWard No. 6,\"\"\n",
        _library.Csv("{ books(first: 3) { nodes { title tags } } }"));

    [Fact]
    public void A_list_of_objects_makes_a_row_of_each_item_and_who_has_none_keeps_a_row() => Assert.Equal(
        "title,chapters.title,chapters.pages,year\n呐喊,狂人日记,12,1923\n呐喊,孔乙己,,1923\n野草,,,1927\n",
        _library.Csv("{ books(first: 2) { nodes { title chapters { title pages } year } } }"));

    [Fact]
    public void Lists_may_stand_inside_each_other() => Assert.Equal(
        "name,books.title,books.reviews.stars\n鲁迅,呐喊,5\n鲁迅,呐喊,3\n鲁迅,呐喊,1\n鲁迅,野草,\n鲁迅,𠮷 😀,\n",
        _library.Csv("{ authors(first: 1) { nodes { name books { nodes { title reviews { edges { node { stars } } } } } } } }"));

    [Fact]
    public void Where_leaving_out_what_wraps_rows_makes_two_names_the_same_both_are_whole() => Assert.Equal(
        "reviews.totalCount,reviews.nodes.totalCount\n",
        Names("{ books { nodes { reviews { totalCount nodes { totalCount: stars } } } } }"));

    [Fact]
    public void What_is_asked_about_a_list_inside_a_row_is_a_column() => Assert.Equal(
        "title,reviews.totalCount\n呐喊,3\n野草,0\n",
        _library.Csv("{ books(first: 2) { nodes { title reviews { totalCount } } } }"));

    [Fact]
    public void Of_several_types_a_table_has_the_columns_of_all() => Assert.Equal(
        "__typename,title,id,name\nBook,呐喊,Qm9vazpuYWhhbg==,\nAuthor,,QXV0aG9yOmx1,鲁迅\n",
        _library.Csv(
            """
            { nodes(ids: ["Qm9vazpuYWhhbg==", "QXV0aG9yOmx1"]) { __typename ... on Book { title id } ... on Author { name id } } }
            """));

    [Fact]
    public void A_row_that_is_not_there_is_a_row_of_nothing() => Assert.Equal(
        "id,__typename\nQXV0aG9yOmx1,Author\n,\n",
        _library.Csv("""{ nodes(ids: ["QXV0aG9yOmx1", "nobody"]) { id __typename } }"""));

    [Fact]
    public void The_rows_may_be_anywhere_below_one_field_and_what_stands_above_is_repeated() => Assert.Equal(
        "name,books.title\nЧехов,Ward No. 6\n",
        _library.Csv("""{ author(country: "Russia") { name books { nodes { title } } } }"""));

    [Fact]
    public void Groups_are_a_table() => Assert.Equal(
        "groups.key.year,groups.aggregate.count\n1892,2\n1923,2\n1927,1\n2000,1\n",
        _library.Csv("{ books { groups(by: [YEAR]) { items { key { year } aggregate { count } } } } }"));

    [Fact]
    public void A_cursor_is_a_column_of_edges()
    {
        var rows = _library.Csv("{ books(first: 1) { edges { cursor node { title } } } }").Split('\n');

        Assert.Equal("cursor,title", rows[0]);
        Assert.EndsWith(",呐喊", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_and_conditions_count() => Assert.Equal(
        "title,year\n呐喊,1923\n",
        _library.Csv(
            """
            query($no: Boolean! = false) { ...Books } fragment Books on Query { books(first: 1) { nodes { ...Row } ...More } }
            fragment Row on Book { title pages @include(if: $no) } fragment More on BooksConnection { nodes { year } }
            """));

    [Fact]
    public void NDJSON_has_the_objects_of_the_answer() => Assert.Equal(
        """
        {"title":"呐喊","price":12.5,"chapters":[{"title":"狂人日记"},{"title":"孔乙己"}],"reviews":{"nodes":[{"stars":5},{"stars":3},{"stars":1}]},"available":true}
        {"title":"野草","price":null,"chapters":[],"reviews":{"nodes":[]},"available":false}
        {"title":"Ward No. 6","price":9.99,"chapters":[{"title":"I"}],"reviews":{"nodes":[{"stars":5}]},"available":true}

        """,
        _library.Ndjson("{ books(first: 3) { nodes { title price chapters { title } reviews { nodes { stars } } available } } }"));

    [Fact]
    public void NDJSON_of_a_list_further_down_has_its_items() => Assert.Equal(
        "{\"title\":\"Ward No. 6\"}\n",
        _library.Ndjson("""{ author(country: "Russia") { name books { nodes { title } } } }"""));

    private string Names(string document) => _library.Csv(document).Split('\n')[0] + "\n";
}
