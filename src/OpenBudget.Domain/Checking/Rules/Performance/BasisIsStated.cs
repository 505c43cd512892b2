using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class BasisIsStated : CheckRule
{
    private const string Field = "basis";

    public override string Name => "basis-is-stated";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("A target says what it rests on", "指标值应列明确定依据");

    public override Bilingual Description => new(
        "Each indicator that is published names the basis of its target; the cell is neither empty nor withheld.",
        "已公开的指标应列明指标值确定依据，该栏不应空白或写“涉密”。");

    public override Bilingual Basis => new(
        "The form has a column for it (指标值确定依据).",
        "项目绩效目标表设有“指标值确定依据”栏。");

    public override Bilingual Needs => new("A project whose indicators are published, in a table with that column.", "指标已公开、且表中设有该栏的项目。");

    /// <summary>Whether a basis is printed and says no more than that it is secret.</summary>
    public static bool IsWithheld(Indicator indicator) =>
        indicator.Absences.Exists(a => a is { Field: Field, Reason: AbsenceReason.Withheld })
        || (indicator.Basis is { } basis && Wording.Fold(basis) is var folded && Vocabulary.Withheld.Any(word => folded.StartsWith(word, StringComparison.Ordinal)));

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            var indicators = project.Indicators.Where(i => i.Basis is not null || i.Absences.Exists(a => a.Field == Field)).ToList();
            if (indicators.Count == 0)
            {
                continue;
            }

            if (IndicatorNames.AreWithheld(indicators))
            {
                yield return IndicatorNames.Withheld(project, document);
                continue;
            }

            var withheld = indicators.Where(IsWithheld).ToList();
            var missing = indicators.Where(i => i.Basis is null && !IsWithheld(i)).ToList();
            var name = Phrases.Cut(project.Name);
            var fails = missing.Count + withheld.Count > 0;
            yield return new Verdict(
                fails ? CheckStatus.Fail : CheckStatus.Pass,
                fails ? Message(name, indicators.Count, missing, withheld) : new($"Every target of {name} has a basis.", $"“{name}”的指标值均列明确定依据。"),
                [.. (fails ? indicators.Where(i => i.Basis is null || IsWithheld(i)) : indicators).Select(document.At)])
            {
                Subject = project,
            };
        }
    }

    private static Bilingual Message(string name, int all, List<Indicator> missing, List<Indicator> withheld)
    {
        var (english, chinese) = (new List<string>(), new List<string>());
        if (missing.Count > 0)
        {
            var listed = Phrases.List([.. missing.Select(IndicatorNames.Of)]);
            english.Add($"{missing.Count} without a basis ({listed.English})");
            chinese.Add($"{missing.Count}项未列依据（{listed.Chinese}）");
        }

        if (withheld.Count > 0)
        {
            english.Add($"{withheld.Count} with a withheld one ({Phrases.Cut(withheld[0].Basis ?? "涉密")})");
            chinese.Add($"{withheld.Count}项依据不公开（{Phrases.Cut(withheld[0].Basis ?? "涉密")}）");
        }

        return new(
            $"Of the {all} targets of {name}: {string.Join(", ", english)}.",
            $"“{name}”{all}项指标值中，{string.Join("，", chinese)}。");
    }
}
