namespace OpenBudget.GraphQL.Execution;

/// <summary>The way from a value's origin to the origins of its parts.</summary>
internal static class ValueOriginPath
{
    /// <summary>The origin of the part at an index; what stands in the document has parts that stand in the document.</summary>
    public static ValueOrigin Part(this ValueOrigin whole, int index)
    {
        if (whole.IsLiteral)
        {
            return whole;
        }

        var path = new int[whole.Path.Count + 1];
        for (var i = 0; i < whole.Path.Count; i++)
        {
            path[i] = whole.Path[i];
        }

        path[^1] = index;
        return new ValueOrigin(whole.Variable, path);
    }
}
