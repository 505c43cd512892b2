using static OpenBudget.Domain.Tests.Storage.Disclosed;

namespace OpenBudget.Domain.Tests.Storage;

public sealed class ProjectDutiesTests : IDisposable
{
    private const string Ties = "SELECT a.Name, p.ActivityBasis FROM Projects p LEFT JOIN Activities a ON a.Id = p.ActivityId ORDER BY p.Id";

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_project_of_the_duty_s_name_serves_the_duty()
    {
        _database.Import(2020, new() { Projects = [Project(1, "铁路护路联防工作")], Activities = [Duty("1", "铁路护路联防工作")] }, "a");

        Assert.Equal("铁路护路联防工作|项目名称与职责活动“铁路护路联防工作”相同", _database.Query(Ties));
    }

    [Fact]
    public void The_words_that_every_project_has_do_not_count()
    {
        _database.Import(2020, new() { Projects = [Project(1, "政治工作专项经费")], Activities = [Duty("1", "政治工作")] }, "a");

        Assert.Equal(
            "政治工作|项目名称“政治工作专项经费”与职责活动“政治工作”除去“项目”“专项”“经费”“资金”“工作”等字样后同为“政治”",
            _database.Query(Ties));
    }

    [Fact]
    public void Other_names_tie_nothing()
    {
        var duty = Duty("1", "社会治安综合治理工作");
        _database.Import(
            2020,
            new() { Projects = [Project(1, "综治工作专项经费"), Project(2, "见习岗工资"), Project(3, "专项经费"), Project(4, "巡线")], Activities = [duty, ActivityOf(duty, "1.1", "巡线")] },
            "a");

        Assert.Equal("∅|∅\n∅|∅\n∅|∅\n∅|∅", _database.Query(Ties));
    }

    [Fact]
    public void Of_two_duties_of_one_name_neither_is_guessed()
    {
        _database.Import(2020, new() { Projects = [Project(1, "政治工作")], Activities = [Duty("1", "政治工作"), Duty("2", "政治专项工作")] }, "a");

        Assert.Equal("∅|∅", _database.Query(Ties));
    }
}
