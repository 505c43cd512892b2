using OpenBudget.GraphQL.Relational.Derivation;

namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>A page of objects that code works out.</summary>
/// <param name="Edges">The objects of the page, each with its cursor.</param>
/// <param name="HasNextPage">Whether there are more after it.</param>
/// <param name="HasPreviousPage">Whether there are some before it.</param>
/// <param name="TotalCount">How many there are over all pages; may be anything where <c>totalCount</c> is not selected.</param>
/// <typeparam name="T">The class of the objects.</typeparam>
public sealed record ComputedPage<T>(IReadOnlyList<ComputedEdge<T>> Edges, bool HasNextPage, bool HasPreviousPage, int TotalCount)
    where T : class;

/// <summary>An object of a page.</summary>
/// <param name="Node">The object.</param>
/// <param name="Cursor">Its cursor, see <see cref="PositionCursor"/>.</param>
/// <typeparam name="T">The class of the object.</typeparam>
public sealed record ComputedEdge<T>(T Node, string Cursor)
    where T : class;

/// <summary><c>XConnection</c> over a page that code works out, as the dialect has it over entities.</summary>
internal sealed class PageType<T>(string name, ComputedType<T> item) : ComputedType<ComputedPage<T>>(name + "Connection", DialectTexts.Connection(name))
    where T : class
{
    private readonly EdgeType _edge = new(name, item);

    protected override void Declare(ComputedFields<ComputedPage<T>> fields) => fields
        .Field("pageInfo", Shape.Object(PageInfoType.Of<T>()), p => p, DialectTexts.PageInfo)
        .Optional("edges", Shape.ListOf(Shape.Object(_edge)), p => p.Edges, DialectTexts.Edges)
        .Optional("nodes", Shape.ListOf(Shape.Object(item)), p => [.. p.Edges.Select(e => e.Node)], DialectTexts.Nodes)
        .Field("totalCount", Shape.Int, p => p.TotalCount, DialectTexts.TotalCount);

    private sealed class EdgeType(string name, ComputedType<T> item) : ComputedType<ComputedEdge<T>>(name + "Edge", DialectTexts.Edge(item.Name))
    {
        protected override void Declare(ComputedFields<ComputedEdge<T>> fields) => fields
            .Field("cursor", Shape.Text, e => e.Cursor, DialectTexts.Cursor)
            .Field("node", Shape.Object(item), e => e.Node, DialectTexts.Node);
    }
}

/// <summary><c>PageInfo</c>, the same as of connections over entities.</summary>
internal static class PageInfoType
{
    public static ComputedType<ComputedPage<T>> Of<T>()
        where T : class => new OfPage<T>();

    private sealed class OfPage<T>() : ComputedType<ComputedPage<T>>("PageInfo", DialectTexts.PageInfoType)
        where T : class
    {
        protected override void Declare(ComputedFields<ComputedPage<T>> fields) => fields
            .Field("hasNextPage", Shape.Boolean, p => p.HasNextPage, DialectTexts.HasNextPage)
            .Field("hasPreviousPage", Shape.Boolean, p => p.HasPreviousPage, DialectTexts.HasPreviousPage)
            .Optional("startCursor", Shape.Text, p => p.Edges.Count == 0 ? null : p.Edges[0].Cursor, DialectTexts.StartCursor)
            .Optional("endCursor", Shape.Text, p => p.Edges.Count == 0 ? null : p.Edges[^1].Cursor, DialectTexts.EndCursor);
    }
}
