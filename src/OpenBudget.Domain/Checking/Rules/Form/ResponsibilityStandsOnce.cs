using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Form;

internal sealed class ResponsibilityStandsOnce : CheckRule
{
    public override string Name => "responsibility-stands-once";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("A responsibility is printed once", "部门职责不应重复列示");

    public override Bilingual Description => new(
        "The list of responsibilities does not go back and print some of them again.",
        "部门职责不应把已列示的内容再印一遍。");

    public override Bilingual Basis => new("The list is one.", "职责清单应只列一遍。");

    public override Bilingual Needs => new("At least two responsibilities.", "至少两项职责。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var all = document.Facts.Responsibilities;
        if (all.Count < 2)
        {
            yield break;
        }

        var repeated = all.GroupBy(r => (r.Organ, Wording.Fold(r.Text))).Where(same => same.Count() > 1).ToList();
        yield return new Verdict(
            repeated.Count > 0 ? CheckStatus.Fail : CheckStatus.Pass,
            repeated.Count > 0
                ? new(
                    $"{repeated.Count} responsibilities are printed more than once: {Phrases.List([.. repeated.Select(same => same.First().Text)]).English}.",
                    $"{repeated.Count}项职责重复列示：{Phrases.List([.. repeated.Select(same => same.First().Text)]).Chinese}。")
                : new($"The {all.Count} responsibilities differ.", $"{all.Count}项职责各不相同。"),
            [.. (repeated.Count > 0 ? repeated.SelectMany(same => same) : all.Take(1)).Select(document.At)]);
    }
}
