using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Relational;

/// <summary>The errors a relational data source answers, in one place.</summary>
internal static class RelationalErrors
{
    /// <summary>HC0026: an operation that has no meaning for null.</summary>
    public static GraphQLException FilterValueIsNull(string field) => new(new GraphQLError(
        $"The filter of `{field}` was given null. Leave the operation out, or ask `eq: null` for rows without a value.")
    {
        Code = "HC0026",
        Extensions = [new("field", field)],
    });

    /// <summary>HC0051: a page larger than allowed.</summary>
    public static GraphQLException PageTooLarge(string coordinate, long requested, int allowed) => new(new GraphQLError(
        $"The maximum allowed items per page were exceeded: `{coordinate}` was asked for {requested} items and gives {allowed} at most.")
    {
        Code = "HC0051",
        Extensions = [new("coordinate", coordinate), new("requestedItems", requested), new("maxAllowedItems", allowed)],
    });

    /// <summary>HC0079: a negative page.</summary>
    public static GraphQLException PageIsNegative(string coordinate, long requested) => new(new GraphQLError(
        $"The requested number of values per page must be at least 0, but `{coordinate}` was asked for {requested}.")
    {
        Code = "HC0079",
        Extensions = [new("coordinate", coordinate), new("requestedItems", requested)],
    });

    /// <summary>HC0079: groups before the first.</summary>
    public static GraphQLException SkipIsNegative(string coordinate, long requested) => new(new GraphQLError(
        $"The number of groups to skip must be at least 0, but `{coordinate}` was asked to skip {requested}.")
    {
        Code = "HC0079",
        Extensions = [new("coordinate", coordinate), new("argument", "skip"), new("requestedItems", requested)],
    });

    /// <summary>Groups by nothing.</summary>
    public static GraphQLException NoGroupKeys(string coordinate) => new(new GraphQLError(
        $"`by` of `{coordinate}` is empty: name at least one field, or ask for `aggregate`, which is over all items.")
    {
        Code = "GROUP_BY_EMPTY",
        Extensions = [new("coordinate", coordinate)],
    });

    /// <summary>Groups by too many fields.</summary>
    public static GraphQLException TooManyGroupKeys(string coordinate, int requested, int allowed) => new(new GraphQLError(
        $"`by` of `{coordinate}` has {requested} fields, and {allowed} are allowed at most.")
    {
        Code = "GROUP_BY_TOO_LONG",
        Extensions = [new("coordinate", coordinate), new("requestedKeys", requested), new("maxAllowedKeys", allowed)],
    });

    /// <summary>A sum beyond what is counted with.</summary>
    public static GraphQLException SumTooLarge() => new(new GraphQLError(
        "A sum is greater than a whole number of 64 bits can hold. Narrow the `where`, or sum in several groups.")
    {
        Code = "SUM_TOO_LARGE",
    });

    /// <summary>HC0082: both ends at once.</summary>
    public static GraphQLException BothFirstAndLast(string coordinate) => new(new GraphQLError(
        $"Give `{coordinate}` either `first` or `last`, not both.")
    {
        Code = "HC0082",
        Extensions = [new("coordinate", coordinate)],
    });

    /// <summary>HC0078: not a cursor of this field and order.</summary>
    public static GraphQLException CursorIsInvalid(string coordinate, string argument) => new(new GraphQLError(
        $"The cursor format is invalid: `{argument}` of `{coordinate}` takes a cursor that the same field gave with the same `order`.")
    {
        Code = "HC0078",
        Extensions = [new("coordinate", coordinate), new("argument", argument)],
    });

    /// <summary>HC0076: too many ids at once.</summary>
    public static GraphQLException TooManyNodes(int requested, int allowed) => new(new GraphQLError(
        $"The maximum allowed number of nodes was exceeded: {requested} ids were asked for, and {allowed} are answered at most.")
    {
        Code = "HC0076",
        Extensions = [new("requestedItems", requested), new("maxAllowedItems", allowed)],
    });

    /// <summary>An order of too many keys.</summary>
    public static GraphQLException TooManyOrderKeys(int requested, int allowed) => new(new GraphQLError(
        $"An `order` has {requested} keys, and {allowed} are allowed at most.")
    {
        Code = "ORDER_TOO_LONG",
        Extensions = [new("requestedKeys", requested), new("maxAllowedKeys", allowed)],
    });

    /// <summary>A filter of too many operations.</summary>
    public static GraphQLException TooManyFilterOperations(int allowed) => new(new GraphQLError(
        $"A `where` has more than {allowed} operations. Ask for several values with `in`, or in several requests.")
    {
        Code = "FILTER_TOO_LONG",
        Extensions = [new("maxAllowedOperations", allowed)],
    });

    /// <summary>Too many rows around one row.</summary>
    public static GraphQLException TooManyJoins(int allowed) => new(new GraphQLError(
        $"More than {allowed} related rows are needed for each item. Select, filter or sort by fewer relations in one field.")
    {
        Code = "TOO_MANY_RELATIONS",
        Extensions = [new("maxAllowedRelations", allowed)],
    });

    /// <summary>An id that cannot stand where it was given.</summary>
    public static GraphQLException IdIsOfAnotherType(string id, string typeName) => new(new GraphQLError(
        $"`{(id.Length > 64 ? id[..64] + "…" : id)}` is not the id of a {typeName}.")
    {
        Code = "HC0001",
        Extensions = [new("type", typeName)],
    });

    /// <summary>Several rows fit the arguments of a field that finds one.</summary>
    public static GraphQLError Ambiguous(string coordinate, IEnumerable<string> arguments) => new(
        $"More than one fits `{coordinate}`: narrow it by {string.Join(", ", arguments.Select(a => $"`{a}`"))}, or ask for the list and filter it.")
    {
        Code = "AMBIGUOUS",
        Extensions = [new("coordinate", coordinate)],
    };
}
