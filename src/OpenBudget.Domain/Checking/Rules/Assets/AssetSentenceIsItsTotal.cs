using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Assets;

internal sealed class AssetSentenceIsItsTotal : CheckRule
{
    public override string Name => "asset-sentence-is-its-total";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The assets that a sentence lists add up to its total", "文字说明的各类资产之和等于总额");

    public override Bilingual Description => new(
        "The values of the kinds of assets in the sentence beside the asset table add up to the total in it.",
        "资产情况文字说明中各类资产价值之和应等于其中的资产总额。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("A sentence with a total and at least two values.", "文字说明中有总额及至少两项价值。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var items = document.Facts.AssetTable?.Lines.Where(l => l.Origin == FactOrigin.Text && l.Parent is null && l.ValueFen is not null).ToList() ?? [];
        var parts = items.Where(l => l.Category != AssetCategory.Total).ToList();
        if (parts.Count > 1 && items.Find(l => l.Category == AssetCategory.Total) is { } total)
        {
            yield return Arithmetic.Sum(AssetRows.Value(total, document), [.. parts.Select(l => AssetRows.Value(l, document))]) with { Subject = total };
        }
    }
}
