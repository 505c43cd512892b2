using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

internal sealed class BudgetLineType() : EntityType<BudgetLine>(
    "BudgetLines",
    new(
        "One published amount of one year. Several documents may state the same amount, one row each; `preferred` marks the one to use.",
        "预算金额。文件公布的某一年度的一笔金额；同一金额由多份文件载明时各占一行，应采用的一行以 preferred 标明。"),
    FactInterface.Name,
    NodeInterface.Name)
{
    protected override void Declare(Fields<BudgetLine> fields) => fields
        .Key(l => l.Key, Texts.Id)
        .One("department", l => l.Department, Texts.Department)
        .Field("year", l => l.Year, new(
            "The fiscal year that the amount is about; the document that states it may be of a later year.",
            "预算年度。该金额所属的年度；载明它的文件可能属于以后年度。"))
        .One("fiscalYear", l => l.FiscalYear, Texts.FiscalYear)
        .One("budget", l => l.Budget, new(
            "The department's budget of that year; null where only a document of a later year states the amount.",
            "部门预算。该年度的部门预算；仅由以后年度文件载明时为空。"))
        .Field("measure", l => l.Measure, new(
            "What the amount measures.",
            "收支项。该金额所反映的收入或支出。"))
        .One("classification", l => l.Classification, new(
            "The category of expenditure that the amount is of; null where it is a total of its measure.",
            "分类科目。该金额所属的功能分类或经济分类科目；为该收支项的合计数时为空。"))
        .Field("label", l => l.Label, new(
            "The label of the amount as published.",
            "名目。文件对该金额所印的名称。"))
        .Money("amount", l => l.AmountFen, new(
            "The amount; null where it is withheld or left blank, see `absences`.",
            "金额。该项的金额；涉密或空白时为空，原因见 absences。"))
        .Field("preferred", l => l.Preferred, new(
            "Whether this is the line to use: exactly one is, for each department, year, measure and classification. Filter on it before summing.",
            "首选。同一部门、年度、收支项和科目只有一行为真；汇总前请按此筛选，以免重复计算。"))
        .Field("origin", l => l.Origin, new(
            "Whether the amount was read from a table or from a sentence.",
            "数据来源。取自表格还是文字说明。"))
        .Field("withheld", l => l.Withheld, Texts.Withheld)
        .Values("absences", l => l.Absences, a => a.Ordinal, Texts.Absences)
        .Embed("source", SourceType.Instance, Texts.Source);
}
