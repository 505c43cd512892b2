using OpenBudget.Tests;

namespace OpenBudget.Domain.Tests.Checking;

public sealed class FindingsPageTests
{
    [Fact]
    public void The_page_lists_every_failure_in_the_seeds() =>
        Snapshot.Match("../../../docs/findings.md", FindingsPage.Of(CheckedDocuments.Seed2020, CheckedDocuments.Seed2021));
}
