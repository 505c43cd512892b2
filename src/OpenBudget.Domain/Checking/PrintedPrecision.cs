using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Checking;

/// <summary>How finely an amount is printed: the value of its last digit.</summary>
internal static partial class PrintedPrecision
{
    /// <summary>Budgets in 万元 are printed to the second decimal; finer ones are taken as they are.</summary>
    private const int UsualDecimals = 2;

    private static readonly int DecimalsOfWan = Amounts.DecimalsOf(MoneyUnit.WanYuan);

    /// <summary>The value of the last digit that some lines print of an amount, in 分.</summary>
    /// <remarks>
    /// The amount is looked for in every unit of money, and the finest print of it counts. A sentence drops the zeros at the end of a number (5.5万元
    /// beside 5.61万元): an amount is taken to be as fine as those around it. Where it is not found, as numbers break over lines, it is as fine as
    /// budgets are.
    /// </remarks>
    /// <param name="quote">The lines.</param>
    /// <param name="fen">The amount, in 分.</param>
    public static long StepOf(string quote, long fen)
    {
        var folded = string.Create(quote.Length, quote, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Wording.Fold(from[i]);
            }
        });
        var finest = Numbers().Matches(folded)
            .Where(match => !IsPercentage(folded, match.Index + match.Length))
            .Select(match => DecimalsIn(match.ValueSpan))
            .Where(decimals => decimals <= UsualDecimals)
            .DefaultIfEmpty(0)
            .Max();
        var step = long.MaxValue;
        foreach (var number in Numbers().EnumerateMatches(folded))
        {
            foreach (var (_, unit) in Vocabulary.MoneyUnits)
            {
                var digits = folded.AsSpan(number.Index, number.Length);
                if (Amounts.TryScale(digits, Amounts.DecimalsOf(unit), out var value) == NumberFault.None && value == Math.Abs(fen))
                {
                    step = Math.Min(step, PowerOfTen(Amounts.DecimalsOf(unit) - Math.Max(DecimalsIn(digits), unit == MoneyUnit.Yuan ? 0 : finest)));
                }
            }
        }

        return step == long.MaxValue ? PowerOfTen(DecimalsOfWan - UsualDecimals) : step;
    }

    private static bool IsPercentage(string folded, int behind) => behind < folded.Length && folded[behind] == '%';

    private static int DecimalsIn(ReadOnlySpan<char> number) => number.IndexOf('.') is >= 0 and var point ? number.Length - point - 1 : 0;

    private static long PowerOfTen(int exponent) => (long)Math.Pow(10, Math.Max(exponent, 0));

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
