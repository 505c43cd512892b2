namespace OpenBudget.GraphQL.Relational.Sql;

/// <summary>The parameters of a statement that is being written, in the order of their numbers.</summary>
internal sealed class ParameterList
{
    private readonly List<ParameterSource> _sources = [];

    /// <summary>Adds a parameter and gives its number, from 0.</summary>
    public int Add(ParameterSource source)
    {
        _sources.Add(source);
        return _sources.Count - 1;
    }

    /// <summary>The parameters so far.</summary>
    public IReadOnlyList<ParameterSource> ToArray() => [.. _sources];
}
