namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>A public schema over an EF model: what is served, declared once.</summary>
/// <param name="Text">The schema's description.</param>
/// <param name="QueryText">The query root's description.</param>
/// <param name="Query">The fields of the query root.</param>
/// <param name="Interfaces">The interfaces; the field types are those of the types that implement them.</param>
/// <param name="Entities">The entities.</param>
/// <param name="Values">The values.</param>
/// <param name="Enums">The enums.</param>
public sealed record SchemaDeclaration(
    Text Text,
    Text QueryText,
    QueryFields Query,
    IReadOnlyList<InterfaceDeclaration> Interfaces,
    IReadOnlyList<EntityType> Entities,
    IReadOnlyList<RowType> Values,
    IReadOnlyList<EnumDeclaration> Enums);

/// <summary>An interface of entities.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The description.</param>
/// <param name="Implements">The interfaces it implements itself.</param>
/// <param name="Fields">Its fields, with their descriptions.</param>
public sealed record InterfaceDeclaration(
    string Name, Text Text, IReadOnlyList<string> Implements, IReadOnlyList<(string Name, Text Text)> Fields);
