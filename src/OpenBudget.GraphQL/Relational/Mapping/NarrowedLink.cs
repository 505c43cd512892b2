using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>What ties entities to what they belong to, where only those with one of some numbers are meant.</summary>
internal static class NarrowedLink
{
    /// <summary>The columns behind the fields of a shape.</summary>
    /// <exception cref="InvalidOperationException">The fields are not a to-one relation of one step and a whole number of the row.</exception>
    public static ChildLink Of(ConnectionShape shape, RowMapping target) =>
        target.ByName.GetValueOrDefault(shape.Owner) is OneMapping { Way.Joins: [var owner] }
        && target.ByName.GetValueOrDefault(shape.Among) is LeafMapping { Path: { Way.Joins: [], Column: { Kind: LeafKind.Int } number } }
            ? new ChildLink(target.Table, owner.From, owner.Table, owner.To) { NarrowedBy = number }
            : throw new InvalidOperationException(
                $"`{target.Type.Name}` is served as those of a `{shape.Owner}` with some `{shape.Among}`: the one must be a relation of one step, the other a whole number of the row.");
}
