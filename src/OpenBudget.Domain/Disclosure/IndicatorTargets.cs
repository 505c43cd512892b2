using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A target's parts; null is what is not printed.</summary>
internal readonly record struct TargetParts(TargetOperator? Operator, long? Value, string? Unit);

/// <summary>Reads targets: ≥90%, ≤100%, 1次, 80%以上. What is no single quantity (2021年12月底前) has no parts, only its text.</summary>
internal static class IndicatorTargets
{
    /// <summary>A unit is a word or two (次/年); a longer text behind a number makes it a sentence.</summary>
    private const int LongestUnit = 8;

    /// <summary>Reads a target printed in one cell.</summary>
    public static TargetParts Read(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> folded = Wording.Fold(text);
        var parts = new TargetParts(TakeBefore(ref folded), null, null);
        var run = folded is ['-', ..] ? 1 + Amounts.RunOfNumber(folded[1..]) : Amounts.RunOfNumber(folded);
        var unit = folded[run..];
        parts = parts with { Operator = parts.Operator ?? TakeBehind(ref unit) };
        if (run == 0)
        {
            return folded.IsEmpty ? parts : default;
        }
        if (Amounts.TryReadMillionths(folded[..run], out var value) != NumberFault.None || !TryReadUnit(unit, out var printed))
        {
            return default;
        }
        return parts with { Value = value, Unit = printed };
    }

    /// <summary>Reads the operator of a target that has a cell for it; null where it is none that is known.</summary>
    public static TargetOperator? ReadOperator(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> folded = Wording.Fold(text);
        return TakeBefore(ref folded) is { } found && folded.IsEmpty ? found : null;
    }

    /// <summary>A percentage keeps its sign as unit, whatever words follow (100%显著提升); other units are what stands behind the number.</summary>
    private static bool TryReadUnit(ReadOnlySpan<char> rest, out string? unit)
    {
        unit = rest.IsEmpty ? null : rest[0] is '%' or '‰' ? rest[..1].ToString() : rest.ToString();
        return !rest.ContainsAnyInRange('0', '9') && unit is not { Length: > LongestUnit } && !rest.ContainsAny(",;。、");
    }

    private static TargetOperator? TakeBefore(ref ReadOnlySpan<char> folded)
    {
        foreach (var (word, meaning) in Vocabulary.OperatorsBefore)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                folded = folded[word.Length..];
                return meaning;
            }
        }
        return null;
    }

    private static TargetOperator? TakeBehind(ref ReadOnlySpan<char> rest)
    {
        foreach (var (word, meaning) in Vocabulary.OperatorsBehind)
        {
            if (rest.EndsWith(word, StringComparison.Ordinal))
            {
                rest = rest[..^word.Length];
                return meaning;
            }
        }
        return null;
    }
}
