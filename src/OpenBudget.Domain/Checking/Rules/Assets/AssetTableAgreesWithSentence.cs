using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Assets;

internal sealed class AssetTableAgreesWithSentence : CheckRule
{
    // The sentence counts land with the buildings; who owns no land has the same value in both.
    private static readonly (AssetCategory Table, AssetCategory Sentence)[] Same =
    [
        (AssetCategory.Total, AssetCategory.Total),
        (AssetCategory.Buildings, AssetCategory.Buildings),
        (AssetCategory.Vehicles, AssetCategory.Vehicles),
        (AssetCategory.OtherFixed, AssetCategory.OtherFixed),
    ];

    public override string Name => "asset-table-agrees-with-sentence";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The asset table and its sentence agree", "资产表与文字说明一致");

    public override Bilingual Description => new(
        "What the asset table and the sentence beside it both state, the total, the buildings and the vehicles, is the same in both.",
        "资产总额、房屋、车辆等在资产表和文字说明中都列示的，应当一致。");

    public override Bilingual Basis => new("Both state the same day.", "两处反映同一时点的资产。");

    public override Bilingual Needs => new("A kind of asset that both state.", "表格和文字都列示的资产类别。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        var lines = document.Facts.AssetTable?.Lines ?? [];
        foreach (var (inTable, inSentence) in Same)
        {
            if (lines.Find(l => l.Origin == FactOrigin.Table && l.Category == inTable && l.Parent is null) is not { } row
                || lines.Find(l => l.Origin == FactOrigin.Text && l.Category == inSentence && l.Parent is null) is not { } item)
            {
                continue;
            }

            if (row.ValueFen is not null && item.ValueFen is not null)
            {
                yield return Arithmetic.Equal(
                    AssetRows.Value(row, document) with { Name = new($"{AssetRows.Name(row)} in the table", $"表中“{AssetRows.Name(row)}”") },
                    AssetRows.Value(item, document) with { Name = new("the sentence", "文字说明") }) with
                {
                    Subject = row,
                    Place = "价值",
                };
            }

            if (row.Quantity is { } inRow && item.Quantity is { } inItem)
            {
                yield return Counted(document, row, item, inRow, inItem);
            }
        }
    }

    private static Verdict Counted(CheckedDocument document, AssetLine row, AssetLine item, long inRow, long inItem)
    {
        var (found, wanted) = (Number(inRow), Number(inItem));
        return new Verdict(
            inRow == inItem ? CheckStatus.Pass : CheckStatus.Fail,
            inRow == inItem
                ? new($"{AssetRows.Name(row)}: {found} in the table and in the sentence.", $"“{AssetRows.Name(row)}”表格与文字说明均为{found}。")
                : new($"{AssetRows.Name(row)}: {found} in the table, {wanted} in the sentence.", $"“{AssetRows.Name(row)}”表中为{found}，文字说明为{wanted}。"),
            [document.At(row), document.At(item)])
        {
            Subject = row,
            Place = "数量",
            Expected = wanted,
            Actual = found,
        };
    }

    private static string Number(long millionths) => ((decimal)millionths / 1_000_000).ToString("0.######", CultureInfo.InvariantCulture);
}
