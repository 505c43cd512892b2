using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>The comparisons of amounts that rules share.</summary>
internal static class Arithmetic
{
    /// <summary>Holds a total against the sum of its parts.</summary>
    /// <param name="total">The total.</param>
    /// <param name="parts">All its parts; a part that is not known leaves the sum unknown.</param>
    public static Verdict Sum(Figure total, IReadOnlyList<Figure> parts)
    {
        var missing = new[] { total }.Concat(parts).Where(f => f.Fen is null).ToList();
        if (missing.Count > 0 || parts.Count == 0)
        {
            return Insufficient(missing, Sources([total, .. parts]));
        }

        return Equal(
            total,
            new Figure(
                new Bilingual(
                    string.Join(" + ", parts.Select(p => p.Name.English)),
                    string.Join("＋", parts.Select(p => p.Name.Chinese))),
                parts.Sum(p => p.Fen!.Value),
                parts.Sum(p => p.StepFen),
                null)) with { Sources = Sources([total, .. parts]) };
    }

    /// <summary>Holds an amount against the one that it should be.</summary>
    /// <param name="actual">What is printed.</param>
    /// <param name="expected">What it should be; where it was worked out, its step is the sum of the steps of what it was worked out of.</param>
    public static Verdict Equal(Figure actual, Figure expected)
    {
        if (actual.Fen is not { } found || expected.Fen is not { } wanted)
        {
            return Insufficient([.. new[] { actual, expected }.Where(f => f.Fen is null)], Sources([actual, expected]));
        }

        var difference = found - wanted;
        var tolerance = (actual.StepFen + expected.StepFen) / 2;
        var status = difference == 0 ? CheckStatus.Pass : Math.Abs(difference) <= tolerance ? CheckStatus.Rounding : CheckStatus.Fail;
        var (english, chinese) = status switch
        {
            CheckStatus.Pass => ($"is {Figure.Wan(found)}, as it should be", $"为{Figure.Wan(found)}万元，相符"),
            CheckStatus.Rounding => (
                $"is {Figure.Wan(found)}, {Figure.Wan(Math.Abs(difference))} away from {Figure.Wan(wanted)}, which rounding explains",
                $"为{Figure.Wan(found)}万元，应为{Figure.Wan(wanted)}万元，差额在四舍五入范围内"),
            _ => (
                $"is {Figure.Wan(found)} and should be {Figure.Wan(wanted)}: {Figure.Wan(Math.Abs(difference))} too {(difference > 0 ? "much" : "little")}",
                $"为{Figure.Wan(found)}万元，应为{Figure.Wan(wanted)}万元，{(difference > 0 ? "多" : "少")}{Figure.Wan(Math.Abs(difference))}万元"),
        };
        return new Verdict(
            status,
            new Bilingual($"{actual.Name.English} {english} ({expected.Name.English}), in 万元.", $"{actual.Name.Chinese}{chinese}（{expected.Name.Chinese}）。"),
            Sources([actual, expected]))
        {
            Expected = Figure.Wan(wanted),
            Actual = Figure.Wan(found),
            DifferenceFen = difference,
            ToleranceFen = tolerance,
        };
    }

    private static Verdict Insufficient(IReadOnlyList<Figure> missing, IReadOnlyList<Evidence> sources) => new(
        CheckStatus.Insufficient,
        new Bilingual(
            $"Not printed: {string.Join(", ", missing.Select(f => f.Name.English))}.",
            $"未列示：{string.Join("、", missing.Select(f => f.Name.Chinese))}。"),
        sources);

    private static List<Evidence> Sources(IEnumerable<Figure> figures) => [.. figures.Select(f => f.Source).OfType<Evidence>().Distinct()];
}
