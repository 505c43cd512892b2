using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>What of a directive its uses are held to, be it defined in the document or before it.</summary>
/// <param name="Locations">Where it may stand.</param>
/// <param name="Arguments">Its arguments, and whether each must be given.</param>
/// <param name="IsRepeatable">Whether it may stand more than once at a location.</param>
internal sealed record DirectiveShape(
    IReadOnlyList<string> Locations, IReadOnlyList<(string Name, bool IsRequired)> Arguments, bool IsRepeatable)
{
    public static DirectiveShape Of(DirectiveDefinition directive) => new(
        directive.Locations, [.. directive.Arguments.Select(a => (a.Name, a.IsRequired))], directive.IsRepeatable);

    public static DirectiveShape Of(DirectiveDefinitionNode directive) => new(
        [.. directive.Locations.Select(l => l.Value)],
        [.. directive.Arguments.Select(a => (a.Name.Value, TypeSystemSyntax.IsRequired(a)))],
        directive.IsRepeatable);
}
