using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>The comparisons of amounts that rules share.</summary>
internal static class Arithmetic
{
    /// <summary>More parts than these are not named one by one.</summary>
    private const int MostNamed = 8;

    /// <summary>Holds a total against the sum of its parts.</summary>
    /// <param name="total">The total.</param>
    /// <param name="parts">
    /// All its parts. Where one is not known, the sum is not: then it only holds where the others already make the total, and only fails where they
    /// make more, as no amount of a budget is less than nothing.
    /// </param>
    public static Verdict Sum(Figure total, IReadOnlyList<Figure> parts)
    {
        var missing = parts.Where(f => f.Fen is null).ToList();
        var known = parts.Where(f => f.Fen is not null).ToList();
        var sources = Sources([total, .. parts]);
        if (total.Fen is null || known.Count == 0)
        {
            return Insufficient([.. new[] { total }.Where(f => f.Fen is null), .. missing], sources);
        }

        var verdict = Equal(total, SumOf(known)) with { Sources = sources };
        return missing.Count == 0 || verdict.Status == CheckStatus.Pass || (verdict.Status == CheckStatus.Fail && verdict.DifferenceFen < 0)
            ? verdict
            : Insufficient(missing, sources);
    }

    /// <summary>Some amounts as one, named by what they are and how much.</summary>
    public static Figure SumOf(IReadOnlyList<Figure> parts)
    {
        var named = parts.Count <= MostNamed ? parts : [.. parts.Take(MostNamed - 1)];
        var rest = parts.Skip(named.Count).Sum(p => p.Fen!.Value);
        var english = string.Join(" + ", named.Select(p => $"{p.Name.English} {Figure.Wan(p.Fen!.Value)}"));
        var chinese = string.Join("＋", named.Select(p => $"{p.Name.Chinese}{Figure.Wan(p.Fen!.Value)}"));
        var left = parts.Count - named.Count;
        return new Figure(
            left == 0 ? new(english, chinese) : new($"{english} + {left} more {Figure.Wan(rest)}", $"{chinese}＋其余{left}项{Figure.Wan(rest)}"),
            parts.Sum(p => p.Fen!.Value),
            parts.Sum(p => p.StepFen),
            null);
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
        var apart = Figure.Wan(Math.Abs(difference));
        var (english, chinese) = status switch
        {
            CheckStatus.Pass => ($"agrees with {Of(expected).English}", $"与{Of(expected).Chinese}相符"),
            CheckStatus.Rounding => (
                $"and {Of(expected).English} are {apart} apart, which rounding explains",
                $"与{Of(expected).Chinese}相差{apart}万元，在四舍五入范围内"),
            _ => (
                $"does not agree with {Of(expected).English}: it is {apart} too {(difference > 0 ? "high" : "low")}",
                $"与{Of(expected).Chinese}不符，{(difference > 0 ? "多" : "少")}{apart}万元"),
        };
        return new Verdict(
            status,
            new Bilingual(
                $"{Capital(actual.Name.English)} {Figure.Wan(found)} {english}, in 万元.",
                $"{actual.Name.Chinese}{Figure.Wan(found)}万元{chinese}。"),
            Sources([actual, expected]))
        {
            Expected = Figure.Wan(wanted),
            Actual = Figure.Wan(found),
            DifferenceFen = difference,
            ToleranceFen = tolerance,
        };
    }

    /// <summary>Holds an amount against one that it must not exceed.</summary>
    /// <param name="actual">What is printed.</param>
    /// <param name="limit">What it must not exceed.</param>
    public static Verdict AtMost(Figure actual, Figure limit)
    {
        var verdict = Equal(actual, limit);
        return verdict.DifferenceFen is < 0
            ? verdict with
            {
                Status = CheckStatus.Pass,
                Message = new(
                    $"{Capital(actual.Name.English)} {Figure.Wan(actual.Fen!.Value)} is within {Of(limit).English}, in 万元.",
                    $"{actual.Name.Chinese}{Figure.Wan(actual.Fen!.Value)}万元，未超出{Of(limit).Chinese}。"),
                Expected = $"≤ {verdict.Expected}",
            }
            : verdict.DifferenceFen is > 0 ? verdict with { Expected = $"≤ {verdict.Expected}" } : verdict;
    }

    /// <summary>A verdict that cannot be given, as some amounts are not printed.</summary>
    public static Verdict Insufficient(IReadOnlyList<Figure> missing, IReadOnlyList<Evidence> sources) => new(
        CheckStatus.Insufficient,
        new Bilingual(
            $"Not printed, or withheld: {Names(missing, ", ", f => f.English)}.",
            $"未列示或涉密：{Names(missing, "、", f => f.Chinese)}。"),
        sources);

    /// <summary>A failure that proves nothing, as something else may explain it; every other verdict as it is.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">What may explain it; null where nothing does.</param>
    public static Verdict Unless(this Verdict verdict, Bilingual? reason) => verdict.Status != CheckStatus.Fail || reason is null ? verdict : verdict with
    {
        Status = CheckStatus.Insufficient,
        Message = new($"{verdict.Message.English} {reason.English}", $"{verdict.Message.Chinese}{reason.Chinese}"),
    };

    /// <summary>The lines that some figures stand in, each once.</summary>
    public static IReadOnlyList<Evidence> Sources(IEnumerable<Figure> figures) => [.. figures.Select(f => f.Source).OfType<Evidence>().Distinct()];

    private static Bilingual Of(Figure figure)
    {
        var known = Figure.Wan(figure.Fen!.Value);
        if (figure.Source is not null)
        {
            return new($"{figure.Name.English} {known}", $"{figure.Name.Chinese}{known}万元");
        }

        return figure.Name.Chinese.EndsWith(known, StringComparison.Ordinal) && !figure.Name.Chinese.AsSpan().ContainsAny('＋', '－')
            ? new(figure.Name.English, $"{figure.Name.Chinese}万元")
            : new($"{figure.Name.English} = {known}", $"{figure.Name.Chinese}＝{known}万元");
    }

    private static string Names(IReadOnlyList<Figure> figures, string between, Func<Bilingual, string> word) =>
        string.Join(between, figures.Take(MostNamed).Select(f => word(f.Name))) + (figures.Count > MostNamed ? " …" : "");

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
