using OpenBudget.GraphQL.Relational.Sql;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>How a column's value is read, compared and written.</summary>
internal enum LeafKind
{
    Text,
    Int,
    Boolean,

    /// <summary>A text in the enum's public spelling.</summary>
    Enum,

    /// <summary>A whole number, served as a decimal.</summary>
    Scaled,

    /// <summary>A day; <c>yyyy-MM-dd</c> where the database has no type for it.</summary>
    Date,

    /// <summary>A whole number, milliseconds since 1970 UTC.</summary>
    Instant,
}

/// <summary>A column of a table; the name is not yet delimited.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Kind">How its value is read.</param>
/// <param name="Nullable">Whether the column itself may be null.</param>
internal sealed record Column(string Name, LeafKind Kind, bool Nullable)
{
    /// <summary>Whether an index begins with it.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>The index of its trigrams; null where it has none.</summary>
    public TrigramIndex? Trigrams { get; init; }

    /// <summary>What its values are to the database.</summary>
    public SqlType Type => Kind switch
    {
        LeafKind.Int or LeafKind.Scaled or LeafKind.Instant => SqlType.Number,
        LeafKind.Boolean => SqlType.Boolean,
        LeafKind.Date => SqlType.Date,
        _ => SqlType.Text,
    };
}

/// <summary>One step from a row to the one row it refers to.</summary>
/// <param name="Table">The table of the other row.</param>
/// <param name="From">The column here.</param>
/// <param name="To">The column there; unique.</param>
/// <param name="Required">Whether there always is one, so that an inner join loses nothing.</param>
internal sealed record Join(string Table, string From, string To, bool Required);

/// <summary>A way over to-one joins.</summary>
/// <param name="Joins">The steps, possibly none.</param>
internal sealed record JoinPath(IReadOnlyList<Join> Joins)
{
    /// <summary>Whether there may be no row at the end.</summary>
    public bool IsOptional => Joins.Any(j => !j.Required);

    /// <summary>This way, then another.</summary>
    public JoinPath Then(JoinPath next) => new([.. Joins, .. next.Joins]);
}

/// <summary>A column at the end of a way over to-one joins.</summary>
internal sealed record ColumnPath(JoinPath Way, Column Column)
{
    /// <summary>Whether the value may be null.</summary>
    public bool Nullable => Column.Nullable || Way.IsOptional;
}

/// <summary>The table of children, and the two columns that tie them to their parent.</summary>
/// <param name="Table">The children's table.</param>
/// <param name="ChildColumn">The foreign key there.</param>
/// <param name="ParentTable">The parent's table.</param>
/// <param name="ParentColumn">The column it refers to, in the parent's table; unique there.</param>
internal sealed record ChildLink(string Table, string ChildColumn, string ParentTable, string ParentColumn)
{
    /// <summary>The column of the children that must be one of the run's numbers; null where all children are meant.</summary>
    public Column? NarrowedBy { get; init; }
}
