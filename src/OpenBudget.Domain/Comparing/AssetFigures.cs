using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A row of an asset table, or an item of the sentence under it.</summary>
internal sealed record ComparedAsset(int Id, string Key, int Year, DateOnly? AsOf, AssetCategory Category, FactOrigin Origin)
{
    /// <summary>The value, in 分; null where there is none.</summary>
    public long? ValueFen { get; init; }

    /// <summary>Whether the cell of the value is withheld.</summary>
    public bool Withheld { get; init; }

    /// <summary>Whether it is part of a row of the same category, which has its value already.</summary>
    public bool IsPart { get; init; }
}

/// <summary>Values of assets by category over the years.</summary>
internal static class AssetFigures
{
    /// <summary>The categories that one of the years has a row of.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="assets">The rows of those years, in the order of their documents.</param>
    public static IReadOnlyList<AssetComparison> Compare(IReadOnlyList<int> years, IReadOnlyList<ComparedAsset> assets)
    {
        var rows = assets.ToLookup(a => (a.Year, a.Category));
        var days = assets.Where(a => a.AsOf is not null).GroupBy(a => a.Year).ToDictionary(g => g.Key, g => g.First().AsOf);
        return
        [
            .. assets.Select(a => a.Category).Distinct().Order().Select(category => new AssetComparison(
                category,
                YearFigure.InSequence(years, year => Figure(year, days.GetValueOrDefault(year), [.. rows[(year, category)]])))),
        ];
    }

    // The table is the fact; the sentence is used where the table has no row of the category.
    private static YearFigure Figure(int year, DateOnly? asOf, ComparedAsset[] rows)
    {
        var origin = rows.Any(r => r.Origin == FactOrigin.Table) ? FactOrigin.Table : FactOrigin.Text;
        var used = rows.Where(r => r.Origin == origin && !r.IsPart).ToArray();
        var amount = Sums.Of(used.Select(r => r.ValueFen).OfType<long>());
        return new YearFigure(year)
        {
            AmountFen = amount,
            Withheld = amount is null && used.Any(r => r.Withheld),
            Basis = amount is null ? null : ValueBasis.OwnDocument,
            AsOf = rows.Length == 0 ? null : asOf,
            Sources = [.. used.Concat(rows.Except(used)).Select(r => new FactReference(nameof(AssetLine), r.Key))],
        };
    }
}

/// <summary>Sums of amounts.</summary>
internal static class Sums
{
    /// <summary>The sum; null of nothing, and where it is beyond a number of 64 bits.</summary>
    public static long? Of(IEnumerable<long> amounts)
    {
        Int128? sum = null;
        foreach (var amount in amounts)
        {
            sum = (sum ?? 0) + amount;
        }

        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
    }
}
