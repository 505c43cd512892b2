namespace OpenBudget.GraphQL.Execution;

/// <summary>The way from a value's origin to the origins of its parts.</summary>
internal static class ValueOriginPath
{
    /// <summary>The origin of the part at an index; what stands in the document has parts that stand in the document.</summary>
    public static ValueOrigin Part(this ValueOrigin whole, int index) =>
        whole.IsLiteral ? whole : new ValueOrigin(whole.Variable, [.. whole.Path, index]);
}
