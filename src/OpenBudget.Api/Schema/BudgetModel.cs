using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational.Mapping;

namespace OpenBudget.Api.Schema;

/// <summary>The tables and columns of the EF model, as <c>Models/</c> keeps them: a start that has nothing to build needs no EF.</summary>
internal static class BudgetModel
{
    /// <summary>The model of a kind of database.</summary>
    public static StoredModel Of(DatabaseKind kind)
    {
        using var text = new StreamReader(typeof(BudgetModel).Assembly.GetManifestResourceStream($"{kind}.txt")!);
        return StoredModel.Parse(text.ReadToEnd(), typeof(BudgetDatabase).Assembly);
    }
}
