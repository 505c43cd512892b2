namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>A rule that schemas are held to.</summary>
/// <param name="section">The section of the specification that states the rule (<c>sec-…</c>).</param>
internal abstract class TypeSystemRule(string section)
{
    public string Section { get; } = section;

    /// <summary>The name by which an error tells its rule.</summary>
    public string Name => GetType().Name;

    public abstract void Check(TypeSystemContext context);
}
