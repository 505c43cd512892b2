using System.Globalization;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The units in which documents print money.</summary>
internal enum MoneyUnit
{
    Yuan,
    ThousandYuan,
    WanYuan,
    MillionYuan,
    YiYuan,
}

/// <summary>Why a number could not become a whole one.</summary>
internal enum NumberFault
{
    None,
    NotANumber,
    TooFine,
    TooLarge,
}

/// <summary>Exact numbers from folded words (<see cref="Wording.Fold(ReadOnlySpan{char})"/>): never rounded, never guessed.</summary>
internal static class Amounts
{
    private const int DecimalsOfMillionths = 6;

    /// <summary>How many decimals of the unit are whole 分: an amount in 万元 is whole to its sixth decimal.</summary>
    public static int DecimalsOf(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => 2,
        MoneyUnit.ThousandYuan => 5,
        MoneyUnit.WanYuan => 6,
        MoneyUnit.MillionYuan => 8,
        _ => 10,
    };

    /// <summary>Reads a cell of money; a unit printed in the cell itself wins over the table's.</summary>
    public static NumberFault TryReadMoney(ReadOnlySpan<char> folded, MoneyUnit unit, out long fen)
    {
        if (StripUnit(ref folded, out var printed))
        {
            unit = printed;
        }
        return TryScale(folded, DecimalsOf(unit), out fen);
    }

    /// <summary>Reads a plain number or a percentage, in millionths.</summary>
    public static NumberFault TryReadMillionths(ReadOnlySpan<char> folded, out long millionths) =>
        TryScale(folded is [.., '%'] ? folded[..^1] : folded, DecimalsOfMillionths, out millionths);

    /// <summary>The number that the words are, times ten to the power of <paramref name="decimals"/>, exactly.</summary>
    public static NumberFault TryScale(ReadOnlySpan<char> number, int decimals, out long scaled)
    {
        scaled = 0;
        var negative = number is ['-', ..];
        number = negative ? number[1..] : number;
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? default : number[(point + 1)..];
        if (!IsWhole(whole) || (point >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return NumberFault.NotANumber;
        }
        fraction = fraction.TrimEnd('0');
        if (fraction.Length > decimals)
        {
            return NumberFault.TooFine;
        }
        var digits = string.Concat(
            negative ? "-" : "",
            whole.ToString().Replace(",", "", StringComparison.Ordinal),
            fraction.ToString().PadRight(decimals, '0'));
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out scaled)
            ? NumberFault.None
            : NumberFault.TooLarge;
    }

    /// <summary>The length of the run of digits, points and commas at the start; the run may still not be a number.</summary>
    public static int RunOfNumber(ReadOnlySpan<char> folded)
    {
        var length = 0;
        while (length < folded.Length && (char.IsAsciiDigit(folded[length]) || folded[length] is '.' or ','))
        {
            length++;
        }
        while (length > 0 && folded[length - 1] is '.' or ',')
        {
            length--;
        }
        return length;
    }

    /// <summary>The unit of money that a caption names: 单位:万元, 金额单位:元.</summary>
    public static bool TryReadCaption(ReadOnlySpan<char> folded, out MoneyUnit unit)
    {
        unit = default;
        var colon = folded.IndexOf(Vocabulary.UnitCaption, StringComparison.Ordinal);
        return colon >= 0 && StartsWithUnit(folded[(colon + Vocabulary.UnitCaption.Length)..], out unit, out _);
    }

    /// <summary>The unit of money that a label carries in brackets: 单价(元), 价值(金额单位:万元).</summary>
    public static bool TryReadUnitInLabel(ReadOnlySpan<char> folded, out MoneyUnit unit)
    {
        if (TryReadCaption(folded, out unit))
        {
            return true;
        }
        var open = folded.LastIndexOf('(');
        return open >= 0 && StartsWithUnit(folded[(open + 1)..], out unit, out var length) && folded[(open + 1 + length)..] is [')', ..];
    }

    /// <summary>Whether the words start with a unit of money, and how long it is.</summary>
    public static bool StartsWithUnit(ReadOnlySpan<char> folded, out MoneyUnit unit, out int length)
    {
        foreach (var (word, meaning) in Vocabulary.MoneyUnits)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                (unit, length) = (meaning, word.Length);
                return true;
            }
        }
        (unit, length) = (default, 0);
        return false;
    }

    private static bool StripUnit(ref ReadOnlySpan<char> folded, out MoneyUnit unit)
    {
        foreach (var (word, meaning) in Vocabulary.MoneyUnits)
        {
            if (folded.EndsWith(word, StringComparison.Ordinal))
            {
                folded = folded[..^word.Length];
                unit = meaning;
                return true;
            }
        }
        unit = default;
        return false;
    }

    /// <summary>Digits, or groups of three behind a first group of one to three.</summary>
    private static bool IsWhole(ReadOnlySpan<char> whole)
    {
        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return whole.Length > 0 && !whole.ContainsAnyExceptInRange('0', '9');
        }
        if (comma is 0 or > 3 || (whole.Length - comma) % 4 != 0)
        {
            return false;
        }
        for (var i = 0; i < whole.Length; i++)
        {
            var isComma = i >= comma && (i - comma) % 4 == 0;
            if (isComma ? whole[i] != ',' : !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }
        }
        return true;
    }
}
