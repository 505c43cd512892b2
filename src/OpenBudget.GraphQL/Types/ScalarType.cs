using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>A scalar type: how a literal and a JSON value become its value. Spec: sec-Scalars.</summary>
/// <param name="name">The name.</param>
/// <param name="description">The description; null where there is none.</param>
/// <param name="specifiedByUrl">The scalar's specification; null for the built-in five.</param>
/// <param name="parseLiteral">The value of a literal; null where the literal is not one of the scalar's. Never called with a variable or null.</param>
/// <param name="parseJson">The value of a JSON value; null where it is not one of the scalar's. Never called with null.</param>
/// <remarks>
/// Values are <see cref="int"/> (Int), <see cref="double"/> (Float), <see cref="string"/> (String, ID), <see cref="bool"/> (Boolean),
/// or what the scalar's own specification says. Results are written by the data source that reads them, not here.
/// </remarks>
public sealed class ScalarType(
    string name,
    string? description,
    string? specifiedByUrl,
    Func<ValueNode, object?> parseLiteral,
    Func<System.Text.Json.JsonElement, object?> parseJson) : NamedType(name, description)
{
    /// <summary>Where the scalar is specified; null for the built-in five.</summary>
    public string? SpecifiedByUrl { get; } = specifiedByUrl;

    /// <summary>The value of a literal; null where the literal is not one of the scalar's.</summary>
    public object? ParseLiteral(ValueNode literal) => parseLiteral(literal);

    /// <summary>The value of a JSON value; null where it is not one of the scalar's.</summary>
    public object? ParseJson(System.Text.Json.JsonElement json) => parseJson(json);
}
