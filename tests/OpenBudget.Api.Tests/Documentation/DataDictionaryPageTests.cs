using OpenBudget.Api.Tests.Schema;
using OpenBudget.Tests;

namespace OpenBudget.Api.Tests.Documentation;

public sealed class DataDictionaryPageTests
{
    [Fact]
    public void The_page_tells_of_every_type_and_field() =>
        Snapshot.Match("../../../docs/data-dictionary.md", DataDictionaryPage.Of(ServedSchema.Value));
}
