using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

/// <summary>What an indicator, its target and its owner are called in a sentence.</summary>
internal static class IndicatorNames
{
    /// <summary>The indicator's name; where none is published, its kind.</summary>
    public static string Of(Indicator indicator) => Phrases.Cut(indicator.Name ?? indicator.Description ?? indicator.KindLabel ?? "—");

    /// <summary>The name with the target behind it.</summary>
    public static string WithTarget(Indicator indicator) => $"{Of(indicator)} {indicator.TargetPublished}".TrimEnd();

    /// <summary>Whether a project publishes nothing of its indicators but the empty form: a rule cannot look behind 涉密.</summary>
    public static bool AreWithheld(IReadOnlyList<Indicator> indicators) => indicators.Count > 0 && indicators.All(i => i is { Withheld: true, Name: null });

    /// <summary>The verdict on a project whose indicators are withheld.</summary>
    public static Verdict Withheld(Project project, CheckedDocument document) => new(
        CheckStatus.Insufficient,
        new($"The indicators of {Phrases.Cut(project.Name)} are withheld.", $"“{Phrases.Cut(project.Name)}”的绩效指标涉密，未公开。"),
        [document.At(project.Indicators[0])])
    {
        Subject = project,
    };
}
