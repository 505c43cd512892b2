using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Assets;

internal sealed class AssetHasQuantityAndValue : CheckRule
{
    public override string Name => "asset-has-quantity-and-value";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("An asset has a quantity and a value", "资产应同时有数量和价值");

    public override Bilingual Description => new(
        "A row of the asset table that states a value states how many things that is, and the other way round; the total has no quantity, and an empty row states nothing.",
        "资产表中列有价值的行应同时列示数量，反之亦然；资产总额不计数量，空白行不计。");

    public override Bilingual Basis => new("The form has a column for each.", "资产表设有数量和价值两栏。");

    public override Bilingual Needs => new("A row of the table with a quantity or a value.", "列有数量或价值的行。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var line in document.Facts.AssetTable?.Lines ?? [])
        {
            if (line.Origin != FactOrigin.Table || line.Category == AssetCategory.Total || line is { Quantity: null, ValueFen: null } || line is { Quantity: 0, ValueFen: null or 0 })
            {
                continue;
            }

            var name = AssetRows.Name(line);
            var missing = line.Quantity is null ? (English: "quantity", Chinese: "数量", Other: "价值") : (English: "value", Chinese: "价值", Other: "数量");
            var absent = line.Quantity is null || line.ValueFen is null;
            var status = !absent ? CheckStatus.Pass : line.Withheld ? CheckStatus.Insufficient : CheckStatus.Fail;
            yield return new Verdict(
                status,
                status switch
                {
                    CheckStatus.Pass => new($"{name} has a quantity and a value.", $"“{name}”列有数量和价值。"),
                    CheckStatus.Insufficient => new($"The {missing.English} of {name} is withheld.", $"“{name}”的{missing.Chinese}涉密。"),
                    _ => new($"{name} has no {missing.English}.", $"“{name}”只有{missing.Other}，没有{missing.Chinese}。"),
                },
                [document.At(line)])
            {
                Subject = line,
            };
        }
    }
}
