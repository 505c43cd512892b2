using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>The texts of all errors of a schema that is read from SDL.</summary>
internal static class SchemaErrors
{
    /// <remarks>What it is, is said as a schema coordinate: <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>.</remarks>
    public static GraphQLException DefinedTwice(SourceText source, SyntaxNode at, string coordinate) =>
        At(source, at, $"`{coordinate}` is defined more than once.");

    public static GraphQLException UnknownType(SourceText source, SyntaxNode at, string name) =>
        At(source, at, $"The type `{name}` is not defined.");

    public static GraphQLException WrongKind(SourceText source, SyntaxNode at, string name, string expected) =>
        At(source, at, $"`{name}` stands where {expected} is needed.");

    public static GraphQLException NothingToExtend(SourceText source, SyntaxNode at, string name) =>
        At(source, at, $"`{name}` cannot be extended here: no definition of that kind has this name.");

    public static GraphQLException NotTypeSystem(SourceText source, SyntaxNode at) =>
        At(source, at, "A schema holds no operations and fragments.");

    private static GraphQLException At(SourceText source, SyntaxNode at, string message) =>
        new(new GraphQLError(message) { Locations = [source.LocationOf(at.Start)] });
}
