using OpenBudget.Domain.Storage.Search;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>Enums of the search.</summary>
internal static class SearchEnums
{
    internal static EnumDeclaration<SearchKind> SearchKind { get; } = new EnumDeclaration<SearchKind>(new(
            "What kind of row a hit is.",
            "检索类别。检索结果所属的数据类别。"))
        .Value(Domain.Storage.Search.SearchKind.Department, "A department, by name, code and region.", "部门。按名称、编码、地区检索。")
        .Value(Domain.Storage.Search.SearchKind.BudgetUnit, "A budget unit, by name, code and labels.", "预算单位。按名称、编码和性质等检索。")
        .Value(Domain.Storage.Search.SearchKind.Project, "A project, by name, code, purpose and goals.", "预算项目。按名称、编码、资金用途和绩效目标检索。")
        .Value(Domain.Storage.Search.SearchKind.Indicator, "A performance indicator, by name, description, basis and labels.", "绩效指标。按名称、描述、确定依据和指标分类检索。")
        .Value(Domain.Storage.Search.SearchKind.Activity, "A duty or activity, by name, description and goal.", "职责活动。按名称、内容描述和绩效目标检索。")
        .Value(Domain.Storage.Search.SearchKind.ProcurementLine, "A row of the procurement budget, by item, catalogue code and project.", "政府采购。按采购物品名称、目录序号和项目名称检索。")
        .Value(Domain.Storage.Search.SearchKind.Responsibility, "A responsibility, by text and organ.", "部门职责。按内容和所属机构检索。")
        .Value(Domain.Storage.Search.SearchKind.PerformanceGoal, "A goal of a department as a whole, by text and section.", "部门绩效目标。按内容和所属部分检索。")
        .Value(Domain.Storage.Search.SearchKind.Classification, "A category of expenditure, by name, code, and every wording of it.", "支出科目。按名称、编码和各文件的表述检索。")
        .Value(Domain.Storage.Search.SearchKind.GlossaryTerm, "A term explained, by term and definition.", "名词解释。按名词和释义检索。")
        .Value(Domain.Storage.Search.SearchKind.Document, "A document, by title, file name, and all its lines.", "公开文件。按标题、文件名和全文检索。");
}
