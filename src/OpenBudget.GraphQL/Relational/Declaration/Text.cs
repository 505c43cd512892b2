namespace OpenBudget.GraphQL.Relational.Declaration;

/// <summary>A description in the two languages of the service.</summary>
/// <param name="English">English sentences: what it is, its unit, and what null means.</param>
/// <param name="Chinese">The same for Chinese readers, starting with the published term where there is one.</param>
public readonly record struct Text(string English, string Chinese)
{
    /// <summary>The description as served: English, an empty line, then <c>中文：</c> and the Chinese.</summary>
    public override string ToString() => Types.Bilingual.Text(English, Chinese);
}
