using OpenBudget.Domain.Checking;
using OpenBudget.Domain.Storage;
using OpenBudget.Domain.Tests.Storage;

namespace OpenBudget.Domain.Tests.Checking;

/// <summary>The rules see stored facts as they see those that were just read.</summary>
public sealed class StoredVerdictsTests(SeedsTests.BuiltSeeds seeds) : IClassFixture<SeedsTests.BuiltSeeds>
{
    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void What_is_stored_is_what_the_rules_say_of_the_file(int year)
    {
        var document = year == 2020 ? CheckedDocuments.Seed2020 : CheckedDocuments.Seed2021;
        var said = CheckRules.Apply(document)
            .Select(check => $"{check.Rule.Name}|{EnumSpelling.Of(check.Verdict.Status)}|{check.Verdict.Message.Chinese}|{check.Verdict.Sources.Count}|{check.Verdict.Sources.Sum(s => s.LineStart)}");
        var stored = TestDatabase.Query(
            seeds.Path,
            $"""
            SELECT r.Name, c.Status, c.MessageChinese, count(s.Ordinal), coalesce(sum(s.LineStart), 0)
            FROM Checks c JOIN Rules r ON r.Id = c.RuleId LEFT JOIN CheckSources s ON s.CheckId = c.Id
            WHERE c.Year = {year} GROUP BY c.Id
            """);

        Assert.Equal(said.Order(StringComparer.Ordinal), stored.Split('\n').Order(StringComparer.Ordinal));
    }
}
