namespace OpenBudget.GraphQL.Relational;

/// <summary>The limits of what one field reads.</summary>
public sealed record RelationalOptions
{
    /// <summary>The items of a page where the client names no number. Default 10.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>The most items of a page. Default 100.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The most ids of one <c>nodes</c>. Default 50.</summary>
    public int MaxNodes { get; init; } = 50;

    /// <summary>The most keys of one <c>order</c>. Default 10.</summary>
    public int MaxOrderKeys { get; init; } = 10;

    /// <summary>The most fields of one <c>by</c>, each counted once. Default 8.</summary>
    public int MaxGroupKeys { get; init; } = 8;

    /// <summary>The most operations (<c>eq</c>, <c>contains</c>, <c>some</c> …) of one <c>where</c>. Default 200.</summary>
    /// <remarks>Each is a condition of its own, and SQLite refuses a statement whose conditions nest a thousand deep; an OR of n nests n deep.</remarks>
    public int MaxFilterOperations { get; init; } = 200;
}
