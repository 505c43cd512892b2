namespace OpenBudget.Domain.Disclosure;

/// <summary>How units are called: the same unit is printed with brackets of any width, and with or without （本级）.</summary>
internal static class UnitNames
{
    /// <summary>The form in which names of units are compared.</summary>
    public static string Key(string name)
    {
        var folded = Wording.Fold(name);
        return folded.EndsWith(Vocabulary.HeadUnitSuffix, StringComparison.Ordinal) ? folded[..^Vocabulary.HeadUnitSuffix.Length] : folded;
    }

    /// <summary>Whether the unit is the department's own office.</summary>
    public static bool IsHead(string name) => Wording.Fold(name).EndsWith(Vocabulary.HeadUnitSuffix, StringComparison.Ordinal);

    /// <summary>The name as printed, without （本级）.</summary>
    public static string WithoutHead(string name) => Wording.TryCutEnd(name, Vocabulary.HeadUnitSuffix, out var before) ? before.ToString() : name;

    /// <summary>Parts a code and a name printed without a space: 216001中共….</summary>
    public static bool TrySplitCode(string words, out string code, out string name)
    {
        var digits = Wording.CountDigits(words, out var end);
        code = Wording.Fold(words.AsSpan(0, end));
        name = Wording.Trim(words.AsSpan(end)).ToString();
        return digits is >= 3 and <= 12
            && name.Length > 1
            && name[0] is not ('年' or '.' or '．' or ',' or '，' or '%' or '％' or '-')
            && !Amounts.StartsWithUnit(name, out _, out _);
    }
}
