namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>What a parameter is compared with: a database that is told finds an index, and need not guess.</summary>
internal enum SqlType
{
    /// <summary>A whole number of 64 bits.</summary>
    Number,

    Text,

    /// <summary>As a value it is the number 0 or 1.</summary>
    Boolean,

    /// <summary>As a value it is a text, <c>yyyy-MM-dd</c>.</summary>
    Date,
}
