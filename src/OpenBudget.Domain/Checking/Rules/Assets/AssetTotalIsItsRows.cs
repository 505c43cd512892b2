using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Assets;

internal sealed class AssetTotalIsItsRows : CheckRule
{
    public override string Name => "asset-total-is-its-rows";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The total of assets is the sum of its rows", "资产总额等于各类资产之和");

    public override Bilingual Description => new(
        "The total of the asset table is the sum of its rows; a row 其中 is a part of the row above, and an empty row is nothing.",
        "固定资产占用情况表的资产总额应等于各行价值之和；“其中”行不重复计算，空白行按零计。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The total and at least one row with a value.", "资产总额及至少一行有价值。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var rows = document.Facts.AssetTable?.Lines.Where(l => l.Origin == FactOrigin.Table).ToList() ?? [];
        if (rows.Find(l => l.Category == AssetCategory.Total) is not { } total)
        {
            yield break;
        }

        var parts = rows.Where(l => l.Category != AssetCategory.Total && l.Parent is null && !AssetRows.IsEmpty(l)).ToList();
        yield return Arithmetic.Sum(AssetRows.Value(total, document), [.. parts.Select(l => AssetRows.Value(l, document))]) with { Subject = total };
    }
}
