using OpenBudget.Domain.Tests.Storage;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class StoredChecksTests(SeedsTests.BuiltSeeds seeds) : IClassFixture<SeedsTests.BuiltSeeds>
{
    [Fact]
    public void Every_verdict_on_the_seeds_is_counted() => Assert.Equal(
        TestDatabase.Query(seeds.Path, "SELECT count(*), sum(Status = 'FAIL') FROM Checks"),
        TestDatabase.Query(seeds.Path, "SELECT Checks, Failures FROM Datasets"));

    [Fact]
    public void A_verdict_is_stored_with_its_figures_its_subject_and_its_lines()
    {
        Assert.Equal(
            "PASS|ERROR|1662.99|1662.99|0|BudgetLine",
            TestDatabase.Query(seeds.Path, 
                """
                SELECT c.Status, c.Severity, c.Expected, c.Actual, c.DifferenceFen, c.SubjectType
                FROM Checks c JOIN Rules r ON r.Id = c.RuleId WHERE r.Name = 'total-is-basic-plus-project' AND c.Year = 2021
                """));
        Assert.Equal("0", TestDatabase.Query(seeds.Path, "SELECT count(*) FROM Checks WHERE Status <> 'INSUFFICIENT' AND Id NOT IN (SELECT CheckId FROM CheckSources)"));
    }
}
