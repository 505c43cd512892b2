using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class SumRulesTests
{
    [Fact]
    public void Expenditure_of_2021_is_basic_plus_project_expenditure()
    {
        var verdict = Assert.Single(CheckedDocuments.Seed2021.Verdicts("total-is-basic-plus-project"));

        Assert.Equal((CheckStatus.Pass, "1662.99", "1662.99", 0L), (verdict.Status, verdict.Expected, verdict.Actual, verdict.DifferenceFen!.Value));
        Assert.Equal("支出合计为1662.99万元，相符（基本支出＋项目支出）。", verdict.Message.Chinese);
    }
}
