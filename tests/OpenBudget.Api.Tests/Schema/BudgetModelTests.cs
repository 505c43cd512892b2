using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Relational.Mapping;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Schema;

/// <summary>The service reads tables and columns from a file, because EF takes long to tell them; here EF is asked.</summary>
public sealed class BudgetModelTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Data Source=nowhere.db")]
    [InlineData(DatabaseKind.PostgreSql, "Host=nowhere;Database=none")]
    public void The_file_holds_the_model_of_EF(DatabaseKind kind, string connectionString)
    {
        using var context = new BudgetDatabase(new DatabaseOptions { Provider = kind.ToString(), ConnectionString = connectionString }).OpenForReading();
        var printed = StoredModel.Of(context.Model).Print();
        Snapshot.Match($"../../../src/OpenBudget.Api/Schema/Models/{kind}.txt", printed);
        Assert.Equal(printed, StoredModel.Parse(printed, typeof(BudgetDatabase).Assembly).Print());
    }

    [Theory]
    [InlineData("entity\tBudget")]
    [InlineData("property\tId\tId\tInt\tInt32\trequired\t-\t-")]
    [InlineData("entity\tBudget\tOpenBudget.Domain.Model.Budget\talone\tBudgets\tId\nproperty\tId\tId\tNumber\tInt32\trequired\t-\t-")]
    [InlineData("entity\tBudget\tOpenBudget.Domain.Model.Nothing\talone\tBudgets\tId")]
    public void A_text_of_another_form_is_refused(string text) =>
        Assert.Throws<FormatException>(() => StoredModel.Parse(text, typeof(BudgetDatabase).Assembly));
}
