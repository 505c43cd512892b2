using System.Text;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Tests.Disclosure;

public sealed class StatedChangesTests
{
    private const string Title = "某某局2021年部门预算公开\n支出预算5万元。\n";

    [Fact]
    public void An_amount_among_changes_without_a_word_of_direction_is_listed_unless_it_is_nothing()
    {
        var document = SeedDocuments.Read(Title + "与2020年相比，三公经费减少1万元，其中：公务接待费2万元，公务用车购置费0万元。");

        Assert.Equal(
            [(Measure.ThreePublicExpenses, ChangeDirection.Decrease, -1_000_000L), (Measure.VehiclePurchase, ChangeDirection.Unchanged, 0L)],
            document.ReportedChanges.Select(change => (change.Measure, change.Direction, change.ReportedFen!.Value)));
        Assert.DoesNotContain(document.Lines, line => line.Measure == Measure.OfficialReception);
        Assert.Equal(
            [(3, "An amount stands among changes without a word of direction, so that it is neither a change nor an amount of the year for certain: “公务接待费2万元”.")],
            document.Notes.Select(note => (note.LineStart, note.Message)));
    }

    [Theory]
    [InlineData("与上年持平0.2万元", 200_000L, null)]
    [InlineData("与上年持平2%", null, 2_000_000L)]
    public void Unchanged_by_an_amount_is_kept_as_printed_and_listed(string change, long? fen, long? percent)
    {
        var document = SeedDocuments.Read(Title + $"公务接待费1.5万元，{change}。");

        var read = Assert.Single(document.ReportedChanges);
        Assert.Equal((ChangeDirection.Unchanged, fen, percent), (read.Direction, read.ReportedFen, read.ReportedPercent));
        Assert.Equal([(3, "A figure is said to be unchanged, and to have changed by an amount.")], document.Notes.Select(note => (note.LineStart, note.Message)));
    }

    [Fact]
    public void Unchanged_by_nothing_is_no_contradiction() =>
        Assert.Empty(SeedDocuments.Read(Title + "公务接待费1.5万元，与上年持平0万元。").Notes);

    [Fact]
    public void A_reason_of_many_changes_is_held_once()
    {
        var text = new StringBuilder(Title);
        for (var change = 0; change < 1000; change++)
        {
            text.Append("三公经费增加1元，");
        }
        var changes = SeedDocuments.Read(text.Append("主要原因是").Append('甲', 5000).Append('。').ToString()).ReportedChanges;

        Assert.Equal(1000, changes.Count);
        Assert.All(changes, change => Assert.Same(changes[0].Reason, change.Reason));
    }
}
