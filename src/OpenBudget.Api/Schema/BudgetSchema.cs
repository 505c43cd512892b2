using OpenBudget.Domain.Model;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>The public schema: what can be asked about published budgets.</summary>
internal static class BudgetSchema
{
    internal static SchemaDeclaration Declaration { get; } = new(
        new(
            "Department budgets as Chinese governments publish them, every fact with the lines it was read from. " +
            "Amounts are exact, in 万元 (10,000 yuan) unless `unit` chooses another unit. Null is never zero: zero is only a printed zero.",
            "部门预算公开数据。数据逐条注明出处；金额精确，默认以万元计，可用 unit 选择单位；空值不等于零，只有文件印为零的才是零。"),
        new(
            "Everything that can be asked.",
            "查询。可查询的全部内容。"),
        Query(),
        [NodeInterface.Declaration, FactInterface.Declaration],
        [
            new DepartmentType(),
            new FiscalYearType(),
            new BudgetType(),
            new BudgetLineType(),
            new BudgetUnitType(),
            new ProjectType(),
            new IndicatorType(),
            new ActivityType(),
            new ProcurementLineType(),
            new AssetTableType(),
            new AssetLineType(),
            new ClassificationType(),
            new GlossaryTermType(),
            new ResponsibilityType(),
            new PerformanceGoalType(),
            new StatementType(),
            new ReportedChangeType(),
            new DocumentType(),
            new CheckType(),
            new RuleType(),
        ],
        [
            SourceType.Instance,
            AbsenceType.Instance,
            ScheduleStepType.Instance,
            ProjectGoalType.Instance,
            IndicatorTargetType.Instance,
            GradeStandardType.Instance,
            ClassificationWordingType.Instance,
            SectionType.Instance,
            DatasetType.Instance,
        ],
        [
            SourceEnums.AbsenceReason,
            SourceEnums.FactOrigin,
            BudgetEnums.Measure,
            BudgetEnums.UnitNature,
            PerformanceEnums.IndicatorCategory,
            PerformanceEnums.IndicatorKind,
            PerformanceEnums.TargetOperator,
            PerformanceEnums.Grade,
            PerformanceEnums.ActivityKind,
            AssetEnums.AssetCategory,
            ClassificationEnums.ClassificationScheme,
            ClassificationEnums.ClassificationLevel,
            ProseEnums.GoalKind,
            ProseEnums.StatementTopic,
            ProseEnums.ChangeDirection,
            SourceEnums.DocumentKind,
            SearchEnums.SearchKind,
            CheckEnums.CheckStatus,
            CheckEnums.Severity,
            Languages.Declaration,
        ]);

    private static QueryFields Query() => new QueryFields()
        .Node(
            new(
                "Any row by its global identifier; null where there is none.",
                "节点。按全局标识取回任一数据行；不存在时为空。"),
            new(
                "The identifier, as a field `id` answered it.",
                "全局标识。由字段 id 返回的标识。"))
        .Nodes(
            new(
                "Rows by their global identifiers, in the order asked; null in the place of each that there is none of.",
                "节点列表。按全局标识取回多行，次序与所给标识相同；不存在的以空值占位。"),
            new(
                "The identifiers, as fields `id` answered them.",
                "全局标识列表。由字段 id 返回的标识。"))
        .Find<Department>(
            "department",
            new(
                "One department by its code; null where there is none, and null with an error where several departments have the code.",
                "部门。按部门编码查找；不存在时为空，编码不唯一时为空并报错。"),
            arguments => arguments
                .By("code", d => d.Code, new(
                    "The department's code, such as 216.",
                    "部门编码。如216。"))
                .OptionallyBy("region", d => d.Region, new(
                    "The department's region; needed where departments of several regions have the code.",
                    "所属地区。多个地区的部门使用同一编码时须指明。")))
        .List<Department>("departments", new(
            "The departments.",
            "部门。已收录的部门。"))
        .Find<FiscalYear>(
            "year",
            new(
                "One fiscal year; null where no document states anything about it.",
                "预算年度。指定的年度；没有文件涉及该年度时为空。"),
            arguments => arguments.By("year", y => y.Year, new(
                "The year, such as 2021.",
                "年度。如2021。")))
        .List<FiscalYear>("years", new(
            "The fiscal years that documents state something about; a year before the first budget may have lines only.",
            "预算年度。各文件涉及的年度；早于首份预算的年度可能只有金额而没有预算。"))
        .List<Budget>("budgets", new(
            "The department budgets, one per department and year.",
            "部门预算。每个部门每个年度一份。"))
        .List<BudgetUnit>("budgetUnits", new(
            "The budget units, one row per unit and year.",
            "预算单位。每个单位每个年度一行。"))
        .List<BudgetLine>("budgetLines", Texts.BudgetLines)
        .List<Project>("projects", Texts.Projects)
        .Find<Project>(
            "project",
            new(
                "One project by its code, of the given year or else of the latest year that has the code; null where there is none.",
                "预算项目。按项目编码查找；未指定年度时取有该编码的最近年度，不存在时为空。"),
            arguments => arguments
                .By("code", p => p.Code, new(
                    "The project's code as printed.",
                    "项目编码。文件所印的编码。"))
                .OptionallyBy("year", p => p.Year, new(
                    "The fiscal year; without it, the latest that has the code.",
                    "预算年度。未指定时取有该编码的最近年度。"))
                .Latest(p => p.Year))
        .List<Indicator>("indicators", Texts.Indicators)
        .List<Activity>("activities", Texts.Activities)
        .List<ProcurementLine>("procurementLines", Texts.ProcurementLines)
        .List<AssetTable>("assetTables", new(
            "The tables of fixed assets, one per budget that has one.",
            "部门固定资产占用情况表。每份附有该表的部门预算一张。"))
        .List<AssetLine>("assetLines", new(
            "The rows of all tables of fixed assets. Choose a `category` before summing: rows overlap.",
            "资产明细。各固定资产表的明细；各行之间有重叠，汇总前请按 category 筛选。"))
        .List<ReportedChange>("reportedChanges", Texts.ReportedChanges)
        .List<Responsibility>("responsibilities", Texts.Responsibilities)
        .List<PerformanceGoal>("performanceGoals", Texts.PerformanceGoals)
        .List<Statement>("statements", Texts.Statements)
        .List<Classification>("classifications", new(
            "The categories of expenditure that documents name, one row per scheme and code.",
            "政府收支分类科目。各文件列示的支出科目，每一体系每一编码一行。"))
        .List<GlossaryTerm>("glossaryTerms", new(
            "The terms that documents explain, one row per term and document.",
            "名词解释。各文件所解释的名词，每份文件每个名词一行。"))
        .List<Document>("documents", new(
            "The published documents that the data was read from.",
            "公开文件。数据所依据的公开文件。"))
        .List<Check>("checks", Texts.Checks)
        .List<Rule>("rules", new(
            "The rules that documents are held against.",
            "核对规则。据以核对公开文件的规则。"))
        .OptionalComputed("search", Shape.Page("Search", SearchHitType.Instance), SearchField.Text, SearchField.Arguments, SearchField.FindAsync)
        .Only("dataset", DatasetType.Instance, new(
            "What is loaded, since when, and under which version.",
            "数据集。已收录的数据、导入时间和版本。"));
}
