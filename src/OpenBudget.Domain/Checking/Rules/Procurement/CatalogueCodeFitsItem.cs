using System.Text.RegularExpressions;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed partial class CatalogueCodeFitsItem : CheckRule
{
    public override string Name => "catalogue-code-fits-item";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("The class of a catalogue code fits what is bought", "采购目录编码的类别应与采购物品相符");

    public override Bilingual Description => new(
        "A code beginning with A is for goods, with B for works and with C for services; a thing that is called a service, insurance, works or a machine has the code of that class.",
        "目录编码以A开头为货物，B为工程，C为服务；名为服务、保险、工程或设备的，编码应属相应类别。");

    public override Bilingual Basis => new("政府采购品目分类目录.", "《政府采购品目分类目录》。");

    public override Bilingual Needs => new("The item and its code.", "采购物品名称和目录编码。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var line in document.Facts.ProcurementLines)
        {
            var (item, code) = (Wording.Fold(line.Item), Wording.Fold(line.CatalogueCode));
            if (item.Length == 0)
            {
                continue;
            }

            var expected = Services().IsMatch(item) ? "C" : Works().IsMatch(item) ? "B" : Goods().IsMatch(item) ? "A" : null;
            var found = code.Length > 0 ? code[..1].ToUpperInvariant() : null;
            var status = found is not ("A" or "B" or "C") ? CheckStatus.Insufficient
                : expected is not null && found != expected ? CheckStatus.Fail
                : CheckStatus.Pass;
            var name = Phrases.Cut(line.Item);
            yield return new Verdict(
                status,
                status switch
                {
                    CheckStatus.Insufficient => new($"{name} has no catalogue code.", $"“{name}”没有采购目录编码。"),
                    CheckStatus.Fail => new(
                        $"{name} has the code {Phrases.Cut(line.CatalogueCode!)}, which is of {Class(found).English} and not of {Class(expected).English}.",
                        $"“{name}”的目录编码{Phrases.Cut(line.CatalogueCode!)}属于{Class(found).Chinese}，而不是{Class(expected).Chinese}。"),
                    _ => new($"{name} has a code of {Class(found).English}: {Phrases.Cut(line.CatalogueCode!)}.", $"“{name}”的目录编码属于{Class(found).Chinese}：{Phrases.Cut(line.CatalogueCode!)}。"),
                },
                [document.At(line)])
            {
                Subject = line,
                Expected = expected,
                Actual = line.CatalogueCode,
            };
        }
    }

    private static Bilingual Class(string? letter) => letter switch
    {
        "A" => new("goods", "货物"),
        "B" => new("works", "工程"),
        _ => new("services", "服务"),
    };

    [GeneratedRegex("(?:服务|保险|服务费|维修和保养|印刷|审计|咨询)$")]
    private static partial Regex Services();

    [GeneratedRegex("(?:工程|施工|修缮)$")]
    private static partial Regex Works();

    [GeneratedRegex("(?:设备|计算机|电脑|打印机|复印机|一体机|服务器|投影仪|空调机?|家具|桌|椅|轿车|图书)$")]
    private static partial Regex Goods();
}
