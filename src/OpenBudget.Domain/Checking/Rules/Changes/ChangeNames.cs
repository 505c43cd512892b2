using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Changes;

/// <summary>What stated changes are called in verdicts.</summary>
internal static class ChangeNames
{
    /// <summary>The stated amount of a change, without its sign; nothing where it is said to be unchanged.</summary>
    public static Figure Stated(CheckedDocument document, ReportedChange change)
    {
        var measure = MeasureNames.Of(change.Measure);
        var name = change.Direction switch
        {
            ChangeDirection.Increase => new Bilingual($"the stated increase of {measure.English}", $"所述{measure.Chinese}增加额"),
            ChangeDirection.Decrease => new($"the stated decrease of {measure.English}", $"所述{measure.Chinese}减少额"),
            ChangeDirection.Unchanged => new($"the change of {measure.English}, stated as none,", $"所述{measure.Chinese}持平，变动额"),
            _ => new($"the stated change of {measure.English}", $"所述{measure.Chinese}增减额"),
        };
        return Figure.Of(name, Math.Abs(change.ReportedFen ?? 0), change, document);
    }

    /// <summary>A direction in words.</summary>
    public static Bilingual Of(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Increase => new("increase", "增加"),
        ChangeDirection.Decrease => new("decrease", "减少"),
        ChangeDirection.Unchanged => new("no change", "持平"),
        _ => new("contradictory", "自相矛盾"),
    };

    /// <summary>The verdict on a change against what was carried out.</summary>
    public static Verdict OfExecution(CheckedDocument document, ReportedChange change) => new(
        CheckStatus.Insufficient,
        new(
            string.Create(CultureInfo.InvariantCulture, $"The change is measured against what was carried out in {change.BaseYear}, which no budget prints."),
            string.Create(CultureInfo.InvariantCulture, $"所述增减与{change.BaseYear}年执行数相比，预算文件未列示执行数。")),
        [document.At(change)]);
}
