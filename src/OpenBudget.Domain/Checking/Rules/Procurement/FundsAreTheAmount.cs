using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Procurement;

internal sealed class FundsAreTheAmount : CheckRule
{
    private static readonly (string Field, Bilingual Name, Func<ProcurementLine, long?> Fen)[] Funds =
    [
        ("generalPublicBudget", new("general public budget", "一般公共预算拨款"), l => l.GeneralPublicBudgetFen),
        ("governmentFund", new("government funds", "基金预算拨款"), l => l.GovernmentFundFen),
        ("stateCapital", new("state capital operations", "国有资本经营预算拨款"), l => l.StateCapitalFen),
        ("specialAccount", new("special fiscal account", "财政专户核拨"), l => l.SpecialAccountFen),
        ("ownFunds", new("funds of the unit", "单位资金"), l => l.OwnFundsFen),
    ];

    public override string Name => "procurement-funds-are-the-amount";

    public override Severity Severity => Severity.Error;

    public override Bilingual Title => new("The funds of a purchase add up to its amount", "采购资金来源之和等于采购金额");

    public override Bilingual Description => new(
        "The columns of funds of a line of the procurement table add up to its amount; an empty column is nothing.",
        "政府采购预算表每行各资金来源之和应等于该行金额；空白栏按零计。");

    public override Bilingual Basis => new("Arithmetic.", "算术关系。");

    public override Bilingual Needs => new("The amount, and at least one column of funds.", "金额及至少一项资金来源。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var line in document.Facts.ProcurementLines)
        {
            var withheld = line.Absences.Where(a => a.Reason == AbsenceReason.Withheld).Select(a => a.Field).ToHashSet();
            var parts = Funds.Where(fund => fund.Fen(line) is not null || withheld.Contains(fund.Field))
                .Select(fund => Figure.Of(fund.Name, fund.Fen(line), line, document))
                .ToList();
            var item = Phrases.Cut(line.Item);
            yield return Arithmetic.Sum(Figure.Of(new($"the amount of {item}", $"“{item}”采购金额"), line.AmountFen, line, document), parts) with
            {
                Subject = line,
            };
        }
    }
}
