using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class QuoteTests
{
    [Fact]
    public void Every_fact_of_2020_quotes_its_lines() => Assert.Equal(
        (15 + 1 + 9 + 18 + 64 + 1 + 6) + 7 + 11 + 18 + 21 + 50 + 5 + 4 + 15 + 6,
        EachQuotesItsLines(SeedDocuments.Document2020, SeedDocuments.Lines2020));

    [Fact]
    public void Every_fact_of_2021_quotes_its_lines() => Assert.Equal(
        (20 + 3 + 49 + 196 + 98 + 320 + 5 + 1 + 6) + 10 + 61 + 2 + 4 + 15 + 8,
        EachQuotesItsLines(SeedDocuments.Document2021, SeedDocuments.Lines2021));

    [Fact]
    public void What_belongs_to_a_fact_stands_inside_it()
    {
        foreach (var project in SeedDocuments.Document2020.Projects.Concat(SeedDocuments.Document2021.Projects))
        {
            Assert.All(
                ((IEnumerable<Sourced>)[.. project.Schedule, .. project.Goals, .. project.Indicators]),
                part => Assert.True(project.LineStart < part.LineStart && part.LineEnd <= project.LineEnd));
        }
    }

    internal static int EachQuotesItsLines(DisclosedDocument document, string[] lines)
    {
        var facts = 0;
        foreach (var fact in FactList.Sources(document))
        {
            facts++;
            Assert.InRange(fact.LineStart, 1, fact.LineEnd);
            Assert.InRange(fact.LineEnd, fact.LineStart, document.LineCount);
            Assert.Equal(string.Join('\n', lines[(fact.LineStart - 1)..fact.LineEnd]), fact.Quote);
        }
        return facts;
    }
}
