using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class DescriptionExplains : CheckRule
{
    public override string Name => "description-explains-indicator";

    public override Severity Severity => Severity.Notice;

    public override Bilingual Title => new("A description says more than the name", "指标描述不应重复指标名称");

    public override Bilingual Description => new(
        "The description of an indicator is more than its name with 的 put in.",
        "绩效指标描述应说明指标内容，而不是把指标名称再写一遍。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: the description tells what is measured and how.",
        "财预〔2021〕101号：指标解释应说明指标的内涵和计算方法。");

    public override Bilingual Needs => new("An indicator with a name and a description.", "有名称和描述的指标。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var indicator in document.Indicators)
        {
            if (indicator is not { Name: { } name, Description: { } description })
            {
                continue;
            }

            var repeats = Core(name) is { Length: > 0 } core && core == Core(description);
            var (shortName, shortDescription) = (Phrases.Cut(name), Phrases.Cut(description));
            yield return new Verdict(
                repeats ? CheckStatus.Fail : CheckStatus.Pass,
                repeats
                    ? new($"The description of {shortName} only repeats it: {shortDescription}.", $"指标“{shortName}”的描述只是重复名称：{shortDescription}。")
                    : new($"The description of {shortName} says more than its name.", $"指标“{shortName}”另有描述。"),
                [document.At(indicator)])
            {
                Subject = indicator,
                Actual = description,
            };
        }
    }

    private static string Core(string words) => string.Concat(Wording.Fold(words).Where(c => c != '的' && !char.IsPunctuation(c)));
}
