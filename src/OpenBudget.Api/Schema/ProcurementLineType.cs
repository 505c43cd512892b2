using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class ProcurementLineType() : EntityType<ProcurementLine>(
    "ProcurementLines",
    new(
        "A line of the government procurement table: what is to be bought, for which project, and from which funds.",
        "政府采购预算。政府采购预算表的一行：采购内容、所属项目和资金来源。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<ProcurementLine> fields) => fields
        .Key(l => l.Key, Texts.Id)
        .One("department", l => l.Department, Texts.Department)
        .Field("year", l => l.Year, Texts.Year)
        .One("budget", l => l.Budget, Texts.Budget)
        .One("budgetUnit", l => l.BudgetUnit, new(
            "The unit that buys; null where the table does not tell.",
            "预算单位。实施采购的单位；表中未列明时为空。"))
        .One("project", l => l.Project, new(
            "The project it is bought for; null where no project of the document has that name.",
            "预算项目。该采购所属的项目；文件中没有同名项目时为空。"))
        .Field("projectName", l => l.ProjectName, new(
            "The project's name, as the procurement table prints it.",
            "项目名称。政府采购预算表所印的项目名称。"))
        .Field("item", l => l.Item, new(
            "What is bought.",
            "采购物品名称。表中所印的名称。"))
        .Field("catalogueCode", l => l.CatalogueCode, new(
            "The item's code in the government procurement catalogue (A goods, B works, C services); null where not printed.",
            "政府采购目录序号。采购品目编码，A为货物、B为工程、C为服务；未列示时为空。"))
        .Field("unitOfMeasure", l => l.UnitOfMeasure, new(
            "The unit that the quantity counts (台, 套); null where not printed.",
            "计量单位。数量所用的单位，如台、套；未列示时为空。"))
        .Decimal("quantity", l => l.Quantity, new(
            "How many are bought, in `unitOfMeasure`; null where withheld or not printed, see `absences`.",
            "数量。采购数量，以 unitOfMeasure 所示单位计；涉密或未列示时为空，原因见 absences。"))
        .Money("unitPrice", l => l.UnitPriceFen, new(
            "The price of one; null where withheld or not printed, see `absences`.",
            "单价。每一计量单位的价格；涉密或未列示时为空，原因见 absences。"))
        .Money("amount", l => l.AmountFen, new(
            "The amount budgeted in the year from all funds; null where withheld or not printed, see `absences`.",
            "政府采购金额合计。当年部门预算安排的各项资金之和；涉密或未列示时为空，原因见 absences。"))
        .Money("generalPublicBudget", l => l.GeneralPublicBudgetFen, new(
            "The part from the general public budget; null where withheld or not printed, see `absences`.",
            "一般公共预算拨款。采购金额中由一般公共预算安排的部分；涉密或未列示时为空，原因见 absences。"))
        .Money("governmentFund", l => l.GovernmentFundFen, new(
            "The part from the budgets of government funds; null where withheld or not printed, see `absences`.",
            "基金预算拨款。采购金额中由政府性基金预算安排的部分；涉密或未列示时为空，原因见 absences。"))
        .Money("stateCapital", l => l.StateCapitalFen, new(
            "The part from the state capital operations budget; null where withheld or not printed, see `absences`.",
            "国有资本经营预算拨款。采购金额中由国有资本经营预算安排的部分；涉密或未列示时为空，原因见 absences。"))
        .Money("specialAccount", l => l.SpecialAccountFen, new(
            "The part from the treasury's special account; null where withheld or not printed, see `absences`.",
            "财政专户核拨。采购金额中由财政专户核拨的部分；涉密或未列示时为空，原因见 absences。"))
        .Money("ownFunds", l => l.OwnFundsFen, new(
            "The part from the unit's own funds; null where withheld or not printed, see `absences`.",
            "单位资金。采购金额中由单位资金安排的部分；涉密或未列示时为空，原因见 absences。"))
        .Field("withheld", l => l.Withheld, Texts.Withheld)
        .Values("absences", l => l.Absences, a => a.Ordinal, Texts.Absences)
        .Embed("source", SourceType.Instance, Texts.Source);
}
