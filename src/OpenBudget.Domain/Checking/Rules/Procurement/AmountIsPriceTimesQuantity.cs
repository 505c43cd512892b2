using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed class AmountIsPriceTimesQuantity : CheckRule
{
    private const long Millionths = 1_000_000;

    public override string Name => "procurement-amount-is-price-times-quantity";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("An amount is price times quantity", "采购金额等于单价乘以数量");

    public override Bilingual Description => new(
        "The amount of a line of the procurement table is its unit price times its quantity.",
        "政府采购预算表每行的金额应等于单价乘以数量。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("Price, quantity and amount.", "单价、数量和金额均已列示。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var line in document.Facts.ProcurementLines)
        {
            if (line is { UnitPriceFen: null, Quantity: null } && !line.Withheld)
            {
                continue;
            }

            var item = Phrases.Cut(line.Item);
            var price = Figure.Of(new("price × quantity", "单价×数量"), line.UnitPriceFen, line, document);
            yield return Arithmetic.Equal(
                Figure.Of(new($"the amount of {item}", $"“{item}”采购金额"), line.AmountFen, line, document),
                price with { Fen = Times(line.UnitPriceFen, line.Quantity), StepFen = Times(price.StepFen, line.Quantity) ?? 0 }) with
            {
                Subject = line,
            };
        }
    }

    private static long? Times(long? fen, long? quantity)
    {
        if (fen is not { } price || quantity is not { } number)
        {
            return null;
        }

        var product = (Int128)price * number / Millionths;
        return product >= long.MinValue && product <= long.MaxValue ? (long)product : null;
    }
}
