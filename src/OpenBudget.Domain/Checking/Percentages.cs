using System.Globalization;
using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>Compares a stated percentage of change with the one that two amounts give.</summary>
internal static partial class Percentages
{
    /// <summary>The change from one amount to another in percent; null from nothing, where it is not defined.</summary>
    public static decimal? Of(long before, long now) => before == 0 ? null : 100m * (now - before) / Math.Abs(before);

    /// <summary>Whether a stated percentage is the one that the amounts give.</summary>
    /// <param name="stated">What is stated, in percent, without its sign.</param>
    /// <param name="decimals">How many decimals it is printed with.</param>
    /// <param name="before">The earlier amount; not nothing.</param>
    /// <param name="now">The later amount.</param>
    /// <returns>It passes where it is what the amounts give, rounded; what the rounding of the amounts explains is no failure.</returns>
    public static CheckStatus Compare(decimal stated, int decimals, Figure before, Figure now)
    {
        var (was, became) = (Math.Abs((decimal)before.Fen!.Value), (decimal)now.Fen!.Value);
        var computed = Math.Abs(Of(before.Fen.Value, now.Fen.Value)!.Value);
        if (Math.Round(computed, decimals, MidpointRounding.AwayFromZero) == stated || Math.Round(computed, decimals, MidpointRounding.ToEven) == stated)
        {
            return CheckStatus.Pass;
        }

        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        var tolerance = (step / 2) + (50m * now.StepFen / was) + (50m * before.StepFen * Math.Abs(became) / was / was);
        return Math.Abs(computed - stated) <= tolerance ? CheckStatus.Rounding : CheckStatus.Fail;
    }

    /// <summary>How many decimals some lines print of a percentage; none where they do not print it.</summary>
    public static int DecimalsIn(string quote, decimal percent) => Printed().Matches(Wording.Fold(quote))
        .Where(match => decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value == percent)
        .Select(match => match.Groups["decimals"].Length)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>A percentage as budgets print it.</summary>
    public static string Print(decimal percent) =>
        Math.Round(percent, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    [GeneratedRegex(@"(?<number>[0-9]+(?:\.(?<decimals>[0-9]+))?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
