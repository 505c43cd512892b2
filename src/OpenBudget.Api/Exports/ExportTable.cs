using OpenBudget.GraphQL.Types;

namespace OpenBudget.Api.Exports;

/// <summary>A table of the whole dataset: the rows of a public list, or those of a list that each of its rows holds.</summary>
/// <param name="Name">The name of its files, without their ending: <c>budget-lines</c>, <c>project-goals</c>.</param>
/// <param name="Type">The type of its rows.</param>
/// <param name="Flat">The operation that it is read by, one cell a field.</param>
/// <param name="Nested">The operation that gives each row as an object, lists included; null where the rows are in those of another table.</param>
/// <param name="Owner">For the rows of a list: the table of those that hold it. Null for a public list.</param>
/// <param name="References">The columns that name rows of other tables by their id, and those tables.</param>
internal sealed record ExportTable(
    string Name, ObjectType Type, string Flat, string? Nested, string? Owner, IReadOnlyList<KeyValuePair<string, string>> References);
