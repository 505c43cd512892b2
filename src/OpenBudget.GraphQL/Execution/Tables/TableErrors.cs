using System.Globalization;
using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Execution.Tables;

/// <summary>Why an operation cannot be answered as a table, in one place.</summary>
internal static class TableErrors
{
    private const string NotATable = "NOT_A_TABLE";

    /// <summary>Several fields of the root, or none.</summary>
    public static GraphQLError OneRootField(int fields) => Refusal(string.Create(
        CultureInfo.InvariantCulture, $"A table is made of one field of the query, and the operation selects {fields}. Ask for each in a request of its own."));

    /// <summary>Nothing that has rows.</summary>
    public static GraphQLError NoList(FieldSelection field) => Refusal(
        $"`{field.ResponseName}` selects no list of objects, so that there are no rows. Select `nodes` of a connection, or a list of objects.", field);

    /// <summary>Two lists beside each other.</summary>
    public static GraphQLError TwoLists(string one, string other, FieldSelection field) => Refusal(
        $"`{one}` and `{other}` are lists beside each other, and the rows of a table follow one of them. Leave one out, or ask for NDJSON, whose rows may nest.",
        field);

    /// <summary>Paging from the end.</summary>
    public static GraphQLError Backward(FieldSelection field) => Refusal(
        "A table is read from its start: turn `order` round and say `first` instead of `last`.", field);

    /// <summary>A number of rows below zero.</summary>
    public static GraphQLError NegativeFirst(FieldSelection field, int first) => Refusal(
        string.Create(CultureInfo.InvariantCulture, $"`first` is the number of rows of the table and cannot be {first}."), field);

    /// <summary>More rows than a table may have.</summary>
    public static GraphQLError TooManyRows(long rows, long allowed) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The table would have {rows} rows, and {allowed} are allowed. Narrow `where`, or take it in parts with `first` and `after`."))
    {
        Code = "TABLE_TOO_LONG",
        Extensions = [new("rows", rows), new("maxAllowedRows", allowed)],
    };

    /// <summary>What the last row says of a table that was cut off.</summary>
    public static string CutOff(long rows) => string.Create(
        CultureInfo.InvariantCulture, $"[cut off after {rows} rows, the most that a table may have: narrow `where`, or ask for fewer with `first`]");

    private static GraphQLError Refusal(string message, FieldSelection? at = null) => new(message)
    {
        Code = NotATable,
        Locations = at?.Locations ?? [],
    };
}

/// <summary>Reading a table met errors after its first rows were given out: what there is of it must not pass for the whole.</summary>
/// <param name="errors">The errors; at least one.</param>
internal sealed class TableBrokenException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message);
