using System.Globalization;
using OpenBudget.Domain.Checking.Rules.Changes;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Sentences;

internal sealed class SentenceChangeMatchesItsAmounts : CheckRule
{
    public override string Name => "sentence-change-matches-its-amounts";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("A sentence’s change is that of its own amounts", "同一句中的增减与所列两数一致");

    public override Bilingual Description => new(
        "Where one sentence gives the amounts of two years and the change between them, direction and percentage are those of the amounts. From nothing there is no percentage: stating one is a warning.",
        "同一句列出两年金额及增减的，增减方向和百分比应与两数一致；基数为零时百分比无意义，列出百分比的为提示。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("Both amounts and the change in one sentence.", "两个金额及增减在同一句中。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document) =>
        StatedComparison.Of(document).Select(comparison => Verdict(comparison) with { Subject = comparison.Subject, Place = comparison.Words });

    private static Verdict Verdict(StatedComparison comparison)
    {
        var (before, now) = (comparison.Before.Fen!.Value, comparison.Now.Fen!.Value);
        var direction = now > before ? ChangeDirection.Increase : now < before ? ChangeDirection.Decrease : ChangeDirection.Unchanged;
        var (stated, computed) = (ChangeNames.Of(comparison.Direction), ChangeNames.Of(direction));
        var amounts = new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{Figure.Wan(before)} in {comparison.BaseYear} and {Figure.Wan(now)} in {comparison.Year}, in 万元"),
            string.Create(CultureInfo.InvariantCulture, $"{comparison.BaseYear}年{Figure.Wan(before)}万元、{comparison.Year}年{Figure.Wan(now)}万元"));
        if (direction != comparison.Direction)
        {
            return new Verdict(
                CheckStatus.Fail,
                new($"The amounts are {amounts.English}: {computed.English}; the words say {stated.English}.", $"{amounts.Chinese}，实为{computed.Chinese}，文字称{stated.Chinese}。"),
                [comparison.Source])
            {
                Expected = computed.Chinese,
                Actual = comparison.Percent is { } of ? $"{stated.Chinese}{of}%" : stated.Chinese,
            };
        }

        if (comparison.NamedYear is { } named && named != comparison.BaseYear)
        {
            return new Verdict(
                CheckStatus.Fail,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"The amounts are {amounts.English}; the change is said to be against {named}."),
                    string.Create(CultureInfo.InvariantCulture, $"{amounts.Chinese}，文字却称与{named}年相比。")),
                [comparison.Source])
            {
                Expected = comparison.BaseYear.ToString(CultureInfo.InvariantCulture),
                Actual = named.ToString(CultureInfo.InvariantCulture),
            };
        }

        if (comparison.Percent is not { } percent)
        {
            return new Verdict(
                CheckStatus.Pass,
                new($"The amounts are {amounts.English}: {computed.English}, as the words say.", $"{amounts.Chinese}，{computed.Chinese}，与文字一致。"),
                [comparison.Source])
            {
                Expected = computed.Chinese,
                Actual = stated.Chinese,
            };
        }

        var printed = string.Create(CultureInfo.InvariantCulture, $"{percent}%");
        if (Percentages.Of(before, now) is not { } exact)
        {
            return new Verdict(
                CheckStatus.Fail,
                new($"The amounts are {amounts.English}: a change of {printed} from nothing means nothing.", $"{amounts.Chinese}，基数为零，“{stated.Chinese}{printed}”没有意义。"),
                [comparison.Source])
            {
                Actual = printed,
                Severity = Severity.Warning,
            };
        }

        var expected = Percentages.Print(Math.Abs(exact));
        return new Verdict(
            Percentages.Compare(percent, comparison.PercentDecimals, comparison.Before, comparison.Now),
            new($"The amounts are {amounts.English}: a change of {expected}; the words say {printed}.", $"{amounts.Chinese}，变动{expected}，文字称{stated.Chinese}{printed}。"),
            [comparison.Source])
        {
            Expected = expected,
            Actual = printed,
        };
    }
}
